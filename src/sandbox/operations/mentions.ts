import { AllowedMentionsTypes, type APIAllowedMentions } from 'discord-api-types/v10';
import type { Mentions } from '../model/message.ts';

/** Who may be pinged where a message stands. */
export interface Mentionable {
  readonly isUser: (id: string) => boolean;
  /** Whether a role exists and the author may ping it. */
  readonly isRole: (id: string) => boolean;
  readonly everyone: boolean;
  /** The author of the message that is answered. */
  readonly repliedUserId: string | null;
}

/** What is parsed where a request names nothing (resources/message#allowed-mentions-object). */
export const DEFAULT_PARSING = {
  message: [AllowedMentionsTypes.User, AllowedMentionsTypes.Role, AllowedMentionsTypes.Everyone],
  webhook: [AllowedMentionsTypes.User],
} as const;

/**
 * Whom a text pings (resources/message#allowed-mentions-object). Marks inside code and after
 * a backslash count too: that Discord passes over them is documented nowhere.
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
