import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { NotOffered } from '../../../src/sandbox/user/userError.ts';
import { startFootnote } from '../footnote.ts';
import { NEWSROOM } from '../newsroom.ts';
import { descriptionOf } from '../quotes.ts';

const MODERATOR = { permissions: P.ManageMessages };

it('reports the state of the bot to moderators only', async () => {
  const { sandbox } = await startFootnote({ articles: NEWSROOM });
  const reply = await sandbox.member('Mo', MODERATOR).slash('status');
  expect(reply).toMatchObject({ content: 'Footnote answers from 3 articles.', isPrivate: true });
  const lines = descriptionOf(reply).split('\n');
  expect(lines.map(line => /^\*\*(?<name>[^*]+)\*\*/u.exec(line)?.groups?.name)).toEqual([
    'Articles',
    'Index',
    'Last reload',
    'Warnings',
    'Encoder',
    'Gateway latency',
    'Memory',
    'Started',
    'Version',
  ]);
  const ana = sandbox.member('Ana');
  expect(ana.sees()).toEqual([]);
  await expect(ana.slash('status')).rejects.toThrow(NotOffered);
});

it('shows the gateway latency after the first heartbeat', async () => {
  const { sandbox } = await startFootnote({
    articles: NEWSROOM,
    sandbox: { heartbeatInterval: 50 },
  });
  const mo = sandbox.member('Mo', MODERATOR);
  await expect
    .poll(async () => descriptionOf(await mo.slash('status')), { timeout: 20_000 })
    .toMatch(/^\*\*Gateway latency\*\* \d+ ms$/mu);
});

it('is answered without articles and while they are being read', async () => {
  const { sandbox } = await startFootnote({
    articles: {},
    reading: () => ({ done: 0, total: 9 }),
  });
  const reply = await sandbox.member('Mo', MODERATOR).slash('status');
  expect(reply.content).toBe('Footnote answers from 0 articles.');
  expect(descriptionOf(reply)).toMatch(/^\*\*Articles\*\* 0, with 0 passages$/mu);
});
