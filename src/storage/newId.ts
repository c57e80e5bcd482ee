import { randomBytes } from 'node:crypto';

/** Creates an id that cannot be guessed: 16 characters, all allowed in a custom id. */
export function newId(): string {
  return randomBytes(12).toString('base64url');
}
