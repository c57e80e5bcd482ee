import process from 'node:process';
import { seed } from './environment.ts';

/** Prints the seed before the first test. */
export default function printSeed(): void {
  process.stderr.write(`Seed ${seed}; to repeat the random choices, set TEST_SEED=${seed}\n`);
}
