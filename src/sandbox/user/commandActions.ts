import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
} from 'discord-api-types/v10';
import type { Channel } from '../model/channel.ts';
import type { Person } from '../model/guild.ts';
import type { Choice, Command, Target } from '../model/interaction.ts';
import { messagePayload } from '../payloads/messagePayload.ts';
import { offeredCommands } from '../permissions/offeredCommands.ts';
import type { ChannelRef, Client } from './client.ts';
import {
  type FilledOption,
  fillOptions,
  nestOptions,
  type OptionValues,
  optionsAtPath,
  rejectUnknownOptions,
} from './commandOptions.ts';
import { isAvailableIn, OPTION_KINDS } from './entityKinds.ts';
import { awaitChoices, awaitOutcome, type Outcome } from './outcome.ts';
import { resolvedData } from './resolvedData.ts';
import type { ShownMessage } from './shownMessage.ts';
import { InteractionFailed, NotOffered, NotSent } from './userError.ts';

/** What a user can do with commands. */
export interface CommandActions {
  /**
   * Uses a slash command, such as `ask` or `articles list`. Resolves with the final response: the
   * first message once it has loaded, or the last follow-up if that was deleted. Rejects with
   * InteractionFailed if the bot does not respond or opens a modal.
   */
  readonly slash: (
    name: string,
    options?: OptionValues,
    where?: ChannelRef,
  ) => Promise<ShownMessage>;
  /** Same, but resolves with any outcome, modals included. */
  readonly invoke: (name: string, options?: OptionValues, where?: ChannelRef) => Promise<Outcome>;
  /** Requests autocomplete choices for an option. */
  readonly complete: (
    name: string,
    option: string,
    typed: string,
    others?: OptionValues,
    where?: ChannelRef,
  ) => Promise<readonly Choice[]>;
  /** Uses a context menu command on a message or person. */
  readonly rightClick: (
    target: ShownMessage | Pick<Person, 'id'>,
    name: string,
    where?: ChannelRef,
  ) => Promise<ShownMessage>;
  /** Same, but resolves with any outcome. */
  readonly invokeOn: (
    target: ShownMessage | Pick<Person, 'id'>,
    name: string,
    where?: ChannelRef,
  ) => Promise<Outcome>;
  /** Names of the commands offered to the user. */
  readonly offered: (where?: ChannelRef) => readonly string[];
}

/** Creates a user's command actions. */
export function commandActions(client: Client): CommandActions {
  const { world, person, home, channelAt, visibleMessage, start } = client;
  const userId = person.id;

  function offeredCommand(name: string, type: ApplicationCommandType, channel: Channel): Command {
    const offered = offeredCommands(world, userId, channel);
    const command = offered.find(command => command.name === name && command.type === type);
    if (command === undefined)
      throw new NotOffered(`${name} is not offered to ${person.name} here`);
    return command;
  }

  async function invoke(text: string, values: OptionValues = {}, where = home): Promise<Outcome> {
    const channel = channelAt(where);
    const [name = '', ...path] = text.split(' ');
    const command = offeredCommand(name, ApplicationCommandType.ChatInput, channel);
    const options = fillOptions(world, channel, optionsAtPath(command, path), values);
    return await awaitOutcome(
      world,
      start({
        kind: { type: InteractionType.ApplicationCommand, command, path, target: null },
        channelId: channel.id,
        data: {
          ...commandData(command),
          ...optionsData(channel, nestOptions(path, options), options),
        },
      }),
    );
  }

  function optionsData(
    channel: Channel,
    options: readonly FilledOption[],
    filled: readonly FilledOption[],
  ) {
    const ids = filled.flatMap(({ type, value }) =>
      OPTION_KINDS.has(type) || type === ApplicationCommandOptionType.Attachment
        ? [String(value)]
        : [],
    );
    return {
      ...(options.length === 0 ? {} : { options }),
      ...(ids.length === 0 ? {} : { resolved: resolvedData(world, channel, userId, ids) }),
    };
  }

  async function complete(
    text: string,
    optionName: string,
    typed: string,
    others: OptionValues = {},
    where = home,
  ): Promise<readonly Choice[]> {
    const channel = channelAt(where);
    const [name = '', ...path] = text.split(' ');
    const command = offeredCommand(name, ApplicationCommandType.ChatInput, channel);
    const options = optionsAtPath(command, path);
    rejectUnknownOptions(options, { ...others, [optionName]: typed });
    const focused = focusedOption(options, optionName, typed);
    const filled = [
      ...fillOptions(
        world,
        channel,
        options
          .filter(option => option.name in others && option.name !== optionName)
          // Assumption: files are not uploaded until the command is sent.
          .filter(({ type }) => type !== ApplicationCommandOptionType.Attachment)
          .map(option => ({ ...option, required: false })),
        others,
      ),
      focused,
    ];
    return await awaitChoices(
      world,
      start({
        kind: {
          type: InteractionType.ApplicationCommandAutocomplete,
          command,
          focusedType: focused.type,
        },
        channelId: channel.id,
        data: {
          ...commandData(command),
          ...optionsData(channel, nestOptions(path, filled), filled),
        },
      }),
    );
  }

  async function invokeOn(
    on: ShownMessage | Pick<Person, 'id'>,
    name: string,
    where: ChannelRef = home,
  ): Promise<Outcome> {
    const channel = channelAt('channelId' in on ? { id: on.channelId } : where);
    const target: Target = { kind: 'channelId' in on ? 'message' : 'user', id: on.id };
    if (target.kind === 'user' && !isAvailableIn(world, channel, target.id, ['user'])) {
      throw new NotSent(`${person.name} sees no person ${target.id} in this channel`);
    }
    const type =
      target.kind === 'message' ? ApplicationCommandType.Message : ApplicationCommandType.User;
    const command = offeredCommand(name, type, channel);
    const interaction = start({
      kind: { type: InteractionType.ApplicationCommand, command, path: [], target },
      channelId: channel.id,
      data: {
        ...commandData(command),
        target_id: target.id,
        resolved:
          target.kind === 'message'
            ? {
                messages: {
                  [target.id]: messagePayload(
                    world,
                    visibleMessage(on),
                    true,
                    world.application.readsMessageContent,
                  ),
                },
              }
            : resolvedData(world, channel, userId, [target.id]),
      },
    });
    return await awaitOutcome(world, interaction);
  }

  return {
    slash: async (text, values, where) => answerOf(await invoke(text, values, where)),
    invoke,
    complete,
    rightClick: async (target, name, where) => answerOf(await invokeOn(target, name, where)),
    invokeOn,
    offered: (where = home) =>
      offeredCommands(world, userId, channelAt(where)).map(({ name }) => name),
  };
}

function answerOf(outcome: Outcome): ShownMessage {
  if (outcome.kind === 'message') return outcome.message;
  throw new InteractionFailed(`the bot responded with a ${outcome.kind}, not a message`);
}

function commandData({ id, name, type, guild_id }: Command) {
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}

function focusedOption(options: ReturnType<typeof optionsAtPath>, name: string, typed: string) {
  const option = options.find(option => option.name === name);
  if (option === undefined || !('autocomplete' in option) || !option.autocomplete) {
    throw new NotSent(`${name} has no autocomplete`);
  }
  const isNumber = option.type !== ApplicationCommandOptionType.String;
  if (isNumber && Number.isNaN(Number(typed))) throw new NotSent(`${name}: must be a number`);
  return { name, type: option.type, value: typed, focused: true } as const;
}
