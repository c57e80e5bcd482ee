import { setMaxListeners } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { NOTICES, privateNotice } from '../../render/notices.ts';
import { Reply, type Transport } from '../delivery/interactionResponder.ts';
import type { GatewayEvent } from '../gateway/takeEvent.ts';
import { createCooldown } from '../load/cooldown.ts';
import { createQueue } from '../load/queue.ts';
import type { Interaction } from '../payloads/readInteraction.ts';
import type { PostedMessage } from '../payloads/readMessage.ts';
import { answerInteraction, turnDown } from './answerInteraction.ts';
import { answerMention, isToBot } from './answerMention.ts';
import { guard } from './reportFailure.ts';
import type { RouterOptions, Routing } from './services.ts';

type Unreadable = Extract<GatewayEvent, { readonly kind: 'unreadable' }>;

/** Answers interactions and messages to the bot, each once. */
export interface Router {
  /** Answers an event; the asker is told of a failure where possible, and it is logged. */
  readonly take: (event: GatewayEvent, botId: string) => Promise<void>;
  /** Resolves when nothing is being answered. */
  readonly idle: () => Promise<void>;
  /** Takes no more; resolves when what is in flight is answered, if only with an apology. */
  readonly drain: () => Promise<void>;
}

// Units: milliseconds.
/** After so long without taking more, what waits is turned away and nothing is sent anew. */
const DRAIN_TIME = 4000;

/** How many interactions are remembered, to know one that is delivered again. */
const REMEMBERED = 10_000;
/** Where more first answers are on their way, work waits for them. */
const CROWD = 100;
/** How long work waits before it looks again. Unit: milliseconds. */
const LOOK_INTERVAL = 5;

/** Makes the one place where interactions come in and where their failures end. */
export function createRouter(options: RouterOptions): Router {
  const { limits, clock } = options;
  const ending = new AbortController();
  const transport = { ...options.transport, clock, ending: ending.signal };
  // Each answer on its way listens for the end.
  setMaxListeners(0, ending.signal);
  const queue = createQueue({ clock, rest: () => untilFewWait(transport) });
  const routing: Routing = {
    ...options,
    transport,
    queue,
    cooldown: createCooldown({
      replies: limits.channelReplies,
      window: limits.channelWindow,
      now: clock.now,
    }),
    channels: options.channels(ending.signal),
  };
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
    try {
      await answering;
    } finally {
      inFlight.delete(answering);
    }
  }

  async function answer(interaction: Interaction): Promise<void> {
    if (!isNew(interaction.id)) return;
    const respond = isDraining ? turnDown : answerInteraction;
    await track(respond(interaction, new Reply(transport, interaction), routing));
  }

  async function hear(message: PostedMessage, botId: string): Promise<void> {
    if (isDraining || !isToBot(message, botId) || !isNew(message.id)) return;
    await track(answerMention(message, botId, routing));
  }

  async function apologise({ about, answerable }: Unreadable): Promise<void> {
    options.log.error(about, 'an event could not be read');
    if (answerable === null || !isNew(answerable.id)) return;
    const { log } = options;
    const reply = new Reply(transport, answerable);
    const tell = (notice: string): Promise<void> => reply.say(privateNotice(notice), true);
    const asked = { id: answerable.id, name: 'unreadable' };
    await track(guard({ asked, log, tell }, () => tell(NOTICES.failure)));
  }

  async function idle(): Promise<void> {
    while (inFlight.size > 0) await Promise.allSettled(inFlight);
  }

  return {
    idle,
    take: (event, botId) => {
      switch (event.kind) {
        case 'interaction':
          return answer(event.interaction);
        case 'message':
          return hear(event.message, botId);
        case 'unreadable':
          return apologise(event);
      }
    },
    drain: async () => {
      isDraining = true;
      const cancel = clock.after(DRAIN_TIME, () => {
        queue.close();
        ending.abort();
      });
      await idle();
      cancel();
    },
  };
}

/** Work keeps the process from answering those who have heard nothing yet, so it lets them go first. */
async function untilFewWait({ firstLane }: Pick<Transport, 'firstLane'>): Promise<void> {
  while (firstLane.size + firstLane.pending > CROWD) await sleep(LOOK_INTERVAL);
}
