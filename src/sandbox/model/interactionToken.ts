import { randomBytes } from 'node:crypto';
import { snowflakeTime } from './snowflake.ts';

const TOKEN = /^interaction:(?<id>\d{1,20}):/u;

/** Creates the token of an interaction. */
export function createInteractionToken(id: string): string {
  const secret = randomBytes(64).toString('base64url');
  return Buffer.from(`interaction:${id}:${secret}`).toString('base64url');
}

/** Creation time encoded in a token; null if it is not a token. Unit: milliseconds since 1970. */
export function tokenTime(token: string): number | null {
  const { id } = TOKEN.exec(Buffer.from(token, 'base64url').toString())?.groups ?? {};
  return id === undefined ? null : snowflakeTime(id);
}
