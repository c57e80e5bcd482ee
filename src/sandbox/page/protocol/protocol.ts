import type { APIEmbed, APIMessageTopLevelComponent } from 'discord-api-types/v10';

/** What one person sees of the stand-in, whole; sent anew whenever something of it changes. */
export interface View {
  readonly me: PersonView;
  /** Whom one can be, the present one included. */
  readonly people: readonly PersonView[];
  /** Channels, threads and direct messages that this person sees, in order. */
  readonly places: readonly PlaceView[];
  readonly bot: BotView;
  /** The articles that the bot answers from, by name. */
  readonly articles: readonly string[];
}

export interface PersonView {
  readonly id: string;
  readonly name: string;
  /** "member", "moderator", "administrator". */
  readonly role: string;
}

export interface BotView {
  readonly id: string;
  readonly name: string;
  /** Online, or being restarted. */
  readonly isOnline: boolean;
}

export interface PlaceView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'channel' | 'thread' | 'direct messages';
  /** The channel of a thread; null for others. */
  readonly parentId: string | null;
  readonly maySend: boolean;
  readonly messages: readonly MessageView[];
  /** Slash commands that this person is offered here. */
  readonly commands: readonly CommandView[];
  /** Commands in the menu of a message here. */
  readonly messageCommands: readonly string[];
}

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
  /** Whether this person alone sees it and may dismiss it. */
  readonly isPrivate: boolean;
  /** Whether the bot is seen to think. */
  readonly isThinking: boolean;
  /** What it answers: a message, or the command that someone used; null for none. */
  readonly answers: AnsweredView | null;
  /** Whether it is this person's own and can be edited, or may be removed by them. */
  readonly mayEdit: boolean;
  readonly mayRemove: boolean;
  /** The names that mentions in it stand for, by id: of people, roles and channels. */
  readonly names: Readonly<Record<string, string>>;
}

export type AnsweredView =
  | {
      readonly kind: 'message';
      readonly messageId: string;
      readonly authorName: string;
      readonly text: string;
    }
  | { readonly kind: 'command'; readonly userName: string; readonly commandName: string };

export interface CommandView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly options: readonly OptionView[];
}

export interface OptionView {
  readonly name: string;
  readonly description: string;
  readonly kind: 'text' | 'whole number' | 'number' | 'yes or no' | 'channel';
  readonly isRequired: boolean;
  readonly hasSuggestions: boolean;
  readonly choices: readonly ChoiceView[];
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

export interface ChoiceView {
  readonly name: string;
  readonly value: string | number;
}

/** A form that the bot has opened for this person. */
export interface FormView {
  /** For `submit`. */
  readonly id: string;
  readonly title: string;
  readonly fields: readonly {
    readonly id: string;
    readonly label: string;
    readonly description: string;
    readonly isLong: boolean;
    readonly isRequired: boolean;
    readonly minLength: number;
    readonly maxLength: number;
    readonly value: string;
  }[];
}

/** What a person does. */
export type Action =
  | {
      readonly kind: 'command';
      readonly placeId: string;
      readonly name: string;
      readonly options: Readonly<Record<string, string | number | boolean>>;
    }
  | {
      readonly kind: 'suggest';
      readonly placeId: string;
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
      readonly formId: string;
      readonly values: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'say';
      readonly placeId: string;
      readonly text: string;
      readonly replyTo: string | null;
      readonly pings: boolean;
    }
  | { readonly kind: 'edit'; readonly messageId: string; readonly text: string }
  | { readonly kind: 'remove'; readonly messageId: string }
  | { readonly kind: 'dismiss'; readonly messageId: string }
  /** Adds an article to the scratch folder. */
  | { readonly kind: 'drop'; readonly fileName: string; readonly text: string }
  | { readonly kind: 'restart' };

/** What came of an act; the messages themselves come with the next view. */
export type Outcome =
  | { readonly kind: 'done' }
  /** As Discord's client tells it, such as "The application did not respond". */
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'form'; readonly form: FormView }
  | { readonly kind: 'choices'; readonly choices: readonly ChoiceView[] };

/** One line of the inspector: what went over the wire. */
export interface WireEntry {
  /** Counts from 1. */
  readonly number: number;
  /** Unit: milliseconds since 1970. */
  readonly time: number;
  readonly from: 'Discord' | 'bot';
  /** A gateway event's name, or a method and path. */
  readonly what: string;
  /** The HTTP status; null for an event. */
  readonly status: number | null;
  /** The rule that refused it, or null. */
  readonly refusedBy: string | null;
  /** Without tokens, as JSON. */
  readonly detail: string;
}

/*
 * GET  /                 the page; /page.js, /page.css beside it
 * GET  /events?person=ID a stream of server-sent events: `view` (a View), `wire` (a WireEntry)
 * POST /acts?person=ID   an Act as JSON; answered with an Outcome as JSON
 * Both of the latter need the header or query `key` that the page was served with, and their own
 * origin: another page in the browser can neither read nor send them.
 */
