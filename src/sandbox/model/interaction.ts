import {
  type APIApplicationCommand,
  type APIAuthorizingIntegrationOwnersMap,
  type APIModalInteractionResponseCallbackData,
  InteractionType,
} from 'discord-api-types/v10';

/** A command as the API returns it. */
export type Command = APIApplicationCommand;

/** A user action that the bot must answer. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly userId: string;
  readonly channelId: string;
  /** Installations that authorize it. */
  readonly owners: APIAuthorizingIntegrationOwnersMap;
  /** Unit: milliseconds since 1970. */
  readonly createdAt: number;
  state: InteractionState;
  /** Id of the message that `@original` refers to; kept when that is deleted. */
  originalId: string | null;
  /** Ids of follow-up messages, oldest first; kept when they are deleted. */
  readonly followUpIds: string[];
}

/** What the user did. */
export type InteractionKind =
  | {
      readonly type: InteractionType.ApplicationCommand;
      readonly command: Command;
      /** Names of the sub-command and its group; empty for a command without. */
      readonly path: readonly string[];
      readonly target: Target | null;
    }
  | {
      readonly type: InteractionType.ApplicationCommandAutocomplete;
      readonly command: Command;
      readonly focusedType: 3 | 4 | 10;
    }
  | { readonly type: InteractionType.MessageComponent; readonly messageId: string }
  | {
      readonly type: InteractionType.ModalSubmit;
      /** Interaction that opened the modal. */
      readonly opener: Interaction;
    };

/** Target of a context menu command. */
export type Target =
  | { readonly kind: 'message'; readonly id: string }
  | { readonly kind: 'user'; readonly id: string };

/** How far the bot has responded. */
type InteractionState =
  | { readonly kind: 'waiting' }
  /** The bot did not respond in time. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'message' }
  | { readonly kind: 'deferred message' }
  | { readonly kind: 'deferred update'; readonly before: object | undefined }
  | { readonly kind: 'update' }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };

/** An autocomplete choice. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** Id of the message whose component was used, directly or to open the submitted modal. */
export function sourceMessageId({ kind }: Interaction): string | null {
  if (kind.type === InteractionType.MessageComponent) return kind.messageId;
  return kind.type === InteractionType.ModalSubmit ? sourceMessageId(kind.opener) : null;
}

/**
 * Time for the first response (receiving-and-responding#interaction-callback). Unit: milliseconds.
 */
export const ANSWER_WINDOW = 3000;

/** Lifetime of a token (receiving-and-responding#followup-messages). Unit: milliseconds. */
export const TOKEN_LIFETIME = 15 * 60 * 1000;
