import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { LookupFunction } from 'node:net';
import { callbackify } from 'node:util';
import { refused } from './fetchOutcome.ts';

/** Finds all IP addresses of a host name. */
export type Resolve = (host: string) => Promise<readonly LookupAddress[]>;

/** Asks the system's resolver. */
export const resolveHost: Resolve = host => lookup(host, { all: true });

/**
 * A lookup for `net.connect` that refuses a host if any of its addresses is not allowed. The connection
 * is made to the addresses that were checked, so a later answer of the name server changes nothing.
 */
export function guardedLookup(
  resolve: Resolve,
  isAllowedAddress: (address: string) => boolean,
): LookupFunction {
  const look = callbackify(async (host: string) => {
    const addresses = await resolve(host);
    if (addresses.every(({ address }) => isAllowedAddress(address))) return [...addresses];
    throw refused({ id: 'specialAddress', host });
  });
  return (host, _, callback) => look(host, callback);
}
