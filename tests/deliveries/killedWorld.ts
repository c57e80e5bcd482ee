import type { KyselyPlugin } from 'kysely';
import { createDeliveryStore } from '../../src/app/bot/deliveryStore.ts';
import type { DeliveryParts } from '../../src/discord/delivery/deliverOnce.ts';
import { createOutbox, type Outbox } from '../../src/discord/delivery/outbox.ts';
import type { ChannelMessage } from '../../src/discord/payloads/readMessage.ts';
import { ALL_PERMISSIONS } from '../../src/discord/permissions/permissions.ts';
import type { Message } from '../../src/render/message.ts';
import type { Storage } from '../../src/storage/storage.ts';

/** The channel that is posted in. */
export const CHANNEL = '300000000000000001';
const BOT = '400000000000000001';
/** How long Discord knows a nonce. Unit: milliseconds. */
const NONCE_TIME = 5 * 60_000;

/** Thrown by everything that a killed process does. */
class Killed extends Error {}

/** A channel of Discord, and the clock; a killed process can do nothing with it. */
export class KilledWorld {
  time: number;
  readonly posted: { content: string; nonce: string; customIds: string[]; at: number }[] = [];
  #left = Number.POSITIVE_INFINITY;

  constructor(start: number) {
    this.time = start;
  }

  get isKilled(): boolean {
    return this.#left <= 0;
  }

  killAfter(steps: number): void {
    this.#left = steps;
  }

  revive(): void {
    this.#left = Number.POSITIVE_INFINITY;
  }

  /** @throws Killed from the chosen step on. */
  step(): void {
    this.#left -= 1;
    if (this.isKilled) throw new Killed();
  }

  readonly post = async (message: Message, nonce: string): Promise<string> => {
    this.step();
    const same = this.posted.findIndex(
      one => one.nonce === nonce && this.time - one.at < NONCE_TIME,
    );
    const { content, components } = message;
    const customIds = components
      .flatMap(row => row.components)
      .flatMap(one => ('custom_id' in one ? one.custom_id : []));
    if (same === -1) this.posted.push({ content, nonce, customIds, at: this.time });
    this.step();
    return String(same === -1 ? this.posted.length : same + 1);
  };

  readonly read = async (): Promise<readonly ChannelMessage[]> => {
    this.step();
    return this.posted.map(({ content, customIds, at }, index) => ({
      id: String(index + 1),
      channelId: CHANNEL,
      authorId: BOT,
      writer: 'app',
      text: content,
      fullText: content,
      wordless: [],
      ownText: content,
      sentAt: at,
      isFromWebhook: false,
      attachments: [],
      customIds,
    }));
  };
}

/** A storage with a step before each change; if thorough, before and after each query. */
export function watched(storage: Storage, world: KilledWorld, isThorough = false): Storage {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (isThorough || node.kind !== 'SelectQueryNode') world.step();
      return node;
    },
    transformResult: async ({ result }) => {
      if (isThorough) world.step();
      return result;
    },
  };
  return { ...storage, db: storage.db.withPlugin(plugin) };
}

/** An outbox that posts in the channel. */
export function outboxOf(storage: Storage, world: KilledWorld): Outbox {
  return createOutbox({
    store: createDeliveryStore(storage),
    channels: channelsOf(world),
    clock: { wallTime: () => world.time },
    log: { warn: () => undefined },
    onError: ignoreKill,
  });
}

/** Rethrows what is no kill. */
export function ignoreKill(error: unknown): void {
  if (!(error instanceof Killed)) throw error;
}

function channelsOf(world: KilledWorld): DeliveryParts['channels'] {
  return {
    isKnown: () => true,
    mayMention: async () => false,
    userId: () => BOT,
    access: id => ({
      id,
      parentId: null,
      locale: null,
      isThread: false,
      isLocked: false,
      isNews: false,
      asker: ALL_PERMISSIONS,
      bot: ALL_PERMISSIONS,
    }),
    post: (_, message, { nonce }) => world.post(message, nonce),
    read: world.read,
  };
}
