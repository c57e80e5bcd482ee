import type {
  APIApplicationCommandBasicOption,
  APIApplicationCommandOptionChoice,
  ApplicationCommandOptionType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Message } from '../render/message.ts';
import type { Reading } from '../render/notices.ts';
import type { ListedCommand } from '../render/renderHelp.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import type { Steps } from './queue.ts';

/** A slash command: what Discord shows of it, and what it answers. */
export interface Command {
  readonly data: CommandData;
  /** Whether its replies are for the asker alone, unless its option `private` says. */
  readonly isPrivate: boolean;
  /** Whether its replies tell what is or is not in the articles, as far as those are read. */
  readonly isOnArticles: boolean;
  /** @throws AskerError when the asker has to put something right. */
  readonly run: (values: OptionValues, request: Request) => Work;
  /** Offers values for the option that is being typed. */
  readonly complete: (typed: string, request: Request) => readonly Choice[];
  /** What its buttons and menus do, under the action's name in their custom ids. */
  readonly actions: Actions;
}

/** What the components of messages do, under the action's name in their custom ids. */
export type Actions = Readonly<Record<string, Action>>;

/** What one kind of component does. */
export interface Action {
  /** Whether the message itself changes, or the one who pressed gets a private answer. */
  readonly gives: 'update' | 'private';
  /** @throws AskerError when the one who pressed has to put something right. */
  readonly run: (press: ComponentPress, request: Request) => Work;
}

/**
 * An answer, or the work that gives it: what may take long waits for its turn, so it is begun only
 * after all that the asker has to put right was found. What may keep others waiting goes in steps.
 */
export type Work = Message | (() => Message | Steps<Message>);

/** What Discord shows of a slash command without sub-commands. */
export type CommandData = Constant<
  RESTPostAPIChatInputApplicationCommandsJSONBody & { options?: APIApplicationCommandBasicOption[] }
>;

/** A value of a type as `as const` has it. */
type Constant<Type> = Type extends object
  ? { readonly [Key in keyof Type]: Constant<Type[Key]> }
  : Type;

/** What a command may look at besides its options. */
export interface Request {
  readonly index: SearchIndex;
  /** How far the articles were read for `index`, null for all. */
  readonly reading: Reading | null;
  /** The id of who asks, null where the reply is for them alone. */
  readonly asker: string | null;
  /** Every command there is, for help. */
  readonly commands: readonly ListedCommand[];
}

/** A button pressed or a choice made. */
export interface ComponentPress {
  /** What the custom id holds after command and action. */
  readonly state: readonly string[];
  /** What was chosen from a menu; empty for a button. */
  readonly values: readonly string[];
  /** The message that carries the component. */
  readonly message: { readonly embeds: readonly { readonly description: string | null }[] };
}

/** A value that an autocompleted option offers. */
export type Choice = APIApplicationCommandOptionChoice<string>;

/** The values of a command's options as they came, null where left out. */
type OptionValues = Readonly<Record<string, string | number | boolean | null>>;

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
  : Option extends { readonly type: ApplicationCommandOptionType.String }
    ? string
    : Option extends { readonly type: ApplicationCommandOptionType.Boolean }
      ? boolean
      : number;

interface Behaviour<Data extends CommandData> {
  readonly run: (options: OptionsOf<Data>, request: Request) => Work;
  readonly isPrivate?: boolean;
  readonly isOnArticles?: boolean;
  readonly complete?: Command['complete'];
  readonly actions?: Actions;
}

/** Something the asker has to put right; `notice` is what only they are told. */
export class AskerError extends Error {
  override readonly name = 'AskerError';
  /** What is wrong, for the log. */
  readonly identifier: string;
  readonly notice: string;

  constructor(identifier: string, notice: string) {
    super(identifier);
    this.identifier = identifier;
    this.notice = notice;
  }
}

/** Ties a command's behaviour to its data, from which the types of its options follow. */
export function defineCommand<const Data extends CommandData>(
  data: Data,
  {
    run,
    isPrivate = false,
    isOnArticles = true,
    complete = () => [],
    actions = {},
  }: Behaviour<Data>,
): Command {
  return {
    data,
    isPrivate,
    isOnArticles,
    // Discord lets in only values that the data allows, so they are of the types that follow from it.
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    run: (values, request) => run(values as OptionsOf<Data>, request),
    complete,
    actions,
  };
}
