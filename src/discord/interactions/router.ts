import { messagesFor } from '../../messages/locales.ts';
import { privateNotice } from '../../render/notices/notices.ts';
import { InteractionResponder } from '../delivery/interactionResponder.ts';
import type { Interaction } from '../payloads/readInteraction.ts';
import type { PostedMessage } from '../payloads/readMessage.ts';
import type { GatewayEvent } from '../payloads/takeEvent.ts';
import { answerInteraction, declineInteraction } from './answerInteraction.ts';
import { answerMention, isToBot } from './answerMention.ts';
import { reportFailure } from './reportFailure.ts';
import type { Services } from './services.ts';
import { welcomeServer } from './welcomeServer.ts';

type Unreadable = Extract<GatewayEvent, { readonly kind: 'unreadable' }>;

/** Answers interactions and messages to the bot, and welcomes servers, each once. */
export interface Router {
  /** Answers an event; reports failures to the asker, if possible, and to the log. */
  readonly handle: (event: GatewayEvent, botId: string) => Promise<void>;
  /** Resolves when no event is being answered. */
  readonly idle: () => Promise<void>;
  /**
   * Declines further events; resolves when events in flight are answered. After `DRAIN_TIME` it closes
   * the queue and aborts `stopping`.
   */
  readonly drain: () => Promise<void>;
}

/** Time for events in flight before their computations and retries are aborted. Unit: milliseconds. */
const DRAIN_TIME = 4000;

/** Number of recent event ids kept, to ignore events that Discord delivers twice. */
const MAX_SEEN = 10_000;

/** Creates the entry point of gateway events; `stopping` is aborted when retries must end. */
export function createRouter(services: Services, stopping: AbortController): Router {
  const { clock, log, queue, transport } = services;
  const seen = new Set<string>();
  const inFlight = new Set<Promise<void>>();
  let isDraining = false;

  function isNew(id: string): boolean {
    if (seen.has(id)) return false;
    seen.add(id);
    for (const oldest of seen) {
      if (seen.size <= MAX_SEEN) break;
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

  async function handleInteraction(interaction: Interaction): Promise<void> {
    if (!isNew(interaction.id)) return;
    const answer = isDraining ? declineInteraction : answerInteraction;
    await track(answer(interaction, new InteractionResponder(transport, interaction), services));
  }

  async function handleMessage(message: PostedMessage, botId: string): Promise<void> {
    if (isDraining || !isToBot(message, botId) || !isNew(message.id)) return;
    await track(answerMention(message, botId, services));
  }

  async function handleJoin(guildId: string, botId: string): Promise<void> {
    if (isDraining || !isNew(guildId)) return;
    await track(welcomeServer(guildId, botId, services));
  }

  async function handleUnreadable({ about, credentials }: Unreadable): Promise<void> {
    log.error(about, 'could not read an event');
    if (credentials === null || !isNew(credentials.id)) return;
    const responder = new InteractionResponder(transport, credentials);
    const tell = (notice: string): Promise<void> => responder.reply(privateNotice(notice), true);
    const messages = messagesFor(null);
    const context = {
      id: credentials.id,
      name: 'unreadable',
      services,
      messages: () => messages,
      tell,
    };
    await track(reportFailure(context, () => tell(messages.notices.failure)));
  }

  async function idle(): Promise<void> {
    while (inFlight.size > 0) await Promise.allSettled(inFlight);
  }

  return {
    idle,
    handle: (event, botId) => {
      switch (event.kind) {
        case 'interaction':
          return handleInteraction(event.interaction);
        case 'message':
          return handleMessage(event.message, botId);
        case 'joined':
          return handleJoin(event.guildId, botId);
        case 'unreadable':
          return handleUnreadable(event);
      }
    },
    drain: async () => {
      isDraining = true;
      const cancel = clock.after(DRAIN_TIME, () => {
        queue.close();
        stopping.abort();
      });
      await idle();
      cancel();
    },
  };
}
