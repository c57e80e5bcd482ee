import {
  type APIMessage,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  Message as DiscordMessage,
  type Interaction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type ModalSubmitInteraction,
} from 'discord.js';
import { keepAnswerButtons, withAnswerButtons } from '../render/components/answerButtons.ts';
import { decodeCustomId } from '../render/components/customId.ts';
import type { Message } from '../render/message.ts';
import {
  explainPrivate,
  NOTICES,
  partsNotice,
  privateNotice,
  type Reading,
  withReadingNote,
} from '../render/notices/notices.ts';
import { type Asked, answerInTurn } from './answerInTurn.ts';
import { AskerError } from './askerError.ts';
import type { Action, ComponentPress, OptionValues, Request, Said } from './command.ts';
import { guard } from './guard.ts';
import { sayInOrder } from './halfSaid.ts';
import { isPassing } from './insist.ts';
import { isKeptPrivate, isModerator, type Place, placeOf } from './place.ts';
import type { Reply } from './reply.ts';
import type { Routing } from './routing.ts';
import { situationIn } from './situationIn.ts';
import { writtenMessage } from './writtenMessage.ts';

/** One interaction that is being answered. */
interface Context {
  readonly routing: Routing;
  readonly asked: Asked;
  readonly reply: Reply;
  readonly place: Place;
}

/** Answers an interaction, and tells the asker and the log of what goes wrong. */
export async function answerInteraction(
  interaction: Interaction,
  reply: Reply,
  routing: Routing,
): Promise<void> {
  const context = { routing, asked: askedBy(interaction), reply, place: placeOf(interaction) };
  if (interaction.isAutocomplete()) return complete(interaction, context);
  await guarded(context, async () => {
    if (interaction.isChatInputCommand() || interaction.isMessageContextMenuCommand()) {
      await runCommand(interaction, context);
    } else if (interaction.isMessageComponent() || interaction.isModalSubmit()) {
      await useComponent(interaction, context);
    } else throw new AskerError('unknown command', NOTICES.unknownCommand);
  });
}

/** Tells who asked that nothing more is taken on. */
export async function turnDown(
  interaction: Interaction,
  reply: Reply,
  routing: Routing,
): Promise<void> {
  const context = { routing, asked: askedBy(interaction), reply };
  await guarded(context, () => Promise.reject(new AskerError('not taken', NOTICES.stopping)));
}

function guarded(
  { routing: { log }, asked, reply }: Omit<Context, 'place'>,
  work: () => Promise<void>,
): Promise<void> {
  return guard({ asked, log, tell: notice => reply.say(privateNotice(notice), true) }, work);
}

async function complete(interaction: AutocompleteInteraction, context: Context): Promise<void> {
  const { routing, reply, place } = context;
  const command = routing.commands.find(({ data }) => data.name === interaction.commandName);
  try {
    const typed = interaction.options.getFocused();
    const situation = situationIn(place, true, routing);
    await reply.offer(command?.complete(typed, situation) ?? []);
  } catch (error) {
    // The asker goes on typing and asks anew with the next letter.
    routing.log.warn({ interaction: interaction.id, err: error }, 'could not offer choices');
  }
}

async function runCommand(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction,
  context: Context,
): Promise<void> {
  const { routing, asked } = context;
  const command = routing.commands.find(({ data }) => data.name === asked.name);
  if (command === undefined) throw new AskerError('unknown command', NOTICES.unknownCommand);
  const values: OptionValues = Object.fromEntries(
    (command.data.options ?? []).map(option => [
      option.name,
      interaction.options.get(option.name)?.value ?? null,
    ]),
  );
  const target = interaction.isMessageContextMenuCommand()
    ? writtenMessage(interaction.targetMessage)
    : null;
  await respond(context, {
    mayBePublic: !command.isPrivate(values),
    isOnArticles: command.isOnArticles,
    run: request => command.run({ values, target }, request),
  });
}

/** An answer in a message of its own. */
interface Response {
  readonly mayBePublic: boolean;
  readonly isOnArticles: boolean;
  readonly run: (request: Request) => ReturnType<Extract<Action, { gives: 'answer' }>['run']>;
}

async function respond(
  { routing, asked, reply, place }: Context,
  { mayBePublic, isOnArticles, run }: Response,
): Promise<void> {
  const { cooldown, limits } = routing;
  const isPublic = mayBePublic && !isKeptPrivate(place);
  const isCooling = isPublic && !isExempt(place) && cooldown.isOn(place.channel.id);
  const isPrivate = !isPublic || isCooling;
  const situation = situationIn(place, isPrivate, routing);
  const reading = isOnArticles ? situation.reading : null;
  const finish = (message: Message, at: number): Message => {
    const first =
      at === 0 ? noted(isCooling ? explainPrivate(message, limits) : message, reading) : message;
    return isPrivate || !isOnArticles ? first : withAnswerButtons(first, place.askerId);
  };
  await answerInTurn(asked, routing, {
    prepare: compute => {
      const work = run({ ...situation, compute });
      if (!isPrivate) cooldown.count(place.channel.id);
      return work instanceof Promise ? answered(work, asked, routing) : work;
    },
    acknowledge: () => reply.think(isPrivate),
    deliver: async said => {
      const parts = partsOf(said).map(finish);
      await sayInOrder(
        parts,
        part => reply.say(part, isPrivate),
        stand => partsNotice(stand, parts.length),
      );
    },
  });
}

/** What Discord does not answer while a command works on its reply can be told in that reply. */
async function answered<Result>(
  work: Promise<Result>,
  { id, name }: Asked,
  { log }: Routing,
): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (!isPassing(error)) throw error;
    log.warn({ interaction: id, name, err: error }, 'Discord did not answer');
    throw new AskerError('no answer', NOTICES.unanswered, { cause: error });
  }
}

async function useComponent(
  interaction: MessageComponentInteraction | ModalSubmitInteraction,
  context: Context,
): Promise<void> {
  const { routing, asked, reply, place } = context;
  const customId = decodeCustomId(interaction.customId);
  const action = customId === null ? null : findAction(customId, routing);
  if (customId === null || action === null || interaction.message === null) {
    throw new AskerError('unknown component', NOTICES.olderVersion);
  }
  const carrier = carrierOf(interaction.message);
  const press: ComponentPress = {
    state: customId.state,
    values:
      !interaction.isModalSubmit() && interaction.isStringSelectMenu() ? interaction.values : [],
    fields: interaction.isModalSubmit() ? fieldsOf(interaction) : {},
    message: carrier.message,
    messageId: interaction.message.id,
  };
  const isPrivate = action.gives === 'private' || carrier.isPrivate;
  if (action.gives === 'answer') {
    const run = (request: Request) => action.run(press, request);
    return respond(context, { mayBePublic: !isPrivate, isOnArticles: true, run });
  }
  const situation = situationIn(place, isPrivate, routing);
  const { reading } = situation;
  if (action.gives === 'form') return reply.open(action.run(press, situation));
  if (action.gives === 'removal') {
    action.run(press, situation);
    await reply.hold();
    return reply.remove();
  }
  const prepare = (compute: Request['compute']) => {
    const work = action.run(press, { ...situation, compute });
    return work instanceof Promise ? answered(work, asked, routing) : work;
  };
  await answerInTurn(
    asked,
    routing,
    action.gives === 'update'
      ? {
          prepare,
          acknowledge: () => reply.hold(),
          deliver: message =>
            reply.update(keepAnswerButtons(press.message, noted(message, reading))),
        }
      : {
          prepare,
          acknowledge: () => reply.think(true),
          deliver: message => reply.say(noted(message, reading), true),
        },
  );
}

/** A reply with a note that not all articles were read for it, where that is so. */
function noted(message: Message, reading: Reading | null): Message {
  return { ...message, content: withReadingNote(message.content, reading) };
}

function partsOf(said: Said): readonly Message[] {
  return 'content' in said ? [said] : said;
}

function findAction(
  { command: owner, action }: { readonly command: string; readonly action: string },
  { commands, components }: Routing,
): Action | null {
  const command = commands.find(({ data }) => data.name === owner);
  const actions = new Map(Object.entries(command?.actions ?? components[owner] ?? {}));
  return actions.get(action) ?? null;
}

/** The message that carries a component. */
interface Carrier {
  readonly message: Message;
  readonly isPrivate: boolean;
}

/** Where the bot is not, discord.js has a message only as the API gives it. */
function carrierOf(carrier: DiscordMessage | APIMessage): Carrier {
  const isRead = carrier instanceof DiscordMessage;
  const flags = isRead ? carrier.flags.bitfield : (carrier.flags ?? 0);
  const components = isRead
    ? carrier.components.map(component => component.toJSON())
    : (carrier.components ?? []);
  return {
    message: {
      content: carrier.content,
      embeds: isRead ? carrier.embeds.map(embed => embed.toJSON()) : carrier.embeds,
      components: components.filter(component => component.type === ComponentType.ActionRow),
    },
    isPrivate: (flags & MessageFlags.Ephemeral) !== 0,
  };
}

function fieldsOf({ fields }: ModalSubmitInteraction): Record<string, string> {
  return Object.fromEntries(
    fields.fields.map((field, name) => [name, 'value' in field ? String(field.value) : '']),
  );
}

function askedBy(interaction: Interaction): Asked {
  const { id, user, createdTimestamp } = interaction;
  return { id, name: nameOf(interaction), askerId: user.id, createdAt: createdTimestamp };
}

function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  const customId = decodeCustomId(interaction.customId);
  return customId === null ? 'unknown' : `${customId.command}:${customId.action}`;
}

/** Whether someone has no cooldown to keep: in direct messages, and who may manage the messages. */
function isExempt(place: Place): boolean {
  return place.guildId === null || isModerator(place);
}
