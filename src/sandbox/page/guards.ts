import type { IncomingHttpHeaders } from 'node:http';
import { HttpError } from './httpError.ts';

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]'];

/** Rejects requests with a foreign Host header (DNS rebinding). */
export function requireOwnHost({ host }: IncomingHttpHeaders, port: number): void {
  if (LOOPBACK.every(name => host !== `${name}:${port}`))
    throw new HttpError(403, `Open this page at http://${LOOPBACK[0]}:${port}/.`);
}

/** Rejects requests that the browser does not report as coming from this page. */
export function requireOwnOrigin({ host, origin, ...headers }: IncomingHttpHeaders): void {
  const site = headers['sec-fetch-site'];
  const isOwn =
    (origin !== undefined || site !== undefined) &&
    (origin ?? `http://${host}`) === `http://${host}` &&
    (site ?? 'same-origin') === 'same-origin';
  if (!isOwn) throw new HttpError(403, 'Requests from other sites are not allowed.');
}

/** Rejects requests without the page's key. */
export function requireKey(given: unknown, key: string): void {
  if (given !== key) throw new HttpError(403, 'This page is from an earlier run. Reload it.');
}
