import type { Fetch } from '../../../src/sources/fetch/createFetch.ts';

/** Fetches nothing, as with FETCH=off. */
export const noFetch: Fetch = async () => ({ kind: 'refused', reason: { id: 'off' } });
