import { AskerError } from '../command/askerError.ts';
import { ageOf, type RequestInfo, settlesWithin } from './answerInTurn.ts';
import type { Services } from './services.ts';

/** Age after which a first response may reach Discord too late. Unit: milliseconds. */
const LATEST_AGE = 2500;

/**
 * Waits for what a request needs before it can be acknowledged.
 *
 * @throws AskerError when it takes too long.
 */
export async function inTime<Value>(
  needed: Promise<Value>,
  request: RequestInfo,
  { clock }: Services,
): Promise<Value> {
  const isThere = await settlesWithin(LATEST_AGE - ageOf(request, clock), needed, clock);
  if (isThere) return await needed;
  throw new AskerError('articles not open yet', ({ notices }) => notices.opening);
}
