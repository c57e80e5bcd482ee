import { expect, it } from 'vitest';
import { newBotToken } from '../../../src/sandbox/operations/botToken.ts';

const ID = '1574006265531596800';
const NOW = Date.UTC(2026, 0, 1);
const [id = '', time = '', secret = ''] = newBotToken(ID, NOW).split('.');

it('begins with the id of the application, as tokens of Discord do', () => {
  expect(Buffer.from(id, 'base64url').toString()).toBe(ID);
  // discord.js strips such a prefix from the token it logs in with.
  expect(id).not.toMatch(/^(?:Bot|Bearer)/iu);
});

it('tells when it was made, in six characters', () => {
  expect(time).toHaveLength(6);
  expect(Buffer.from(time, 'base64url').readUInt32BE()).toBe(NOW / 1000);
});

it('ends with a secret of its own', () => {
  expect(secret).toHaveLength(38);
  expect(newBotToken(ID, NOW)).not.toContain(secret);
});
