import { DiscordAPIError } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/discord/log.ts';

const BOT_TOKEN = 'MTIz.abc.secret';
const INTERACTION_TOKEN = 'aW50ZXJhY3Rpb24';

function logged(level: string, act: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  act(createLog(level, [BOT_TOKEN], line => lines.push(line)));
  return lines.join('');
}

const refusal = new DiscordAPIError(
  { code: 10_062, message: 'Unknown interaction' },
  10_062,
  404,
  'POST',
  `https://discord.com/api/v10/interactions/123/${INTERACTION_TOKEN}/callback`,
  { body: { data: { content: 'what a member asked' } }, files: [] },
);

describe('createLog', () => {
  it('writes one JSON object a line, with time, level and what it is about', () => {
    const line = logged('info', log => log.info({ interaction: '1' }, 'answered'));
    expect(JSON.parse(line)).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT/u),
      interaction: '1',
      msg: 'answered',
    });
    expect(line.indexOf('\n')).toBe(line.length - 1);
  });

  it('keeps to its level', () => {
    expect(logged('warn', log => log.info('answered'))).toBe('');
    expect(logged('silent', log => log.fatal('gone'))).toBe('');
  });

  it('says of a refusal what Discord said, not what was sent or where', () => {
    const line = logged('trace', log => log.error({ err: refusal }, 'failed'));
    expect(JSON.parse(line).err).toEqual({
      name: 'DiscordAPIError[10062]',
      message: 'Unknown interaction',
      status: 404,
      method: 'POST',
    });
  });

  it.each([
    ['the bot token', `refused ${BOT_TOKEN}`],
    ['an interaction token', `POST /interactions/123/${INTERACTION_TOKEN}/callback`],
    [
      'a follow-up token',
      `https://discord.com/api/v10/webhooks/123/${INTERACTION_TOKEN}?wait=true`,
    ],
    ['an edit token', `/webhooks/123/${INTERACTION_TOKEN}/messages/@original`],
  ])('holds nowhere %s', (_, message) => {
    const line = logged('trace', log => {
      log.info(message);
      log.info({ nested: { message } }, 'nested');
      log.error({ err: new Error(message, { cause: new Error(message) }) }, 'failed');
    });
    expect(line).not.toContain(BOT_TOKEN);
    expect(line).not.toContain(INTERACTION_TOKEN);
  });

  it('says what was thrown that is no error only by its kind', () => {
    const line = logged('trace', log => log.error({ err: 'what a member asked' }, 'failed'));
    expect(line).not.toContain('what a member asked');
  });
});
