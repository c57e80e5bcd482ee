import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ConversationFindings,
  lookUpConversation,
} from '../../../src/answer/conversation/lookUpConversation.ts';
import { locationOf, type Quote, quoteAt } from '../../../src/answer/quote/quote.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { en } from '../../../src/messages/en/index.ts';
import { type LookupScope, renderLookup } from '../../../src/render/answers/renderLookup.ts';
import { NEWSROOM } from '../../e2e/newsroom.ts';
import { articleOf } from '../../search/articleOf.ts';
import { cases } from '../../setup/environment.ts';
import { indexOf } from '../../testLibrary.ts';
import { embedText } from '../embedText.ts';
import { hostileText } from '../hostile.ts';
import { readMarkdown } from '../markdown.ts';
import { refusals } from '../refusals.ts';

const newsroom = indexOf(NEWSROOM);
const ANA = '123456789012345678';
const SCOPE: LookupScope = {
  channelLink: id => `https://discord.com/channels/1/2/${id}`,
  leftOut: {},
};
const NOTHING: ConversationFindings = {
  threads: [],
  furtherThreads: 0,
  messages: 0,
  matched: 0,
  commands: 0,
  wordless: 0,
};

function talkOf(...texts: readonly string[]): ConversationFindings {
  const utterances = texts.map((text, at) => ({ id: `${at + 10}`, author: `${at % 2}`, text }));
  return drain(lookUpConversation(newsroom, utterances));
}

describe('renderLookup', () => {
  it('shows the quotes of each thread below links to its messages', () => {
    const talk = talkOf(
      'they think the rudder failed',
      'lol',
      'and who repaired it?',
      'bats live in the loft of the mill',
    );
    const { content, embeds } = renderLookup(talk, SCOPE, en);
    expect(content).toMatchInlineSnapshot(`"Passages found on 3 of 4 messages"`);
    expect(embedText({ embeds })).toMatchInlineSnapshot(`
      "**Conversation 1** <@0> ([message](https://discord.com/channels/1/2/10)), <@0> ([message](https://discord.com/channels/1/2/12))
      > The cause is reportedly a **failed** **rudder**.
      -# **1** · [Ferry runs aground](https://harbour.example/ferry) · Harbour News · 2 March 2025 · ¶ 3, line 12

      > The **rudder** had been **repaired** at the Northport yard in January.
      -# **2** · [Ferry runs aground](https://harbour.example/ferry) · Harbour News · 2 March 2025 · ¶ 3, line 12

      **Conversation 2** <@1> ([message](https://discord.com/channels/1/2/13))
      > **Bats**
      > live in its **loft**, and biologists have asked that the **loft** be left dark.
      -# **3** · The old mill becomes a library · ¶ 2, lines 8–9"
    `);
  });

  it('says if the articles have nothing on any message', () => {
    expect(renderLookup(talkOf('lol', 'brb'), SCOPE, en)).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "No passages found on any of 2 messages",
        "embeds": [],
      }
    `);
  });

  it('counts messages that were not looked up and threads that are not shown', () => {
    const talk = { ...NOTHING, messages: 4, commands: 1, wordless: 2, furtherThreads: 1 };
    const leftOut = { fromApps: 3, fromDiscord: 2, withoutText: 1 };
    const { content } = renderLookup(talk, { ...SCOPE, leftOut }, en);
    expect(content).toMatchInlineSnapshot(`
      "No passages found on any of 10 messages
      -# 1 more conversation not shown.
      -# Skipped: 1 command, 3 without words, 3 from apps, 2 from Discord."
    `);
  });

  it('links three messages of a thread and counts the rest', () => {
    const talk = talkOf(...Array.from({ length: 5 }, () => 'they think the rudder failed'));
    const description = embedText(renderLookup(talk, SCOPE, en));
    expect(description.match(/\[message\]/gu)).toHaveLength(3);
    expect(description).toContain('/12)) and 2 more\n');
  });

  it.each([
    ['https://discord.com/channels/1/2/10', true],
    ['https://discord.com/channels/@me/2/10', true],
    ['https://evil.example/channels/1/2/10', false],
    ['https://discord.com/channels/1/2/10) [x](https://evil.example', false],
    ['https://discord.com/channels/1/2/10\n', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('links the address %j: %j', (address, links) => {
    const scope = { ...SCOPE, channelLink: () => address };
    const description = embedText(renderLookup(talkOf('they think the rudder failed'), scope, en));
    expect(description.includes(`[message](${address})`)).toBe(links);
    expect(description).toContain('**Conversation 1** <@0> (');
  });

  it('stays within Discord’s limits and escapes messages and quotes', () => {
    const quote = fc
      .oneof(hostileText, fc.constantFrom('w'.repeat(500), '*'.repeat(900), 'word'))
      .map((text): Quote => {
        const line = text.replaceAll(/\s+/gu, ' ').trim() || 'word';
        const article = articleOf('a.txt', [line], line);
        return quoteAt(locationOf(article, 1, { start: 0, end: line.length }), 1);
      });
    const said = fc.oneof(hostileText, fc.constantFrom('1', ANA, '1'.repeat(20)));
    const utterance = fc.record({ id: said, author: said, text: hostileText });
    const thread = fc.record({
      utterances: fc.array(utterance, { minLength: 1, maxLength: 100 }),
      quotes: fc.array(quote, { minLength: 1, maxLength: 2 }),
      terms: fc.constant([]),
    });
    const count = fc.nat({ max: 100 });
    const talk = fc.record({
      threads: fc.array(thread, { maxLength: 4 }),
      furtherThreads: count,
      messages: count,
      matched: count,
      commands: count,
      wordless: count,
    });
    const leftOut = fc.record({ fromApps: count, fromDiscord: count, withoutText: count });
    fc.assert(
      fc.property(talk, leftOut, (talk, leftOut) => {
        const unlike = talk.threads.map(({ quotes, ...thread }, at) => ({
          ...thread,
          quotes: quotes.map((quote, place) => ({
            ...quote,
            article: { ...quote.article, id: `${at}${place}.txt` },
          })),
        }));
        const message = renderLookup({ ...talk, threads: unlike }, { ...SCOPE, leftOut }, en);
        expect(refusals(message)).toEqual([]);
        const nodes = message.embeds.flatMap(({ description = '' }) => readMarkdown(description));
        const acting = nodes.filter(
          ({ type }) => !['user', 'text', 'strong', 'blockQuote'].includes(type),
        );
        expect(acting.filter(({ text }) => text !== 'message')).toEqual([]);
      }),
      { numRuns: cases(40) },
    );
  });
});
