import { createHash } from 'node:crypto';
import type { Route } from './route.ts';

/** A route and its path parameters. */
export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Converts a path with parameters to a pattern with named groups. */
export function routePattern({ path }: Route): RegExp {
  return new RegExp(`^${path.replaceAll(/:(\w+)/gu, '(?<$1>[^/]+)')}$`, 'u');
}

/** Decodes path parameters. */
export function decodeParams(
  params: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, decodeText(value)]),
  );
}

/** Returns the text unchanged if its percent-encoding is invalid. */
export function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return text;
    throw error;
  }
}

/** Rate limit bucket of a route; ids do not matter. */
export function bucketId({ method, path }: Route): string {
  return createHash('md5').update(`${method} ${path}`).digest('hex');
}
