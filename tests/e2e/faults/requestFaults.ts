import { expect, vi } from 'vitest';
import { ATTEMPT_TIMEOUT } from '../../../src/discord/delivery/createChannels.ts';
import { INITIAL_ATTEMPT_TIMEOUT } from '../../../src/discord/delivery/interactionResponder.ts';
import { ACKNOWLEDGE_AGE } from '../../../src/discord/interactions/answerInTurn.ts';
import type {
  AnswerFault,
  RequestFault,
  RequestFilter,
} from '../../../src/sandbox/faults/requestFaults.ts';
import type { RecordedRequest } from '../../../src/sandbox/rest/restListener.ts';
import type { Footnote } from '../footnote.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';

/** A fault with its name in test titles. */
export interface NamedFault {
  readonly name: string;
  readonly fault: AnswerFault;
  /** How many requests in a row it affects. */
  readonly times: number;
}

/** The requests that answers are made of; a post is an ordinary message. */
export type RequestKind = 'first answer' | 'edit' | 'follow-up' | 'post' | 'removal';

/** Matches the requests of a kind. */
export const FILTERS: Readonly<Record<RequestKind, RequestFilter>> = {
  'first answer': { method: 'POST', path: '/interactions/:interaction/:token/callback' },
  edit: { method: 'PATCH', path: '/webhooks/:application/:token/messages/:message' },
  'follow-up': { method: 'POST', path: '/webhooks/:application/:token' },
  post: { method: 'POST', path: '/channels/:channel/messages' },
  removal: { method: 'DELETE', path: '/webhooks/:application/:token/messages/:message' },
};

/** Rate limits that end at once. */
export const RATE_LIMITS: readonly NamedFault[] = (['user', 'global', 'shared'] as const).map(
  scope => ({
    name: `429 (${scope})`,
    fault: { kind: 'rate limit', retryAfter: 0, scope },
    times: 1,
  }),
);

/** Failures before a request takes effect. */
export const LOST_BEFORE: readonly NamedFault[] = lost(false);

/** Failures after a request has taken effect. */
export const LOST_AFTER: readonly NamedFault[] = lost(true);

/** Faults that the first retry meets too: one of each kind. */
const REPEATED: readonly NamedFault[] = (
  [
    { kind: 'rate limit', retryAfter: 0, scope: 'user' },
    { kind: 'server error', status: 503, isApplied: false },
    { kind: 'server error', status: 500, isApplied: true },
    { kind: 'reset', isApplied: true },
    { kind: 'close', isApplied: false },
  ] as const
).map(fault => ({ name: `${fault.kind} twice in a row`, fault, times: 2 }));

/** Every fault that a retry gets past. */
export const TRANSIENT: readonly NamedFault[] = [
  ...RATE_LIMITS,
  ...LOST_BEFORE,
  ...LOST_AFTER,
  ...REPEATED,
];

/**
 * Makes the next `times` requests that match `which` fail. A request that hangs advances the clocks
 * past the bot's timeout.
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

/** Advances the clocks past a timeout, once the bot has acknowledged every interaction in time. */
async function passTry(
  { sandbox, passTime }: Pick<Footnote, 'sandbox' | 'passTime'>,
  limit: number,
): Promise<void> {
  if (limit > ACKNOWLEDGE_AGE) {
    passTime(ACKNOWLEDGE_AGE);
    const states = () => [...sandbox.world.interactions.values()].map(({ state }) => state.kind);
    await vi.waitFor(() => expect(states()).not.toContain('waiting'), WAIT_OPTIONS);
  }
  passTime(limit);
}

/** The kind of a request; null if it does not belong to an answer. */
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
