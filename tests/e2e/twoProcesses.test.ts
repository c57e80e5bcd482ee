import { describe, expect, it } from 'vitest';
import { startFootnote } from './footnote.ts';
import { awaitReply, botMention } from './messaging.ts';
import { NEWSROOM } from './newsroom.ts';

const QUESTION = 'Where did the Aurora run aground?';
const ANSWERED = /^Ferry runs aground/u;

describe('two processes that serve one shard', () => {
  it.each([
    ['at once', {}],
    ['after thinking', { slowAfter: 0 }],
  ])('answer each command and each message once, %s', async (_, settings) => {
    const footnote = await startFootnote({ ...settings, articles: NEWSROOM, mayBeLate: true });
    const { sandbox, bot, logged } = footnote;
    const another = await footnote.startAnother();
    expect(sandbox.gateway.sessionCount()).toBe(2);
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('ask', { question: QUESTION });
    expect(reply.content).toMatch(ANSWERED);
    const toMention = await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`);
    expect(toMention.content).toMatch(ANSWERED);
    await Promise.all([bot().idle(), another.idle()]);
    const seen = ana.sees().filter(({ author }) => author === reply.author);
    expect(seen.map(({ id }) => id)).toEqual([reply.id, toMention.id]);
    expect(logged()).not.toContain('"level":"error"');
  });
});
