import { z } from 'zod';
import type { Messages } from '../../messages/messages.ts';

/** Why a feed could not be read, as it is stored. */
const stored = z.object({ id: z.string(), status: z.number().optional() });

/** Says why a feed could not be read; continues a sentence after a colon. */
export function problemText(
  { id, status }: { readonly id: string; readonly status?: number | undefined },
  { feeds }: Messages,
): string {
  const { status: statusText, ...others } = feeds.problems;
  if (id === 'status') return statusText({ status: status ?? 0 });
  return new Map(Object.entries(others)).get(id) ?? others.connection;
}

/** As `problemText`, for a problem as JSON. */
export function storedProblemText(problem: string | null, messages: Messages): string {
  return problemText(stored.parse(JSON.parse(problem ?? '{"id":""}')), messages);
}
