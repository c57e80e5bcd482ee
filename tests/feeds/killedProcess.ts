import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { KilledWorld } from '../deliveries/killedWorld.ts';
import { NEWS_AT, runUntilKilled } from './kills.ts';

const [, , dataDir = '', posted = '', step = '', isThorough = ''] = process.argv;

/** Kills this process instead of throwing. */
class KillingWorld extends KilledWorld {
  override step(): void {
    try {
      super.step();
    } finally {
      if (this.isKilled) {
        this.savePosts();
        process.kill(process.pid, 'SIGKILL');
      }
    }
  }

  /** Discord remembers what was posted before the kill. */
  savePosts(): void {
    writeFileSync(posted, JSON.stringify(this.posted));
  }
}

const world = new KillingWorld(NEWS_AT);
await runUntilKilled(dataDir, world, { step: Number(step), isThorough: isThorough === 'true' });
world.savePosts();
// Shared workers are still open.
process.exit();
