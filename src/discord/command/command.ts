import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Form } from '../../render/form.ts';
import type { Message } from '../../render/message.ts';
import type { Reading } from '../../render/notices.ts';
import type { ListedCommand } from '../../render/renderHelp.ts';
import type { Status } from '../../render/renderStatus.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import type { Channels } from '../delivery/channels.ts';
import type { Steps } from '../load/steps.ts';
import type { PostedMessage, WrittenMessage } from '../payloads/readMessage.ts';
import type { Place } from '../permissions/place.ts';

/** A command, typed or chosen from a menu: what Discord shows of it, and what it answers. */
export interface Command {
  readonly data: CommandData;
  /** Whether a reply is for the asker alone. */
  readonly isPrivate: (values: OptionValues) => boolean;
  /** Whether its replies tell what is or is not in the articles, as far as those are read. */
  readonly isOnArticles: boolean;
  /** @throws AskerError when the asker has to put something right. */
  readonly run: (use: CommandUse, request: Request) => Work<Said>;
  /** Offers values for the option that is being typed. */
  readonly complete: (typed: string, situation: Situation) => readonly Choice[];
  /** What its buttons, menus and forms do, under the action's name in their custom ids. */
  readonly actions: Actions;
}

/** What the components of messages do, under the action's name in their custom ids. */
export type Actions = Readonly<Record<string, Action>>;

/**
 * What one kind of component or form does: it changes the message that carries it, answers who used
 * it in private or as publicly as that message stands, opens a form, or removes the message. `run`
 * throws an AskerError when the one who used it has to put something right.
 */
export type Action =
  | {
      readonly gives: 'update' | 'private';
      readonly run: (press: ComponentPress, request: Request) => Work;
    }
  | {
      readonly gives: 'answer';
      readonly run: (press: ComponentPress, request: Request) => Work<Said>;
    }
  | {
      readonly gives: 'form';
      readonly run: (press: ComponentPress, situation: Situation) => Form;
    }
  | {
      readonly gives: 'removal';
      readonly run: (press: ComponentPress, situation: Situation) => void;
    };

/** What is said to someone: a message, or several one after another. */
export type Said = Message | readonly Message[];

/**
 * An answer, or the work that gives it: what may take long waits for its turn, so it is begun only
 * after all that the asker has to put right was found. What may keep others waiting goes in steps;
 * what has to hear from Discord in between is a promise, and has `Request.compute` for the rest.
 */
export type Work<Result extends Said = Message> =
  | Result
  | (() => Result | Steps<Result>)
  | Promise<Result>;

/** What Discord shows of a slash command without sub-commands, or of one in a message's menu. */
export type CommandData = SlashCommandData | MessageCommandData;

type SlashCommandData = Constant<
  RESTPostAPIChatInputApplicationCommandsJSONBody & { options?: APIApplicationCommandBasicOption[] }
>;

type MessageCommandData = Constant<
  RESTPostAPIContextMenuApplicationCommandsJSONBody & {
    type: ApplicationCommandType.Message;
    options?: undefined;
  }
>;

/** How a command is used. */
interface CommandUse {
  readonly values: OptionValues;
  /** The message whose menu it was chosen from; null for a slash command. */
  readonly target: WrittenMessage | null;
}

/** A value of a type as `as const` has it. */
type Constant<Type> = Type extends object
  ? { readonly [Key in keyof Type]: Constant<Type[Key]> }
  : Type;

/** What may be looked at besides what was typed or pressed. */
export interface Situation {
  readonly index: SearchIndex;
  /** How far the articles were read for `index`, null for all. */
  readonly reading: Reading | null;
  /** The id of who asks, null where the reply is for them alone. */
  readonly asker: string | null;
  /** The commands that who asks may use where they ask, in the order in which they are listed. */
  readonly offered: () => Promise<readonly ListedCommand[]>;
  /** Their ids under their names, as far as they are known to be registered. */
  readonly commandIds: ReadonlyMap<string, string>;
  readonly place: Place;
  readonly channels: Channels;
  readonly status: () => Status;
  /** Whether the bot may read what is written in channels. */
  readonly readsMessages: boolean;
}

/** What a command has to work with besides its options. */
export interface Request extends Situation {
  /** Does work when its turn comes, as what `run` gives is done. */
  readonly compute: <Result>(work: () => Steps<Result>) => Promise<Result>;
}

/** What someone says to the bot in a message, without the mention. */
interface Mention {
  readonly text: string;
  /** The answer of the bot's own that the message replies to, null for none. */
  readonly answers: PostedMessage['answers'];
}

/** Answers what someone says to the bot; throws an AskerError as commands do. */
export type AnswerMention = (mention: Mention, request: Request) => Work;

/** A button pressed, a choice made or a form sent in. */
export interface ComponentPress {
  /** What the custom id holds after command and action. */
  readonly state: readonly string[];
  /** What was chosen from a menu; empty for a button. */
  readonly values: readonly string[];
  /** What was typed into a form, under the custom ids of its inputs. */
  readonly fields: Readonly<Record<string, string>>;
  /** The message that carries the component, or whose button opened the form. */
  readonly message: Message;
  readonly messageId: string;
}

/** A value that an autocompleted option offers. */
export type Choice = APIApplicationCommandOptionChoice<string>;

/** The values of a command's options as they came, null where left out. */
export type OptionValues = Readonly<Record<string, string | number | boolean | null>>;

/** The values of a command's options, typed by its data. */
type OptionsOf<Data extends CommandData> = Data['options'] extends readonly (infer Option)[]
  ? {
      readonly [Each in Option as Each extends { readonly name: infer Name extends string }
        ? Name
        : never]: Each extends { readonly required: true } ? ValueOf<Each> : ValueOf<Each> | null;
    }
  : Readonly<Record<string, never>>;

type ValueOf<Option> = Option extends {
  readonly choices: readonly { readonly value: infer Value }[];
}
  ? Value
  : Option extends {
        readonly type: ApplicationCommandOptionType.String | ApplicationCommandOptionType.Channel;
      }
    ? string
    : Option extends { readonly type: ApplicationCommandOptionType.Boolean }
      ? boolean
      : number;

interface Behaviour<Use> {
  readonly run: (use: Use, request: Request) => Work<Said>;
  /** Whether a reply is for the asker alone, besides where its option `private` says so. */
  readonly isPrivate?: (use: Use) => boolean;
  readonly isOnArticles?: boolean;
  readonly complete?: Command['complete'];
  readonly actions?: Actions;
}

/** Ties a slash command's behaviour to its data, from which the types of its options follow. */
export function defineCommand<const Data extends SlashCommandData>(
  data: Data,
  behaviour: Behaviour<OptionsOf<Data>>,
): Command {
  const { run, isPrivate = () => false } = behaviour;
  // Discord lets in only values that the data allows, so they are of the types that follow from it.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const optionsIn = (values: OptionValues) => values as OptionsOf<Data>;
  return {
    ...withDefaults(behaviour),
    data,
    isPrivate: values => values.private === true || isPrivate(optionsIn(values)),
    run: ({ values }, request) => run(optionsIn(values), request),
  };
}

/** Ties the behaviour of a command in a message's menu to its data; its replies are private. */
export function defineMessageCommand(
  data: MessageCommandData,
  behaviour: Omit<Behaviour<WrittenMessage>, 'isPrivate' | 'complete'>,
): Command {
  return {
    ...withDefaults(behaviour),
    data,
    isPrivate: () => true,
    run: ({ target }, request) => {
      if (target === null) throw new TypeError(`${data.name} without a message`);
      return behaviour.run(target, request);
    },
  };
}

function withDefaults({
  isOnArticles = true,
  complete = () => [],
  actions = {},
}: Pick<Behaviour<never>, 'isOnArticles' | 'complete' | 'actions'>) {
  return { isOnArticles, complete, actions };
}
