import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import {
  type AutocompleteInteraction,
  type BaseInteraction,
  type ChatInputCommandInteraction,
  type Interaction,
  type MessageComponentInteraction,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import { decodeCustomId } from '../render/customId.ts';
import type { Message } from '../render/message.ts';
import {
  busyNotice,
  NOTICES,
  privateNotice,
  type Reading,
  shownToYouAlone,
  waitingNotice,
  whileReading,
} from '../render/notices.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import {
  type Action,
  type Actions,
  AskerError,
  type Command,
  type ComponentPress,
  type Request,
  type Work,
} from './command.ts';
import { type Cooldown, createCooldown } from './cooldown.ts';
import type { Log } from './log.ts';
import type { Pace } from './pace.ts';
import { createQueue, type Queue, QueueClosed, type Steps } from './queue.ts';
import { type Answerable, isGone, Reply, type Transport } from './reply.ts';

/** What the router needs to answer. */
export interface RouterOptions {
  readonly commands: readonly Command[];
  /** What components do that belong to no single command, under the first part of their custom ids. */
  readonly components: Readonly<Record<string, Actions>>;
  readonly index: () => SearchIndex;
  /** How far the articles are read for the index, null when all are. */
  readonly reading: () => Reading | null;
  readonly commandIds: () => ReadonlyMap<string, string>;
  readonly pace: Pace;
  /** An answer that may take this long is acknowledged first. Unit: milliseconds. */
  readonly slowAfter: number;
  readonly limits: LoadLimits;
  readonly transport: Omit<Transport, 'ending'>;
  /** Unit: milliseconds. */
  readonly now: () => number;
  readonly log: Log;
}

/** How much is taken on. */
export interface LoadLimits {
  /** Who would have to wait longer is turned away. Unit: milliseconds. */
  readonly maxWait: number;
  /** How much of one member may wait at a time. Unit: requests. */
  readonly perMember: number;
  /** How many public replies a channel may have in `channelWindow`. */
  readonly channelReplies: number;
  /** Unit: milliseconds; 0 for no limit. */
  readonly channelWindow: number;
}

/** Answers interactions, each once. */
export interface Router {
  /**
   * What goes wrong is told to the asker, if that is possible, and logged. Rejects for an interaction
   * that cannot be read, and leaves it to `expect`.
   */
  readonly route: (interaction: Interaction) => Promise<void>;
  /** Apologises for an interaction that is not routed soon, since it could not be read. */
  readonly expect: (interaction: Answerable) => void;
  /** Takes no more; resolves when what is in flight is answered, if only with an apology. */
  readonly drain: () => Promise<void>;
}

// Units: milliseconds.
/** An interaction that would not be answered by this age is acknowledged before. */
const LONGEST_SILENCE = 1500;
/** An interaction that is not routed within this time cannot be read. */
const UNREAD_AFTER = 1500;
/** After so long without taking more, what waits is turned away and nothing is sent anew. */
const DRAIN_TIME = 4000;

/** How many interactions are remembered, to know one that is delivered again. */
const REMEMBERED = 10_000;
/** Where more first answers are on their way, work waits for them. */
const CROWD = 100;
/** How long work waits before it looks again. Unit: milliseconds. */
const LOOK_INTERVAL = 5;
/** How much may wait in all, so that memory holds. Unit: requests. */
const MOST_WAITING = 2000;

/** What answering takes. */
interface RouterContext extends RouterOptions {
  readonly queue: Queue;
  readonly cooldown: Cooldown;
}

/** One interaction that is being answered. */
interface InteractionContext extends RouterContext {
  /** What it is called in the log and in the pace. */
  readonly name: string;
  readonly interaction: BaseInteraction;
  readonly reply: Reply;
}

/** Makes the one place where interactions come in and where their failures end. */
export function createRouter(options: RouterOptions): Router {
  const { limits, now } = options;
  const ending = new AbortController();
  const transport = { ...options.transport, ending: ending.signal };
  // Each answer on its way listens for the end.
  setMaxListeners(0, ending.signal);
  const queue = createQueue(() => untilFewWait(transport));
  const window = limits.channelWindow;
  const cooldown = createCooldown({ replies: limits.channelReplies, window, now });
  const routing = { ...options, queue, cooldown };
  const seen = new Set<string>();
  const inFlight = new Set<Promise<void>>();
  let isDraining = false;

  /** Whether an interaction comes for the first time. */
  function isNew(id: string): boolean {
    if (seen.has(id)) return false;
    seen.add(id);
    for (const oldest of seen) {
      if (seen.size <= REMEMBERED) break;
      seen.delete(oldest);
    }
    return true;
  }

  async function track(answering: Promise<void>): Promise<void> {
    inFlight.add(answering);
    await answering;
    inFlight.delete(answering);
  }

  function ask(interaction: Interaction): InteractionContext {
    const reply = new Reply(transport, interaction);
    return { ...routing, name: nameOf(interaction), interaction, reply };
  }

  return {
    route: async interaction => {
      const asked = ask(interaction);
      if (!isNew(interaction.id)) return;
      await track(isDraining ? turnDown(asked, NOTICES.stopping) : answer(interaction, asked));
    },
    expect: interaction => {
      const reply = new Reply(transport, interaction);
      const apologise = (): void => {
        if (!isNew(interaction.id)) return;
        options.log.error({ interaction: interaction.id }, 'an interaction could not be read');
        const about = { interaction, reply, name: 'unread', log: options.log };
        void track(
          guard(about, async () => {
            await reply.say(privateNotice(NOTICES.failure), true);
          }),
        );
      };
      if (!seen.has(interaction.id)) setTimeout(apologise, UNREAD_AFTER).unref();
    },
    drain: async () => {
      isDraining = true;
      const timer = setTimeout(() => {
        queue.close();
        ending.abort();
      }, DRAIN_TIME);
      while (inFlight.size > 0) await Promise.all(inFlight);
      clearTimeout(timer);
    },
  };
}

/** Work keeps the process from answering those who have heard nothing yet, so it lets them go first. */
async function untilFewWait({ firstLane }: Pick<Transport, 'firstLane'>): Promise<void> {
  while (firstLane.size + firstLane.pending > CROWD) await pause(LOOK_INTERVAL);
}

async function answer(interaction: Interaction, asked: InteractionContext): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, asked);
  if (interaction.isChatInputCommand()) {
    return guard(asked, () => runCommand(interaction, asked));
  }
  if (interaction.isMessageComponent()) {
    return guard(asked, () => useComponent(interaction, asked));
  }
  return turnDown(asked, NOTICES.unknownCommand);
}

async function complete(
  interaction: AutocompleteInteraction,
  asked: InteractionContext,
): Promise<void> {
  const { commands, log, reply } = asked;
  const command = commands.find(({ data }) => data.name === interaction.commandName);
  try {
    const typed = interaction.options.getFocused();
    await reply.offer(command?.complete(typed, requestOf(true, asked)) ?? []);
  } catch (error) {
    // The asker goes on typing and asks anew with the next letter.
    log.warn({ interaction: interaction.id, err: error }, 'could not offer choices');
  }
}

async function runCommand(
  interaction: ChatInputCommandInteraction,
  asked: InteractionContext,
): Promise<void> {
  const { commands, cooldown, limits, reply } = asked;
  const { channelId } = interaction;
  const command = commands.find(({ data }) => data.name === asked.name);
  if (command === undefined) throw new AskerError('unknown command', NOTICES.unknownCommand);
  const values = Object.fromEntries(
    (command.data.options ?? []).map(option => [
      option.name,
      interaction.options.get(option.name)?.value ?? null,
    ]),
  );
  const mayBePublic = !command.isPrivate && values.private !== true;
  const isCooling = mayBePublic && !isExempt(interaction) && cooldown.isOn(channelId);
  const isPrivate = !mayBePublic || isCooling;
  const request = requestOf(isPrivate, asked);
  const reading = command.isOnArticles ? request.reading : null;
  await answerInTurn(asked, {
    prepare: () => {
      const work = command.run(values, request);
      if (!isPrivate) cooldown.count(channelId);
      return work;
    },
    acknowledge: () => reply.think(isPrivate),
    deliver: message => {
      const shown = isCooling ? shownToYouAlone(message, limits) : message;
      return reply.say(noted(shown, reading), isPrivate);
    },
  });
}

async function useComponent(
  interaction: MessageComponentInteraction,
  asked: InteractionContext,
): Promise<void> {
  const { reply } = asked;
  const customId = decodeCustomId(interaction.customId);
  const action = customId === null ? null : findAction(customId, asked);
  if (customId === null || action === null) {
    throw new AskerError('unknown component', NOTICES.olderVersion);
  }
  const isPrivate =
    action.gives === 'private' || interaction.message.flags.has(MessageFlags.Ephemeral);
  const press: ComponentPress = {
    state: customId.state,
    values: interaction.isStringSelectMenu() ? interaction.values : [],
    message: interaction.message,
  };
  const request = requestOf(isPrivate, asked);
  const { reading } = request;
  const prepare = (): Work => action.run(press, request);
  await answerInTurn(
    asked,
    action.gives === 'update'
      ? {
          prepare,
          acknowledge: () => reply.hold(),
          deliver: message => reply.update(noted(message, reading)),
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

function findAction(
  { command: owner, action }: { readonly command: string; readonly action: string },
  { commands, components }: RouterOptions,
): Action | null {
  const command = commands.find(({ data }) => data.name === owner);
  const actions = new Map(Object.entries(command?.actions ?? components[owner] ?? {}));
  return actions.get(action) ?? null;
}

/** How one kind of interaction is answered. */
interface ResponsePlan {
  /** @throws AskerError when the asker has to put something right. */
  readonly prepare: () => Work;
  /** Tells Discord that the answer is being worked on. */
  readonly acknowledge: () => Promise<void>;
  readonly deliver: (message: Message) => Promise<void>;
}

/**
 * Answers when the asker's turn comes, and lets Discord know in time where that may take long.
 *
 * @throws AskerError when too many wait already.
 */
async function answerInTurn(
  { interaction, name, pace, queue, limits, slowAfter, index }: InteractionContext,
  { prepare, acknowledge, deliver }: ResponsePlan,
): Promise<void> {
  const asker = interaction.user.id;
  const wait = queue.waitOf(asker, name);
  if (queue.waitingOf(asker) >= limits.perMember) {
    throw new AskerError('too much at once', waitingNotice(limits.perMember));
  }
  if (queue.size() >= MOST_WAITING || wait > limits.maxWait) {
    throw new AskerError('busy', busyNotice(wait));
  }
  const work = prepare();
  if (typeof work !== 'function') return deliver(work);
  const turn = queue.enter(asker, name);
  try {
    const age = ageOf(interaction);
    const duration = pace.expected(name, index().passages.length);
    const isSlow = duration >= slowAfter || age + wait + duration >= LONGEST_SILENCE;
    // Work keeps the process from telling Discord, so that comes first.
    if (isSlow) await acknowledge();
    const answered = turn.take(pace.measure(name, inSteps(work)));
    if (!isSlow && !(await settlesWithin(LONGEST_SILENCE - age, answered))) await acknowledge();
    await deliver(await answered);
  } finally {
    turn.leave();
  }
}

function* inSteps(work: () => Message | Steps<Message>): Steps<Message> {
  const begun = work();
  return 'content' in begun ? begun : yield* begun;
}

/** Whether a promise is settled before a time is up. Unit: milliseconds. */
function settlesWithin(time: number, promise: Promise<unknown>): Promise<boolean> {
  return new Promise(resolve => {
    const timer = setTimeout(() => resolve(false), time);
    const settle = (): void => {
      clearTimeout(timer);
      resolve(true);
    };
    promise.then(settle, settle);
  });
}

async function turnDown(asked: InteractionContext, notice: string): Promise<void> {
  await guard(asked, () => Promise.reject(new AskerError('not taken', notice)));
}

/** Ends every failure of an answer: the asker is told, if that is possible, and the log. */
async function guard(
  { interaction, reply, name, log }: FailureContext,
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
      await reply.say(privateNotice(reasonFor(error)), true);
    } catch (unsaid) {
      log.warn({ ...about, err: unsaid }, 'could not tell the asker');
    }
  }
}

/** What a failure is told of in. */
interface FailureContext extends Pick<InteractionContext, 'reply' | 'name' | 'log'> {
  readonly interaction: Pick<BaseInteraction, 'id'>;
}

function reasonFor(error: unknown): string {
  if (error instanceof AskerError) return error.notice;
  return error instanceof QueueClosed ? NOTICES.stopping : NOTICES.failure;
}

function nameOf(interaction: Interaction): string {
  if (interaction.isCommand() || interaction.isAutocomplete()) return interaction.commandName;
  const customId = decodeCustomId(interaction.customId);
  return customId === null ? 'unknown' : `${customId.command}:${customId.action}`;
}

/** Whether someone has no cooldown to keep: in direct messages, and who may manage the messages. */
function isExempt({ guildId, memberPermissions }: ChatInputCommandInteraction): boolean {
  if (guildId === null) return true;
  return memberPermissions?.has(PermissionFlagsBits.ManageMessages) === true;
}

/** How long ago an interaction was made, by a clock that may differ from Discord's. Unit: milliseconds. */
function ageOf({ createdTimestamp }: BaseInteraction): number {
  return Math.max(Date.now() - createdTimestamp, 0);
}

function requestOf(
  isPrivate: boolean,
  { interaction, commands, index, reading, commandIds }: InteractionContext,
): Request {
  return {
    index: index(),
    reading: reading(),
    asker: isPrivate ? null : interaction.user.id,
    commands: commands.map(({ data }) => ({
      name: data.name,
      description: data.description,
      id: commandIds().get(data.name) ?? null,
      isRestricted: typeof data.default_member_permissions === 'string',
    })),
  };
}
