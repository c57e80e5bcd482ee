import process from 'node:process';
import { z } from 'zod';

const environment = z
  .object({
    TEST_SEED: z.coerce.number().int(),
    TEST_CASES: z.coerce.number().int().positive().default(1),
  })
  .parse(process.env);

/** Seed of every random choice in the tests; drawn by the configuration when TEST_SEED is unset. */
export const seed = environment.TEST_SEED;

/** Number of cases for a property: `short`, times TEST_CASES in a soak. */
export function cases(short = 100): number {
  return short * environment.TEST_CASES;
}
