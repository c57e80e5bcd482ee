import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { createDigests } from '../../src/digests/createDigests.ts';
import { nextDue } from '../../src/digests/schedule.ts';
import type { Scope } from '../../src/library/guilds/scope.ts';
import { setDigest } from '../../src/storage/digests/changeDigests.ts';
import type { DigestSchedule } from '../../src/storage/digests/storedDigest.ts';
import { openStorage, STORAGE_FILE, type Storage } from '../../src/storage/storage.ts';
import {
  CHANNEL,
  ignoreKill,
  type KilledWorld,
  outboxOf,
  watched,
} from '../deliveries/killedWorld.ts';
import { addArticle } from '../library/guilds/addArticle.ts';
import { createTestGuilds } from '../library/guilds/createTestGuilds.ts';
import { ANA, GUILD } from '../storage/openTestStorage.ts';
import { indexOf } from '../testLibrary.ts';

/** Sets a digest at the time of a world. */
export async function setUp(
  storage: Storage,
  world: KilledWorld,
  schedule: DigestSchedule,
): Promise<void> {
  const digest = { ...schedule, channelId: CHANNEL, topic: null, length: 'short' } as const;
  const author = { member: ANA, at: world.time };
  const nextAt = nextDue(schedule, world.time);
  await setDigest(storage, GUILD, digest, { author, limit: 1, nextAt });
}

/** Adds an article at the time of a world. */
export async function publish(storage: Storage, world: KilledWorld, title: string): Promise<void> {
  const guilds = librariesOf(storage, world);
  const { library } = await guilds.scopeOf(GUILD);
  if (library === null) throw new Error('the server of the test has no library');
  await addArticle(library, `${title}.txt`, `# ${title}\n\n${title}, says the harbour office.\n`);
  await guilds.close();
}

/** Runs a bot until it has nothing left to do, or is killed. */
export async function run(storage: Storage, world: KilledWorld): Promise<void> {
  const guilds = librariesOf(storage, world);
  const digests = createDigests({
    storage,
    scopeOf: async (guildId): Promise<Scope> => await guilds.scopeOf(guildId),
    now: () => world.time,
    after: () => () => undefined,
    onError: ignoreKill,
  });
  const outbox = outboxOf(storage, world);
  const stop = digests.start({
    deliver: outbox.run,
    localeOf: async () => null,
    tell: async () => undefined,
  });
  await digests.idle();
  await stop();
  await outbox.close();
  await guilds.close();
}

/** Kills a bot at a step of posting what is due, and starts another some time later; whether it was spared. */
export async function killAt(
  template: string,
  dataDir: string,
  world: KilledWorld,
  { step, pause }: { readonly step: number; readonly pause: number },
): Promise<boolean> {
  await mkdir(dataDir);
  await copyFile(path.join(template, STORAGE_FILE), path.join(dataDir, STORAGE_FILE));
  const first = await openStorage(dataDir);
  world.killAfter(step);
  await run(watched(first, world), world);
  const wasSpared = !world.isKilled;
  world.revive();
  await first.close();
  world.time += pause;
  const second = await openStorage(dataDir);
  await run(second, world);
  await second.close();
  return wasSpared;
}

function librariesOf(storage: Storage, world: KilledWorld) {
  const index = indexOf({});
  return createTestGuilds(() => index, {
    storage,
    now: () => world.time,
    onError: ignoreKill,
  });
}
