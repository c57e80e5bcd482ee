import {
  type APIApplicationCommand,
  type APIAuthorizingIntegrationOwnersMap,
  type APIModalInteractionResponseCallbackData,
  InteractionType,
} from 'discord-api-types/v10';

/** A command as the API shows it. */
export type Command = APIApplicationCommand;

/** What someone did that the bot has to answer. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly userId: string;
  readonly channelId: string;
  /** By whose installation of the application it was made. */
  readonly owners: APIAuthorizingIntegrationOwnersMap;
  /** Unit: milliseconds since 1970. */
  readonly createdAt: number;
  state: InteractionState;
  /** What `@original` stands for; a deleted message's id too. */
  originalId: string | null;
  /** Further messages, in order; deleted ones too. */
  readonly followUpIds: string[];
}

/** What was done. */
export type InteractionKind =
  | {
      readonly type: InteractionType.ApplicationCommand;
      readonly command: Command;
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
      /** The interaction that was answered with the modal. */
      readonly opener: Interaction;
    };

/** What a context menu command was used on. */
export type Target =
  | { readonly kind: 'message'; readonly id: string }
  | { readonly kind: 'user'; readonly id: string };

/** How far the bot has answered. */
type InteractionState =
  | { readonly kind: 'waiting' }
  /** The bot was too late. */
  | { readonly kind: 'failed' }
  | { readonly kind: 'message' }
  | { readonly kind: 'deferred message' }
  | { readonly kind: 'deferred update'; readonly before: object | undefined }
  | { readonly kind: 'update' }
  | { readonly kind: 'choices'; readonly choices: readonly Choice[] }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };

/** A suggestion for an option's value. */
export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** The message whose component was used, here or to open the modal that was sent in. */
export function sourceMessageId({ kind }: Interaction): string | null {
  if (kind.type === InteractionType.MessageComponent) return kind.messageId;
  return kind.type === InteractionType.ModalSubmit ? sourceMessageId(kind.opener) : null;
}

/** The bot has this long to answer first (receiving-and-responding#interaction-callback). Unit: milliseconds. */
export const ANSWER_WINDOW = 3000;

/** A token lives this long (receiving-and-responding#followup-messages). Unit: milliseconds. */
export const TOKEN_LIFETIME = 15 * 60 * 1000;
