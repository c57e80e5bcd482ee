import { z } from 'zod';
import type { Message } from '../model/message.ts';

const snowflake = z.string().regex(/^\d+$/u).optional();

/**
 * At most one bound, and 1 to 100 messages
 * (resources/message#get-channel-messages-query-string-params).
 */
export const pageQuery = z
  .strictObject({
    limit: z.coerce.number().int().min(1).max(100).default(50),
    before: snowflake,
    after: snowflake,
    around: snowflake,
  })
  .refine(
    ({ before, after, around }) =>
      [before, after, around].filter(given => given !== undefined).length <= 1,
  );

/** Selects a page, oldest first. Assumption: `around` takes the same number on both sides. */
export function pageOf(
  all: readonly Message[],
  { limit, before, after, around }: z.infer<typeof pageQuery>,
): readonly Message[] {
  const earlier = (bound: string) => all.filter(({ id }) => BigInt(id) < BigInt(bound));
  const later = (bound: string) => all.filter(({ id }) => BigInt(id) > BigInt(bound));
  if (around !== undefined) {
    const side = Math.floor(limit / 2);
    const middle = all.filter(({ id }) => id === around);
    return [...last(earlier(around), side), ...middle, ...later(around).slice(0, side)];
  }
  if (after !== undefined) return later(after).slice(0, limit);
  return last(before === undefined ? all : earlier(before), limit);
}

function last<T>(items: readonly T[], count: number): readonly T[] {
  return items.slice(Math.max(0, items.length - count));
}
