import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { RequestFault } from '../../src/sandbox/rest/faults.ts';
import { NEWSROOM } from '../e2e/discord/newsroom.ts';
import { startFootnote } from '../e2e/footnote.ts';
import { watchTokens } from './watchTokens.ts';

/** Stands in no article, and in no line of a log. */
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
    'a refusal that repeats what it refuses',
    {
      kind: 'refusal',
      status: 400,
      code: 50_035,
      message: `Invalid Form Body\ndata.content[TYPE]: Value "${ASKED}" is not allowed.`,
    },
  ],
];

describe('the log of a bot in use', () => {
  it('says nothing of what is asked, by any command', async () => {
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

  it.each(FAULTS)('holds no token and nothing of what is asked after %s', async (_, fault) => {
    const { sandbox, bot, logged } = await startFootnote({
      articles: NEWSROOM,
      slowAfter: 0,
      // What was taken though its answer was lost is sent anew.
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

  it('holds of an unexpected error what it was, whatever stands in its request', async () => {
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

  it('tells how the client connects, without any part of the token', async () => {
    const { sandbox, logged } = await startFootnote({ articles: NEWSROOM });
    expect(logged()).toContain('Provided token: [secret].');
    for (const part of sandbox.token.split('.')) expect(logged()).not.toContain(part);
  });

  it('is looked through for the tokens of all interactions', async () => {
    const tokens = watchTokens(onTestFinished);
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const ana = sandbox.member('Ana');
    await ana.slash('ask', { question: 'Where is the ferry?' });
    await ana.slash('search', { keywords: 'ferry' });
    const begun = Buffer.from('interaction:').toString('base64url');
    expect([...tokens].map(token => token.startsWith(begun))).toEqual([true, true]);
  });
});
