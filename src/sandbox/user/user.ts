import {
  type APIButtonComponent,
  type APISelectMenuComponent,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ChannelType,
  ComponentType,
  InteractionType,
  MessageType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { allComponents } from '../world/components.ts';
import { type Deed, startInteraction } from '../world/interactions.ts';
import { messagePayload } from '../world/messagePayload.ts';
import { newMessage, readMessageRequest } from '../world/messageRequest.ts';
import { postMessage, removeMessage } from '../world/messages.ts';
import { offeredCommands } from '../world/offered.ts';
import { has, sendingIn } from '../world/permissions.ts';
import { permissionsIn } from '../world/standing.ts';
import {
  type Channel,
  type Choice,
  type Command,
  type DirectMessages,
  type Interaction,
  known,
  type Message,
  type Person,
  type Target,
  type World,
} from '../world/world.ts';
import {
  type FilledOption,
  fillOptions,
  nested,
  type OptionValues,
  optionsAt,
  refuseUnknown,
} from './commandOptions.ts';
import { choicesOf, type Modal, type Outcome, outcomeOf } from './outcome.ts';
import { isAtHand, KINDS_OF_OPTION, KINDS_OF_SELECT, resolvedData } from './resolve.ts';
import { offers, selectedValues } from './selectedValues.ts';
import { type ShownMessage, shownMessage } from './shownMessage.ts';
import { type FieldValues, submittedData } from './submittedData.ts';
import { InteractionFailed, NotOffered, NotSent } from './userError.ts';

/** Someone before Discord's client. What the client would not let them do rejects with NotOffered or NotSent. */
export interface User {
  readonly id: string;
  readonly name: string;
  /** Their direct messages with the bot. */
  readonly directMessages: DirectMessages;
  /**
   * Sends a slash command, such as `ask` or `articles list`. Resolves with the answer once the bot
   * no longer thinks: the first message, or the last follow-up where that was deleted. Rejects with
   * InteractionFailed when the bot does not answer, or answers with a form.
   */
  readonly slash: (name: string, options?: OptionValues, where?: Where) => Promise<ShownMessage>;
  /** Does the same and resolves with whatever comes of it, a form too. */
  readonly invoke: (name: string, options?: OptionValues, where?: Where) => Promise<Outcome>;
  /** What is suggested while an option of a command is typed. */
  readonly complete: (
    name: string,
    option: string,
    typed: string,
    others?: OptionValues,
    where?: Where,
  ) => Promise<readonly Choice[]>;
  /** Uses a command of the context menu on a message or on someone. */
  readonly rightClick: (
    target: ShownMessage | User,
    name: string,
    where?: Where,
  ) => Promise<ShownMessage>;
  /** Presses a button, named by its label or `custom_id`. */
  readonly press: (message: ShownMessage, button: string) => Promise<Outcome>;
  /** Chooses in the select that offers all of it, by value, label or id. */
  readonly choose: (
    message: ShownMessage,
    chosen: string | readonly string[],
    customId?: string,
  ) => Promise<Outcome>;
  /** Sends in a form; fields are named by `custom_id`. */
  readonly submit: (modal: Modal, values: FieldValues) => Promise<Outcome>;
  /** Writes an ordinary message; `<@id>` mentions. */
  readonly say: (text: string, where?: Where, replyTo?: ShownMessage) => ShownMessage;
  /** The messages of a channel as they see it now. */
  readonly sees: (where?: Where, settings?: Settings) => readonly ShownMessage[];
  /** Dismisses a private message. */
  readonly dismiss: (message: ShownMessage) => void;
  /** The names of the commands that are offered to them. */
  readonly offered: (where?: Where) => readonly string[];
}

/** A channel, by itself or its id; the server's first when left out. */
export type Where = Pick<Channel, 'id'>;

/** What someone has set in Discord's client. */
interface Settings {
  /** Whether it shows the embeds of messages; it does when left out. */
  readonly showsEmbeds?: boolean;
}

/** Anyone may write so much. Unit: characters. */
const MAX_TEXT = 2000;

/** Seats someone before Discord's client. */
export function createUser(
  world: World,
  person: Person,
  directMessages: DirectMessages,
  home: Where,
): User {
  const { id: userId, name } = person;

  function channelAt({ id }: Where): Channel {
    const channel = world.channels.get(id);
    if (channel === undefined || !may(channel, PermissionFlagsBits.ViewChannel)) {
      throw new NotSent(`${name} sees no channel ${id}`);
    }
    return channel;
  }

  function may(channel: Channel, permission: bigint): boolean {
    return has(permissionsIn(world, userId, channel), permission);
  }

  function start(deed: Omit<Deed, 'userId'>): Interaction {
    return startInteraction(world, { ...deed, userId });
  }

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
    const options = fillOptions(world, channel, optionsAt(command, path), values);
    return await outcomeOf(
      world,
      start({
        kind: { type: InteractionType.ApplicationCommand, command, target: null },
        channelId: channel.id,
        data: { ...commandData(command), ...optionsData(channel, nested(path, options), options) },
      }),
    );
  }

  function optionsData(
    channel: Channel,
    options: readonly FilledOption[],
    filled: readonly FilledOption[],
  ) {
    const ids = filled.flatMap(({ type, value }) =>
      KINDS_OF_OPTION.has(type) ? [String(value)] : [],
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
    const options = optionsAt(command, path);
    refuseUnknown(options, { ...others, [optionName]: typed });
    const focused = focusedOption(options, optionName, typed);
    const filled = [
      ...fillOptions(
        world,
        channel,
        options
          .filter(option => option.name in others && option.name !== optionName)
          .map(option => ({ ...option, required: false })),
        others,
      ),
      focused,
    ];
    return await choicesOf(
      world,
      start({
        kind: { type: InteractionType.ApplicationCommandAutocomplete, focusedType: focused.type },
        channelId: channel.id,
        data: { ...commandData(command), ...optionsData(channel, nested(path, filled), filled) },
      }),
    );
  }

  async function rightClick(
    on: ShownMessage | User,
    name: string,
    where: Where = home,
  ): Promise<ShownMessage> {
    const channel = channelAt('channelId' in on ? { id: on.channelId } : where);
    const target: Target = { kind: 'channelId' in on ? 'message' : 'user', id: on.id };
    if (target.kind === 'user' && !isAtHand(world, channel, target.id, ['user'])) {
      throw new NotSent(`${person.name} sees nobody ${target.id} there`);
    }
    const type =
      target.kind === 'message' ? ApplicationCommandType.Message : ApplicationCommandType.User;
    const command = offeredCommand(name, type, channel);
    const interaction = start({
      kind: { type: InteractionType.ApplicationCommand, command, target },
      channelId: channel.id,
      data: {
        ...commandData(command),
        target_id: target.id,
        resolved:
          target.kind === 'message'
            ? { messages: { [target.id]: messagePayload(world, standing(on)) } }
            : resolvedData(world, channel, userId, [target.id]),
      },
    });
    return answerOf(await outcomeOf(world, interaction));
  }

  /** A message that they still see. */
  function standing({ id }: Pick<ShownMessage, 'id'>): Message {
    const message = world.messages.get(id);
    if (message === undefined || !isSeen(message))
      throw new NotSent(`${name} sees no message ${id}`);
    channelAt({ id: message.channelId });
    return message;
  }

  function isSeen({ onlyFor }: Message): boolean {
    return onlyFor === null || onlyFor === userId;
  }

  async function press(shown: ShownMessage, label: string): Promise<Outcome> {
    const message = standing(shown);
    const button = buttonIn(message, label);
    if (!('custom_id' in button)) throw new NotSent(`${label} opens a link or a shop`);
    return await use(message, button, {});
  }

  async function choose(
    shown: ShownMessage,
    chosen: string | readonly string[],
    customId?: string,
  ): Promise<Outcome> {
    const message = standing(shown);
    const wanted = typeof chosen === 'string' ? [chosen] : chosen;
    const channel = known(world.channels, message.channelId);
    const select = allComponents(message.components)
      .filter(isSelect)
      .find(
        select =>
          (customId ?? select.custom_id) === select.custom_id &&
          wanted.every(one => offers(world, channel, select, one)),
      );
    if (select === undefined) throw new NotSent(`no menu offers ${wanted.join(', ')}`);
    const values = selectedValues(world, channel, select, wanted);
    const resolved = resolvedData(world, channel, userId, values);
    return await use(message, select, {
      values,
      ...(KINDS_OF_SELECT.has(select.type) ? { resolved } : {}),
    });
  }

  async function use(message: Message, component: Pickable, data: object): Promise<Outcome> {
    const { type, id, custom_id, disabled } = component;
    if (disabled === true) throw new NotSent(`${custom_id} is disabled`);
    return await outcomeOf(
      world,
      start({
        kind: { type: InteractionType.MessageComponent, messageId: message.id },
        channelId: message.channelId,
        data: { component_type: type, id, custom_id, ...data },
      }),
    );
  }

  async function submit(modal: Modal, values: FieldValues): Promise<Outcome> {
    const { channelId } = modal.opener;
    if (modal.opener.userId !== userId) throw new NotSent(`the form is not shown to ${name}`);
    const place = known(world.channels, channelId);
    return await outcomeOf(
      world,
      start({
        kind: { type: InteractionType.ModalSubmit, opener: modal.opener },
        channelId,
        data: submittedData({ world, place, userId }, modal, values),
      }),
    );
  }

  function say(text: string, where = home, replyTo?: ShownMessage): ShownMessage {
    const channel = channelAt(where);
    const isThread = channel.type === ChannelType.PublicThread;
    if (!may(channel, sendingIn({ isThread }))) throw new NotSent(`${name} may not write there`);
    const { length } = [...text.trim()];
    if (length === 0 || length > MAX_TEXT)
      throw new NotSent(`a message has 1 to ${MAX_TEXT} characters`);
    const request = readMessageRequest({
      content: text,
      ...(replyTo === undefined ? {} : { message_reference: { message_id: replyTo.id } }),
    });
    const author = { id: userId, parsing: 'message' } as const;
    const message = postMessage(world, {
      ...newMessage(world, channel, author, request, []),
      id: world.newId(),
      type: replyTo === undefined ? MessageType.Default : MessageType.Reply,
      origin: null,
      onlyFor: null,
    });
    return shownMessage(world, message);
  }

  function sees(
    { id }: Where = home,
    { showsEmbeds = true }: Settings = {},
  ): readonly ShownMessage[] {
    const channel = known(world.channels, id);
    if (!may(channel, PermissionFlagsBits.ViewChannel)) return [];
    return world.messages
      .in(id)
      .filter(isSeen)
      .map(message => shownMessage(world, message))
      .map(message => (showsEmbeds ? message : { ...message, embeds: [] }));
  }

  function dismiss(shown: ShownMessage): void {
    const message = standing(shown);
    if (message.onlyFor === null) throw new NotSent('only a private message can be dismissed');
    removeMessage(world, message);
  }

  return {
    id: userId,
    name,
    directMessages,
    slash: async (text, values, where) => answerOf(await invoke(text, values, where)),
    invoke,
    complete,
    rightClick,
    press,
    choose,
    submit,
    say,
    sees,
    dismiss,
    offered: (where = home) =>
      offeredCommands(world, userId, channelAt(where)).map(({ name }) => name),
  };
}

/** A button that sends an interaction, or a select. */
type Pickable = Extract<APIButtonComponent, { custom_id: string }> | APISelectMenuComponent;

function answerOf(outcome: Outcome): ShownMessage {
  if (outcome.kind === 'message') return outcome.message;
  throw new InteractionFailed(`the bot answered with a ${outcome.kind}, not a message`);
}

function commandData({ id, name, type, guild_id }: Command) {
  return { id, name, type, ...(guild_id === undefined ? {} : { guild_id }) };
}

function focusedOption(options: ReturnType<typeof optionsAt>, name: string, typed: string) {
  const option = options.find(option => option.name === name);
  if (option === undefined || !('autocomplete' in option) || !option.autocomplete) {
    throw new NotSent(`${name} has no suggestions`);
  }
  const isNumber = option.type !== ApplicationCommandOptionType.String;
  if (isNumber && Number.isNaN(Number(typed))) throw new NotSent(`${name}: wants a number`);
  return { name, type: option.type, value: typed, focused: true } as const;
}

function buttonIn({ components }: Message, label: string): APIButtonComponent {
  const buttons = allComponents(components).filter(
    component => component.type === ComponentType.Button,
  );
  const button =
    buttons.find(button => 'custom_id' in button && button.custom_id === label) ??
    buttons.find(button => labelOf(button) === label);
  if (button === undefined) {
    throw new NotSent(`there is no ${label} among ${buttons.map(labelOf).join(', ')}`);
  }
  return button;
}

function labelOf(button: APIButtonComponent): string {
  if (button.style === ButtonStyle.Premium) return '';
  return button.label ?? button.emoji?.name ?? '';
}

function isSelect(
  component: ReturnType<typeof allComponents>[number],
): component is APISelectMenuComponent {
  return component.type === ComponentType.StringSelect || KINDS_OF_SELECT.has(component.type);
}
