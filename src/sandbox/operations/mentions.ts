import { AllowedMentionsTypes, type APIAllowedMentions } from 'discord-api-types/v10';
import type { Mentions } from '../model/message.ts';

/** Who can be pinged in a context. */
export interface Mentionable {
  readonly isUser: (id: string) => boolean;
  /** Whether the role exists and the author may ping it. */
  readonly isRole: (id: string) => boolean;
  readonly everyone: boolean;
  /** Author of the message that is replied to. */
  readonly repliedUserId: string | null;
}

/** Mention types parsed by default (resources/message#allowed-mentions-object). */
export const DEFAULT_MENTION_TYPES = {
  message: [AllowedMentionsTypes.User, AllowedMentionsTypes.Role, AllowedMentionsTypes.Everyone],
  webhook: [AllowedMentionsTypes.User],
} as const;

/**
 * Resolves who a text pings (resources/message#allowed-mentions-object). Mentions in code and after
 * a backslash count too, since nothing documents that Discord skips them.
 */
export function resolveMentions(
  text: string,
  allowed: APIAllowedMentions | null | undefined,
  defaultParsing: readonly AllowedMentionsTypes[],
  mentionable: Mentionable,
): Mentions {
  const parse = allowed ? (allowed.parse ?? []) : defaultParsing;
  const permits = (type: AllowedMentionsTypes, listed: readonly string[] | undefined) => {
    const all = parse.includes(type);
    return (id: string) => all || (listed ?? []).includes(id);
  };
  const mayPingUser = permits(AllowedMentionsTypes.User, allowed?.users);
  const mayPingRole = permits(AllowedMentionsTypes.Role, allowed?.roles);
  const replied = allowed ? allowed.replied_user === true : true;
  const userIds = idsIn(text, /<@!?(?<id>\d+)>/gu).filter(
    id => mentionable.isUser(id) && mayPingUser(id),
  );
  return {
    userIds: unique([
      ...userIds,
      ...(replied && mentionable.repliedUserId !== null ? [mentionable.repliedUserId] : []),
    ]),
    roleIds: unique(
      idsIn(text, /<@&(?<id>\d+)>/gu).filter(id => mentionable.isRole(id) && mayPingRole(id)),
    ),
    everyone:
      mentionable.everyone &&
      parse.includes(AllowedMentionsTypes.Everyone) &&
      /@everyone|@here/u.test(text),
  };
}

function idsIn(text: string, mark: RegExp): string[] {
  return [...text.matchAll(mark)].flatMap(({ groups }) => groups?.id ?? []);
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)];
}
