import { withAnswerButtons, withButtonsOf } from '../../render/answerButtons.ts';
import { decodeCustomId } from '../../render/customId.ts';
import type { Message } from '../../render/message.ts';
import {
  NOTICES,
  partsNotice,
  privateNotice,
  type Reading,
  shownToYouAlone,
  whileReading,
} from '../../render/notices.ts';
import { AskerError } from '../command/askerError.ts';
import type { Action, ComponentPress, Request, Said } from '../command/command.ts';
import type { Reply } from '../delivery/interactionResponder.ts';
import { sayInOrder } from '../delivery/partialDelivery.ts';
import { isPassing } from '../delivery/sendWithRetry.ts';
import type {
  CommandUse,
  ComponentUse,
  Interaction,
  OptionTyping,
} from '../payloads/readInteraction.ts';
import { isKeptPrivate, isModerator, type Place } from '../permissions/place.ts';
import { type Asked, answerInTurn } from './answerInTurn.ts';
import { situationIn } from './createContext.ts';
import { readOptions } from './readOptions.ts';
import { guard } from './reportFailure.ts';
import type { Routing } from './services.ts';

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
  const { place, use } = interaction;
  const context = { routing, asked: askedBy(interaction), reply, place };
  if (use.kind === 'typing') return complete(use, context);
  await guarded(context, () =>
    use.kind === 'command' ? runCommand(use, context) : useComponent(use, context),
  );
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

async function complete({ name, typed }: OptionTyping, context: Context): Promise<void> {
  const { routing, asked, reply, place } = context;
  const command = routing.commands.find(({ data }) => data.name === name);
  try {
    if (typed === null) throw new TypeError('no option is being typed');
    const situation = situationIn(place, true, routing);
    await reply.offer(command?.complete(typed, situation) ?? []);
  } catch (error) {
    // The asker goes on typing and asks anew with the next letter.
    routing.log.warn({ interaction: asked.id, err: error }, 'could not offer choices');
  }
}

async function runCommand(use: CommandUse, context: Context): Promise<void> {
  const { routing } = context;
  if (use.commandGuildId !== null) routing.onGuildCommand(use.commandId, use.commandGuildId);
  const command = routing.commands.find(({ data }) => data.name === use.name);
  if (command === undefined) throw new AskerError('unknown command', NOTICES.unknownCommand);
  const { target } = use;
  const values = readOptions(command.data, use);
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
  const isCooling = isPublic && !isExempt(place) && cooldown.isActive(place.channel.id);
  const isPrivate = !isPublic || isCooling;
  const situation = situationIn(place, isPrivate, routing);
  const reading = isOnArticles ? situation.reading : null;
  const finish = (message: Message, at: number): Message => {
    const first =
      at === 0 ? noted(isCooling ? shownToYouAlone(message, limits) : message, reading) : message;
    return isPrivate || !isOnArticles ? first : withAnswerButtons(first, place.askerId);
  };
  await answerInTurn(asked, routing, {
    prepare: compute => {
      const work = run({ ...situation, compute });
      if (!isPrivate) cooldown.record(place.channel.id);
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

async function useComponent(use: ComponentUse, context: Context): Promise<void> {
  const { routing, asked, reply, place } = context;
  const { carrier, values, fields } = use;
  const customId = decodeCustomId(use.customId);
  const action = customId === null ? null : findAction(customId, routing);
  if (customId === null || action === null || carrier === null) {
    throw new AskerError('unknown component', NOTICES.olderVersion);
  }
  const { state } = customId;
  const { message, id: messageId } = carrier;
  const press: ComponentPress = { state, values, fields, message, messageId };
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
          deliver: message => reply.update(withButtonsOf(press.message, noted(message, reading))),
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
  return { ...message, content: whileReading(message.content, reading) };
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

function askedBy({ id, place, createdAt, use }: Interaction): Asked {
  return { id, name: nameOf(use), askerId: place.askerId, createdAt };
}

function nameOf(use: Interaction['use']): string {
  if (use.kind !== 'component') return use.name;
  const customId = decodeCustomId(use.customId);
  return customId === null ? 'unknown' : `${customId.command}:${customId.action}`;
}

/** Whether someone has no cooldown to keep: in direct messages, and who may manage the messages. */
function isExempt(place: Place): boolean {
  return place.guildId === null || isModerator(place);
}
