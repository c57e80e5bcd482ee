import { type DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Messages } from '../../messages/messages.ts';

/** Why Discord refuses a request about a channel. */
export type Refusal = keyof Messages['refusals'];

/** Reasons for which Discord refuses a request to a channel (topics/opcodes-and-status-codes#json). */
const REASONS: ReadonlyMap<number | string, Refusal> = new Map([
  [RESTJSONErrorCodes.UnknownChannel, 'channelGone'],
  [RESTJSONErrorCodes.UnknownMessage, 'messageGone'],
  [RESTJSONErrorCodes.MissingAccess, 'channelUnseen'],
  [RESTJSONErrorCodes.MissingPermissions, 'permissionMissing'],
  [RESTJSONErrorCodes.ThreadLocked, 'threadLocked'],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, 'threadArchived'],
  [RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration, 'blockedByAutoMod'],
  [RESTJSONErrorCodes.MessageBlockedByHarmfulLinksFilter, 'blockedByLinkFilter'],
]);

/** The reason for a refusal, if members can act on it; else null. */
export function refusalReason({ code, rawError }: DiscordAPIError): Refusal | null {
  const isForm = code === RESTJSONErrorCodes.InvalidFormBodyOrContentType && 'errors' in rawError;
  // The reference holds only the id of the message to reply to, so that message is deleted.
  if (isForm && 'message_reference' in Object(rawError.errors)) return 'messageGone';
  return REASONS.get(code) ?? null;
}
