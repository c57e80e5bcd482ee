import process from 'node:process';
import { seed } from './environment.ts';

/** Prints the seed before the first test. */
export default function printSeed(): void {
  process.stderr.write(
    `Seed ${seed}; to make the same random choices again, set TEST_SEED=${seed}\n`,
  );
}
