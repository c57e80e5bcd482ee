import { expect, vi } from 'vitest';
import { ATTEMPT_TIMEOUT } from '../../../src/discord/delivery/createChannels.ts';
import { INITIAL_ATTEMPT_TIMEOUT } from '../../../src/discord/delivery/interactionResponder.ts';
import { ACKNOWLEDGE_AGE } from '../../../src/discord/interactions/answerInTurn.ts';
import type { AnswerFault, RequestFault, RequestFilter } from '../../../src/sandbox/rest/faults.ts';
import type { RecordedRequest } from '../../../src/sandbox/rest/restListener.ts';
import type { Footnote } from '../footnote.ts';
import { PATIENCE } from './patience.ts';

/** A fault and what it is called in the names of tests. */
export interface NamedFault {
  readonly name: string;
  readonly fault: AnswerFault;
  /** How many requests in a row it befalls. */
  readonly times: number;
}

/** What answers are made of: the first, a change of that, a further message, an ordinary one, a removal. */
export type RequestKind = 'first answer' | 'edit' | 'follow-up' | 'post' | 'removal';

/** Which requests are of a kind. */
export const FILTERS: Readonly<Record<RequestKind, RequestFilter>> = {
  'first answer': { method: 'POST', path: '/interactions/:interaction/:token/callback' },
  edit: { method: 'PATCH', path: '/webhooks/:application/:token/messages/:message' },
  'follow-up': { method: 'POST', path: '/webhooks/:application/:token' },
  post: { method: 'POST', path: '/channels/:channel/messages' },
  removal: { method: 'DELETE', path: '/webhooks/:application/:token/messages/:message' },
};

/** Limits that are over at once. */
export const RATE_LIMITS: readonly NamedFault[] = (['user', 'global', 'shared'] as const).map(
  scope => ({
    name: `429 (${scope})`,
    fault: { kind: 'rate limit', retryAfter: 0, scope },
    times: 1,
  }),
);

/** Answers that are lost before the request has an effect. */
export const LOST_BEFORE: readonly NamedFault[] = lost(false);

/** Answers that are lost after the request has had its effect. */
export const LOST_AFTER: readonly NamedFault[] = lost(true);

/** Faults that come again when a request is sent anew: one of a kind. */
const TWICE: readonly NamedFault[] = (
  [
    { kind: 'rate limit', retryAfter: 0, scope: 'user' },
    { kind: 'server error', status: 503, isApplied: false },
    { kind: 'server error', status: 500, isApplied: true },
    { kind: 'reset', isApplied: true },
    { kind: 'close', isApplied: false },
  ] as const
).map(fault => ({ name: `${fault.kind} twice in a row`, fault, times: 2 }));

/** Everything that may pass when a request is sent anew. */
export const PASSING: readonly NamedFault[] = [
  ...RATE_LIMITS,
  ...LOST_BEFORE,
  ...LOST_AFTER,
  ...TWICE,
];

/**
 * Makes a fault befall the next requests that fit `which`, `times` of them. A request that hangs moves
 * the clocks past the limit of the bot's try.
 */
export function failRequests(
  footnote: Pick<Footnote, 'sandbox' | 'passTime'>,
  which: RequestFilter,
  fault: RequestFault,
  times = 1,
): void {
  const limit = which === FILTERS['first answer'] ? INITIAL_ATTEMPT_TIMEOUT : ATTEMPT_TIMEOUT;
  const body = (json: unknown): boolean => {
    if (which.body?.(json) === false) return false;
    if (fault.kind === 'hang') setImmediate(() => void passTry(footnote, limit));
    return true;
  };
  footnote.sandbox.faults.onRequest({ ...which, body }, fault, times);
}

/** Moves the clocks past the limit of a try, once the bot has acknowledged every interaction in time. */
async function passTry(
  { sandbox, passTime }: Pick<Footnote, 'sandbox' | 'passTime'>,
  limit: number,
): Promise<void> {
  if (limit > ACKNOWLEDGE_AGE) {
    passTime(ACKNOWLEDGE_AGE);
    const states = () => [...sandbox.world.interactions.values()].map(({ state }) => state.kind);
    await vi.waitFor(() => expect(states()).not.toContain('waiting'), PATIENCE);
  }
  passTime(limit);
}

/** The kind of a request that was made; null for one that answers nothing. */
export function kindOf({ method, path }: RecordedRequest): RequestKind | null {
  if (method === 'POST' && path.endsWith('/callback')) return 'first answer';
  if (method === 'POST' && path.startsWith('/channels/')) return 'post';
  if (!path.startsWith('/webhooks/')) return null;
  if (method === 'DELETE') return 'removal';
  return method === 'PATCH' ? 'edit' : 'follow-up';
}

function lost(isApplied: boolean): NamedFault[] {
  const when = isApplied ? 'after' : 'before';
  const errors = ([500, 502, 503, 504] as const).map(status => ({
    name: `${status} ${when} the effect`,
    fault: { kind: 'server error', status, isApplied } as const,
    times: 1,
  }));
  const silences = (['hang', 'reset', 'close'] as const).map(kind => ({
    name: `${kind} ${when} the effect`,
    fault: { kind, isApplied },
    times: 1,
  }));
  return [...errors, ...silences];
}
