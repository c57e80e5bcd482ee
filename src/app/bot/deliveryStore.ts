import type { APIEmbed } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Delivery, DeliveryOutcome, DeliveryStore } from '../../discord/delivery/delivery.ts';
import { feedIdIn } from '../../feeds/feedDeliveries.ts';
import type { Message } from '../../render/message.ts';
import type { Change } from '../../storage/changeGuild.ts';
import {
  finishDelivery,
  listDeliveries,
  noteAttempt,
  type StoredDelivery,
} from '../../storage/deliveries.ts';
import { digestNumberIn, notePosted, noteRefused } from '../../storage/digests/digestDeliveries.ts';
import type { DigestIdentity } from '../../storage/digests/storedDigest.ts';
import { recordFeed } from '../../storage/feeds/feedLog.ts';
import { readFeed } from '../../storage/feeds/readFeeds.ts';
import type { Storage } from '../../storage/storage.ts';

/** A message as Footnote stored it. */
const stored = z.object({
  content: z.string(),
  embeds: z.array(z.custom<APIEmbed>(isRecord)),
  components: z.array(z.custom<Message['components'][number]>(isRecord)),
});

/** Deliveries in the database; their results are in the logs of what they are from. */
export function createDeliveryStore(storage: Storage): DeliveryStore {
  return {
    list: async () => (await listDeliveries(storage)).map(openDelivery),
    noteAttempt: (delivery, at) => noteAttempt(storage, delivery, at),
    finish: async (delivery, outcome, at) => {
      const { guildId, sender, subject } = delivery;
      const number = digestNumberIn(sender);
      if (number !== null) {
        await finishDelivery(storage, delivery, transaction =>
          noteDigest(transaction, { guildId, number }, outcome, at),
        );
        return;
      }
      const feedId = feedIdIn(sender);
      const feed = feedId === null ? null : await readFeed(storage, guildId, feedId);
      await finishDelivery(storage, delivery, async transaction => {
        // A notice about the feed itself has no subject, and the log has its reason already.
        if (feed === null || subject === '') return;
        const entry = { ...logged(outcome), title: subject };
        await recordFeed(transaction, feed, { member: null, at }, entry);
      });
    },
  };
}

function openDelivery({ message, roleId, member, ...delivery }: StoredDelivery): Delivery {
  const mention = roleId === null || member === null ? null : { roleId, memberId: member };
  return { ...delivery, mention, message: stored.parse(JSON.parse(message)) };
}

/** A message that may have been sent counts as sent; the articles of one that was not are in the next. */
async function noteDigest(
  transaction: Change,
  digest: DigestIdentity,
  outcome: DeliveryOutcome,
  at: number,
): Promise<void> {
  switch (outcome.kind) {
    case 'sent':
    case 'unsure':
      return await notePosted(transaction, digest, at);
    case 'refused':
      return await noteRefused(transaction, digest, outcome.reason);
    case 'expired':
      return;
  }
}

function logged(outcome: DeliveryOutcome) {
  switch (outcome.kind) {
    case 'sent':
      return { action: 'announced', detail: outcome.messageId } as const;
    case 'refused':
      return { action: 'unsent', detail: outcome.reason } as const;
    case 'unsure':
    case 'expired':
      return { action: 'unsent', detail: outcome.kind } as const;
  }
}

function isRecord(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
