import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  type APIEmbed,
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
  RESTJSONErrorCodes,
} from 'discord.js';
import { decodeCustomId } from '../render/customId.ts';
import type { Message } from '../render/message.ts';
import { NOTICES } from '../render/notices.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import {
  type Action,
  type Actions,
  AskerError,
  type Command,
  type ComponentPress,
  type Request,
} from './command.ts';
import type { Log } from './log.ts';
import type { Pace } from './pace.ts';
import { createTurns, type TakeTurn } from './turns.ts';

/** What the router needs to answer. */
export interface RouterOptions {
  readonly commands: readonly Command[];
  /** What components do that belong to no single command, under the first part of their custom ids. */
  readonly components: Readonly<Record<string, Actions>>;
  readonly index: () => SearchIndex;
  readonly commandIds: () => ReadonlyMap<string, string>;
  readonly pace: Pace;
  readonly log: Log;
}

/** Answers interactions, each once. */
export interface Router {
  /** Never rejects: what goes wrong is told to the asker, if that is possible, and logged. */
  readonly route: (interaction: Interaction) => Promise<void>;
  /** Takes no more; resolves when what is in flight is answered. */
  readonly drain: () => Promise<void>;
}

/** An interaction this old is acknowledged before it is answered. Unit: milliseconds. */
const LATE = 1000;
/** How many interactions are remembered, to know one that is delivered again. */
const REMEMBERED = 10_000;
const EPHEMERAL = { flags: MessageFlags.Ephemeral } as const;

/** What answering takes. */
interface Routing extends RouterOptions {
  readonly takeTurn: TakeTurn;
}

/** Makes the one place where interactions come in and where their failures end. */
export function createRouter(options: RouterOptions): Router {
  const routing = { ...options, takeTurn: createTurns() };
  const seen = new Set<string>();
  const inFlight = new Set<Promise<void>>();
  let isDraining = false;
  return {
    route: async interaction => {
      if (isDraining || seen.has(interaction.id)) return;
      seen.add(interaction.id);
      for (const oldest of seen) {
        if (seen.size <= REMEMBERED) break;
        seen.delete(oldest);
      }
      const answering = answer(interaction, routing);
      inFlight.add(answering);
      await answering;
      inFlight.delete(answering);
    },
    drain: async () => {
      isDraining = true;
      await Promise.all(inFlight);
    },
  };
}

async function answer(interaction: Interaction, options: Routing): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, options);
  if (interaction.isChatInputCommand()) return runCommand(interaction, options);
  if (interaction.isMessageComponent()) return useComponent(interaction, options);
  options.log.warn({ interaction: interaction.id, type: interaction.type }, 'unknown interaction');
}

async function complete(
  interaction: AutocompleteInteraction,
  options: RouterOptions,
): Promise<void> {
  const { commands, log } = options;
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  try {
    const typed = interaction.options.getFocused();
    const choices = command?.complete(typed, requestOf(interaction, true, options)) ?? [];
    await interaction.respond([...choices]);
  } catch (error) {
    // The asker goes on typing and asks anew with the next letter.
    log.warn({ interaction: interaction.id, err: error }, 'could not offer choices');
  }
}

async function runCommand(
  interaction: ChatInputCommandInteraction,
  options: Routing,
): Promise<void> {
  const { commands, log, pace, takeTurn } = options;
  const name = interaction.commandName;
  await guard(interaction, log, name, async () => {
    const command = commands.find(({ data }) => data.name === name);
    if (command === undefined) throw new AskerError('unknown command', NOTICES.olderVersion);
    const values = Object.fromEntries(
      (command.data.options ?? []).map(option => [
        option.name,
        interaction.options.get(option.name)?.value ?? null,
      ]),
    );
    const isPrivate = command.isPrivate || values.private === true;
    const flags = isPrivate ? EPHEMERAL : {};
    const request = requestOf(interaction, isPrivate, options);
    const work = () => bodyOf(pace.measure(name, () => command.run(values, request)));
    if (isLate(interaction) || pace.mayBeSlow(name, request.index.passages.length)) {
      await interaction.deferReply(flags);
      await interaction.editReply(await takeTurn(work));
    } else {
      await interaction.reply({ ...work(), ...flags });
    }
  });
}

async function useComponent(
  interaction: MessageComponentInteraction,
  options: Routing,
): Promise<void> {
  const { log, pace, takeTurn } = options;
  const customId = decodeCustomId(interaction.customId);
  const name = customId === null ? 'unknown' : `${customId.command}:${customId.action}`;
  await guard(interaction, log, name, async () => {
    const action = customId === null ? null : findAction(customId, options);
    if (customId === null || action === null)
      throw new AskerError('unknown component', NOTICES.olderVersion);
    const isPrivate =
      action.gives === 'private' || interaction.message.flags.has(MessageFlags.Ephemeral);
    const request = requestOf(interaction, isPrivate, options);
    const press: ComponentPress = {
      state: customId.state,
      values: interaction.isStringSelectMenu() ? interaction.values : [],
      message: interaction.message,
    };
    const work = () => bodyOf(pace.measure(name, () => action.run(press, request)));
    if (isLate(interaction) || pace.mayBeSlow(name, request.index.passages.length)) {
      if (action.gives === 'update') await interaction.deferUpdate();
      else await interaction.deferReply(EPHEMERAL);
      await interaction.editReply(await takeTurn(work));
    } else if (action.gives === 'update') {
      await interaction.update(work());
    } else {
      await interaction.reply({ ...work(), ...EPHEMERAL });
    }
  });
}

function findAction(
  { command: owner, action }: { readonly command: string; readonly action: string },
  { commands, components }: RouterOptions,
): Action | null {
  const command = commands.find(({ data }) => data.name === owner);
  const actions = new Map(Object.entries(command?.actions ?? components[owner] ?? {}));
  return actions.get(action) ?? null;
}

/** Ends every failure of an answer: the asker is told, if that is possible, and the log. */
async function guard(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  log: Log,
  name: string,
  work: () => Promise<void>,
): Promise<void> {
  const about = { interaction: interaction.id, name };
  try {
    await work();
    log.debug(about, 'answered');
  } catch (error) {
    if (isGone(error)) {
      log.warn({ ...about, err: error }, 'could not be answered any more');
      return;
    }
    if (error instanceof AskerError)
      log.debug({ ...about, reason: error.identifier }, 'turned down');
    else log.error({ ...about, err: error }, 'failed');
    try {
      await tellPrivately(
        interaction,
        error instanceof AskerError ? error.notice : NOTICES.failure,
      );
    } catch (unsaid) {
      log.warn({ ...about, err: unsaid }, 'could not tell the asker');
    }
  }
}

async function tellPrivately(
  interaction: ChatInputCommandInteraction | MessageComponentInteraction,
  content: string,
): Promise<void> {
  const notice = { content, ...EPHEMERAL };
  if (!interaction.deferred && !interaction.replied) await interaction.reply(notice);
  else if (interaction.ephemeral === true) await interaction.editReply({ content });
  else {
    // A public "thinking" must not stay; the message of a component does.
    if (interaction.isChatInputCommand()) await deleteReply(interaction);
    await interaction.followUp(notice);
  }
}

async function deleteReply(interaction: ChatInputCommandInteraction): Promise<void> {
  try {
    await interaction.deleteReply();
  } catch (error) {
    if (codeOf(error) !== RESTJSONErrorCodes.UnknownMessage) throw error;
  }
}

/** Whether Discord takes no answer any more: it came too late, or another has been given. */
function isGone(error: unknown): boolean {
  const code = codeOf(error);
  return (
    code === RESTJSONErrorCodes.UnknownInteraction ||
    code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
  );
}

function codeOf(error: unknown): number | string | null {
  return error instanceof DiscordAPIError ? error.code : null;
}

function isLate(interaction: BaseInteraction): boolean {
  return Date.now() - interaction.createdTimestamp > LATE;
}

function bodyOf({ content, embeds, components }: Message): {
  content: string;
  embeds: APIEmbed[];
  components: APIActionRowComponent<APIComponentInMessageActionRow>[];
} {
  return { content, embeds: [...embeds], components: [...components] };
}

function requestOf(
  interaction: BaseInteraction,
  isPrivate: boolean,
  { commands, index, commandIds }: Pick<RouterOptions, 'commands' | 'index' | 'commandIds'>,
): Request {
  return {
    index: index(),
    asker: isPrivate ? null : interaction.user.id,
    commands: commands.map(({ data }) => ({
      name: data.name,
      description: data.description,
      id: commandIds().get(data.name) ?? null,
      isRestricted: typeof data.default_member_permissions === 'string',
    })),
  };
}
