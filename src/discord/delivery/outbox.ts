import PQueue from 'p-queue';
import { type DeliveryParts, deliverOnce } from './deliverOnce.ts';

/** Sends the deliveries of a store. */
export interface Outbox {
  /** Starts to send what is stored; resolves when nothing is being sent. */
  readonly run: () => Promise<void>;
  /** Starts nothing more; resolves when nothing is being sent. */
  readonly close: () => Promise<void>;
}

/** Channels that are posted in at once. */
const MAX_CHANNELS = 20;

/** Creates an outbox. In a channel, messages are sent one after another, in their order. */
export function createOutbox(parts: DeliveryParts & { onError: (error: unknown) => void }): Outbox {
  const { store, onError } = parts;
  const queue = new PQueue({ concurrency: MAX_CHANNELS });
  const busy = new Set<string>();
  let isClosed = false;

  async function sendAll(channelId: string): Promise<void> {
    try {
      // Read now: what was read before the channel was free may have been sent since.
      for (const delivery of await store.list()) {
        if (isClosed) return;
        if (delivery.channelId === channelId) await deliverOnce(delivery, parts);
      }
    } catch (error) {
      // The messages after it wait too, so that they come in their order.
      onError(error);
    } finally {
      busy.delete(channelId);
    }
  }

  return {
    run: async () => {
      const stored = isClosed ? [] : await store.list();
      for (const channelId of new Set(stored.map(one => one.channelId))) {
        if (busy.has(channelId)) continue;
        busy.add(channelId);
        void queue.add(() => sendAll(channelId));
      }
      await queue.onIdle();
    },
    close: async () => {
      isClosed = true;
      await queue.onIdle();
    },
  };
}
