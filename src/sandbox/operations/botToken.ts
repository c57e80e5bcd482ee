import { randomBytes } from 'node:crypto';

/** Unit: bytes, of which base64 makes 38 characters. */
const SECRET = 28;

/** Makes a bot's token: the application's id, the time and a secret, each in base64 (reference#authentication). */
export function newBotToken(applicationId: string, now: number): string {
  const seconds = Buffer.alloc(4);
  seconds.writeUInt32BE(Math.floor(now / 1000));
  return [Buffer.from(applicationId), seconds, randomBytes(SECRET)]
    .map(part => part.toString('base64url'))
    .join('.');
}
