import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { startFootnote } from '../footnote.ts';
import { awaitReply, botMention, buttonsOf } from '../messaging.ts';
import { NEWSROOM } from '../newsroom.ts';
import { messageOf } from '../outcomes.ts';

/** The quoted lines of a reply. */
function quotedIn({ embeds }: ShownMessage): string[] {
  const text = embeds.map(({ description }) => description ?? '').join('\n');
  return text.split('\n').filter(line => line.startsWith('> '));
}

describe('a follow-up', () => {
  it.each(['why?', 'when?', 'who said that?', 'and the mayor?'])(
    'takes over the topic and repeats no quote, in a direct message: %s',
    async text => {
      const { sandbox } = await startFootnote({ articles: NEWSROOM });
      const ana = sandbox.member('Ana');
      const where = ana.directMessages;
      const first = await awaitReply(ana, 'What happened to the ferry Aurora?', { where });
      const reply = await awaitReply(ana, text, { where, replyTo: first });
      expect(reply.content).toMatch(/^Continuing from: ferry, Aurora\n/u);
      const before = quotedIn(first);
      expect(before.length).toBeGreaterThan(0);
      expect(quotedIn(reply).filter(line => before.includes(line))).toEqual([]);
    },
  );

  it('repeats no quote when it is typed in the form', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const ana = sandbox.member('Ana');
    const first = await ana.slash('ask', { question: 'Who repaired the rudder?' });
    const opened = await ana.press(first, 'Follow-up');
    if (opened.kind !== 'modal') throw new Error('no form was opened');
    const reply = messageOf(await ana.submit(opened.modal, { question: 'and the yard?' }));
    expect(quotedIn(first).length).toBeGreaterThan(0);
    expect(quotedIn(reply).filter(line => quotedIn(first).includes(line))).toEqual([]);
  });

  it.each([
    ["that's wrong", /^I am Footnote/u],
    ['lol', /^👍$/u],
  ])('is no reaction to an answer: %s', async (text, expected) => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const ana = sandbox.member('Ana');
    const where = ana.directMessages;
    const first = await awaitReply(ana, 'What happened to the ferry Aurora?', { where });
    const reply = await awaitReply(ana, text, { where, replyTo: first });
    expect(reply.content).toMatch(expected);
  });

  it('says so when there is nothing further', async () => {
    const { sandbox } = await startFootnote({
      articles: { 'ferry.txt': 'The ferry Aurora ran aground on Sunday.\n' },
    });
    const ana = sandbox.member('Ana');
    const where = ana.directMessages;
    const first = await awaitReply(ana, 'What happened to the ferry Aurora?', { where });
    const reply = await awaitReply(ana, 'why?', { where, replyTo: first });
    expect(reply.content).toContain('\nNothing further in the articles on this.');
  });

  it('is offered only below quotes on a question', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const ana = sandbox.member('Ana');
    const mention = (text: string) => awaitReply(ana, `${botMention(sandbox)} ${text}`);
    const offered = [
      await ana.slash('ask', { question: 'Who repaired the rudder?' }),
      await mention('Who repaired the rudder?'),
    ];
    for (const reply of offered) expect(buttonsOf(reply)).toContain('Follow-up');
    const others = [
      await ana.slash('ask', { question: 'zeppelin' }),
      await ana.slash('articles'),
      await mention('hi'),
      await awaitReply(ana, 'summarise the ferry article', { where: ana.directMessages }),
    ];
    for (const reply of others) expect(buttonsOf(reply)).not.toContain('Follow-up');
  });
});
