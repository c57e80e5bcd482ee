import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { RequestFault } from '../../src/sandbox/faults/requestFaults.ts';
import { startFootnote } from '../e2e/footnote.ts';
import { NEWSROOM } from '../e2e/newsroom.ts';
import { watchTokens } from './watchTokens.ts';

/** A word that must not appear in the log, and is in no article. */
const ASKED = 'xylophone';
const CALLBACK = '/interactions/:interaction/:token/callback';
const ORIGINAL = '/webhooks/:application/:token/messages/:message';
const RETRY_AFTER = 0.01;

const FAULTS: [what: string, fault: RequestFault][] = [
  ['a rate limit', { kind: 'rate limit', retryAfter: RETRY_AFTER, scope: 'user' }],
  ['a global rate limit', { kind: 'rate limit', retryAfter: RETRY_AFTER, scope: 'global' }],
  ['a server error', { kind: 'server error', status: 500, isApplied: false }],
  ['a server error after the effect', { kind: 'server error', status: 503, isApplied: true }],
  ['a reset connection', { kind: 'reset', isApplied: false }],
  ['a closed connection', { kind: 'close', isApplied: true }],
  [
    'a refusal that repeats the rejected text',
    {
      kind: 'refusal',
      status: 400,
      code: 50_035,
      message: `Invalid Form Body\ndata.content[TYPE]: Value "${ASKED}" is not allowed.`,
    },
  ],
];

describe('the log of the bot', () => {
  it('contains nothing of what is asked by any command', async () => {
    const { sandbox, bot, logged } = await startFootnote({ articles: NEWSROOM });
    const ana = sandbox.member('Ana', { permissions: PermissionFlagsBits.Administrator });
    await ana.slash('ask', { question: `Where did the ${ASKED} run aground?` });
    await ana.slash('ask', { question: 'What sank?', article: ASKED });
    await ana.slash('search', { keywords: `ferry ${ASKED}` });
    await ana.slash('search', { keywords: `"${ASKED}` });
    await ana.slash('summary', { article: ASKED });
    await ana.complete('ask', 'article', ASKED);
    await bot().stop();
    const lines = logged().split('\n');
    expect(lines.filter(line => line.includes('"answered"'))).not.toEqual([]);
    expect(lines.filter(line => line.includes('"rejected"'))).not.toEqual([]);
    expect(logged()).not.toContain(ASKED);
  });

  it.each(FAULTS)('contains no token and nothing of what is asked after %s', async (_, fault) => {
    const { sandbox, bot, logged } = await startFootnote({
      articles: NEWSROOM,
      slowAfter: 0,
      // A request whose response was lost is sent again.
      refusals: 'isApplied' in fault && fault.isApplied ? ['answerOnce'] : [],
    });
    sandbox.faults.onRequest({ path: CALLBACK }, fault);
    sandbox.faults.onRequest({ path: ORIGINAL }, fault);
    const asking = sandbox.member('Ana').slash('ask', { question: `Where is the ${ASKED}?` });
    await asking.catch(() => undefined);
    await bot().stop();
    expect(logged()).toMatch(/"answered|"failed|could not/u);
    expect(logged()).not.toContain(ASKED);
  });

  it('contains the message of an unexpected error, but not its request', async () => {
    const { sandbox, bot, logged } = await startFootnote({
      articles: NEWSROOM,
      commands: commands.map(command => ({
        ...command,
        run: values => {
          throw Object.assign(new Error('unexpected', { cause: values }), { values });
        },
      })),
    });
    await sandbox.member('Ana').slash('ask', { question: `Where is the ${ASKED}?` });
    await bot().stop();
    expect(logged()).toContain('"unexpected"');
    expect(logged()).not.toContain(ASKED);
  });

  it('records how the client connects, without any part of the token', async () => {
    const { sandbox, logged } = await startFootnote({ articles: NEWSROOM });
    expect(logged()).toContain('Provided token: [secret].');
    for (const part of sandbox.token.split('.')) expect(logged()).not.toContain(part);
  });

  it('is searched for the tokens of all interactions', async () => {
    const tokens = watchTokens(onTestFinished);
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const ana = sandbox.member('Ana');
    await ana.slash('ask', { question: 'Where is the ferry?' });
    await ana.slash('search', { keywords: 'ferry' });
    const prefix = Buffer.from('interaction:').toString('base64url');
    expect([...tokens].map(token => token.startsWith(prefix))).toEqual([true, true]);
  });
});
