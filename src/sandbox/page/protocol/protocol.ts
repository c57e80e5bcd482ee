import type { APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { ModalValues, ModalView } from './modal.ts';
import type { SentFile } from './sentFile.ts';

/** Everything that one person sees. Sent in full on every change. */
export interface View {
  readonly me: PersonView;
  /** People the user can switch between, including the current one. */
  readonly people: readonly PersonView[];
  /** Visible channels, threads and direct messages, in order. */
  readonly channels: readonly ChannelView[];
  readonly bot: BotView;
  /** Names of the articles that the bot answers from. */
  readonly articles: readonly string[];
  /** Questions of the start panel; empty once anything has been posted. */
  readonly starters: readonly string[];
}

/** A person the user can be. */
export interface PersonView {
  readonly id: string;
  readonly name: string;
  /** "member", "moderator", "administrator". */
  readonly role: string;
}

/** The bot. */
export interface BotView {
  readonly id: string;
  readonly name: string;
  /** False while the bot restarts. */
  readonly isOnline: boolean;
}

/** A channel, thread or direct messages. */
export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'thread' | 'direct messages';
  /** Parent channel of a thread; null for others. */
  readonly parentId: string | null;
  readonly maySend: boolean;
  readonly messages: readonly MessageView[];
  /** Slash commands offered here. */
  readonly commands: readonly CommandView[];
  /** Message commands offered here. */
  readonly messageCommands: readonly string[];
}

/** A message. */
export interface MessageView {
  readonly id: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly isBot: boolean;
  /** Unit: milliseconds since 1970. */
  readonly time: number;
  readonly isEdited: boolean;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly files: readonly FileView[];
  /** Whether the message is ephemeral; it can be dismissed. */
  readonly isPrivate: boolean;
  /** Whether the message is in the loading state. */
  readonly isThinking: boolean;
  /** The message or command it replies to; null for none. */
  readonly answers: AnsweredView | null;
  /** Whether this person wrote it and can edit it, or may delete it. */
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  /** Names of mentioned people, roles and channels by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** An attached file. */
export interface FileView {
  readonly name: string;
  /** Unit: bytes. */
  readonly size: number;
  readonly description: string | null;
  /** A data URL; null for what is no picture. */
  readonly picture: string | null;
}

/** What a message replies to. */
export type AnsweredView =
  | {
      readonly kind: 'message';
      readonly messageId: string;
      readonly authorName: string;
      readonly text: string;
    }
  | { readonly kind: 'command'; readonly userName: string; readonly commandName: string };

/** A slash command. */
export interface CommandView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionView[];
}

/** An option of a slash command. */
export interface OptionView {
  readonly name: string;
  readonly description: string;
  readonly kind: 'text' | 'whole number' | 'number' | 'yes or no' | 'channel' | 'file';
  readonly isRequired: boolean;
  readonly hasSuggestions: boolean;
  readonly choices: readonly ChoiceView[];
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** A choice of an option. */
export interface ChoiceView {
  readonly name: string;
  readonly value: string | number;
}

/** Values of a command's options by name. */
export type CommandValues = Readonly<Record<string, string | number | boolean | SentFile>>;

/** A user action. */
export type Action =
  | {
      readonly kind: 'command';
      readonly channelId: string;
      readonly name: string;
      readonly options: CommandValues;
    }
  | {
      readonly kind: 'suggest';
      readonly channelId: string;
      readonly name: string;
      readonly option: string;
      readonly typed: string;
      readonly others: Readonly<Record<string, string | number | boolean>>;
    }
  | { readonly kind: 'message command'; readonly messageId: string; readonly name: string }
  | { readonly kind: 'press'; readonly messageId: string; readonly customId: string }
  | {
      readonly kind: 'choose';
      readonly messageId: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  | {
      readonly kind: 'submit';
      readonly modalId: string;
      readonly values: ModalValues;
    }
  | {
      readonly kind: 'say';
      readonly channelId: string;
      readonly text: string;
      readonly files?: readonly SentFile[] | undefined;
      readonly replyTo: string | null;
      readonly pings: boolean;
    }
  | { readonly kind: 'edit'; readonly messageId: string; readonly text: string }
  | { readonly kind: 'remove'; readonly messageId: string }
  | { readonly kind: 'dismiss'; readonly messageId: string }
  /** Adds a file, in Base64, to the temporary folder. */
  | { readonly kind: 'drop'; readonly fileName: string; readonly content: string }
  | { readonly kind: 'restart' };

/** Result of an action; messages arrive with the next view. */
export type Outcome =
  | { readonly kind: 'done' }
  /** Reason as Discord's client shows it, such as "The application did not respond". */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'modal'; readonly modal: ModalView }
  | { readonly kind: 'choices'; readonly choices: readonly ChoiceView[] };

/** An entry of the inspector. */
export interface WireEntry {
  /** Sequence number, from 1. */
  readonly number: number;
  /** Unit: milliseconds since 1970. */
  readonly time: number;
  readonly from: 'Discord' | 'bot';
  /** Event name, or method and path. */
  readonly what: string;
  /** HTTP status; null for events. */
  readonly status: number | null;
  /** Rule that refused the request; null if none did. */
  readonly refusedBy: string | null;
  /** JSON without tokens. */
  readonly detail: string;
}

/*
 * GET  /                  the page; /page.js and /page.css belong to it
 * GET  /events?person=ID  server-sent events: `view` (a View), `wire` (a WireEntry)
 * POST /acts?person=ID    an Action as JSON; the response is an Outcome as JSON
 *
 * The last two need the page's own origin and its key (events in the query as `key`, actions in the
 * header `X-Key`), so other sites can neither read events nor send actions.
 */
