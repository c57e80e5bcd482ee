import { isOnShard, type Shard } from '../../src/sandbox/gateway/shard.ts';
import type { SandboxGuild } from '../../src/sandbox/guild/createGuild.ts';
import type { Sandbox } from '../../src/sandbox/startSandbox.ts';

/** Adds a server whose id is on a shard. */
export function addGuildOn(shard: Shard, { addGuild, clock, world }: Sandbox): SandboxGuild {
  // Ids contain the time, by which servers are distributed.
  while (!isOnShard(shard, world.newId())) clock.advance(1);
  return addGuild(`On shard ${shard[0]}`);
}
