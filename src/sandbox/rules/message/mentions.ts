import type { Fault, Rule } from '../fault.ts';
import type { MessageDraft } from './messageBody.ts';

/** Rules for `allowed_mentions`. */
export const MENTION_RULES: readonly Rule<MessageDraft>[] = [mentionsParsedOrListed];

/**
 * "`parse` is mutually exclusive with the other fields"; an empty list or null is allowed
 * (resources/message#allowed-mentions-object-allowed-mentions-examples).
 */
function mentionsParsedOrListed({ body: { allowed_mentions: mentions } }: MessageDraft): Fault[] {
  const kinds = ['users', 'roles'] as const;
  return kinds
    .filter(kind => mentions?.parse?.includes(kind) === true && (mentions[kind] ?? []).length > 0)
    .map(kind => ({
      path: ['allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}
