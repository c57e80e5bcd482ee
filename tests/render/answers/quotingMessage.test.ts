import { describe, expect, it } from 'vitest';
import { locationOf, type Quote, quoteAt } from '../../../src/answer/quote/quote.ts';
import type { Article } from '../../../src/articles/article.ts';
import { quotingMessage } from '../../../src/render/answers/quotingMessage.ts';
import { articleOf } from '../../search/articleOf.ts';
import { indexOf } from '../../testLibrary.ts';
import { refusals } from '../refusals.ts';

function quotesOf(article: Article): Quote[] {
  return article.paragraphs.map(paragraph =>
    quoteAt(locationOf(article, paragraph.number, paragraph), 1),
  );
}

/** The text of a message, with the middle of each quote cut out to keep snapshots short. */
function outlineOf(quotes: readonly Quote[], notes: readonly string[] = ['You asked: x']): string {
  const message = quotingMessage({ content: 'x', header: null, notes, quotes, terms: [] });
  expect(refusals(message)).toEqual([]);
  const description = message.embeds.map(({ description = '' }) => description).join('\n--\n');
  return description.replaceAll(/^> (.{5}).{20,}(.{5})$/gmu, '> $1 ... $2');
}

describe('quotingMessage', () => {
  it('names quotes that do not fit and shows later ones that do', () => {
    const texts = [
      `First ${'word '.repeat(500)}end.`,
      `Second ${'word '.repeat(400)}end.`,
      'Third.',
    ];
    expect(outlineOf(quotesOf(articleOf('a.txt', texts)))).toMatchInlineSnapshot(`
      "You asked: x

      **\\[1]**
      > First ...  end.
      **\\[3]**
      > Third.

      \\[2] does not fit here beside the others; choose it below.

      **Sources**
      a.txt
      \\[1] paragraph 1, line 1
      \\[2] paragraph 2, line 2
      \\[3] paragraph 3, line 3"
    `);
  });

  it('puts a heading above each group of shown quotes', () => {
    const long = `Second ${'word '.repeat(1000)}end.`;
    const quotes = quotesOf(articleOf('a.txt', ['First.', long, 'Third.', 'Fourth.']));
    const groups = ['One', 'Two', 'Two', 'Three'];
    const { embeds } = quotingMessage({
      content: 'x',
      header: null,
      notes: ['You asked: x'],
      quotes,
      headingOf: quote => groups[quotes.indexOf(quote)] ?? '',
      terms: [],
    });
    expect(embeds[0]?.description?.split('\n\nToo long')[0]).toMatchInlineSnapshot(`
      "You asked: x

      One
      **\\[1]**
      > First.

      Two
      **\\[3]**
      > Third.

      Three
      **\\[4]**
      > Fourth."
    `);
  });

  it('puts closing lines between the quotes and their sources', () => {
    const quotes = quotesOf(articleOf('a.txt', ['First.']));
    const closing = ['Noted:', '- one'];
    const { embeds } = quotingMessage({
      content: 'x',
      header: null,
      notes: ['You asked: x'],
      quotes,
      closing,
      terms: [],
    });
    expect(embeds[0]?.description).toContain('> First.\n\nNoted:\n- one\n\n**Sources**\n');
  });

  it('names a quote that is too long for any message', () => {
    const texts = ['First.', `Second ${'word '.repeat(1000)}end.`];
    expect(outlineOf(quotesOf(articleOf('a.txt', texts)))).toMatchInlineSnapshot(`
      "You asked: x

      **\\[1]**
      > First.

      Too long for a message: \\[2].

      **Sources**
      a.txt
      \\[1] paragraph 1, line 1
      \\[2] paragraph 2, line 2"
    `);
  });

  it('counts escaping as part of a quote’s length', () => {
    const texts = [`First ${'*'.repeat(1300)} end.`, `Second ${'*'.repeat(1300)} end.`];
    expect(outlineOf(quotesOf(articleOf('a.txt', texts)))).toContain('\\[2] does not fit here');
  });

  it('puts the sources in a second embed if one has no room for all', () => {
    const quotes = Array.from({ length: 12 }, (_, at) =>
      quotesOf(articleOf(`${at}.txt`, [`Quote ${'word '.repeat(30)}end.`], 'title '.repeat(40))),
    ).flat();
    expect(outlineOf(quotes)).toMatchInlineSnapshot(`
      "You asked: x

      **\\[1]**
      > Quote ...  end.
      **\\[2]**
      > Quote ...  end.
      **\\[3]**
      > Quote ...  end.
      **\\[4]**
      > Quote ...  end.
      **\\[5]**
      > Quote ...  end.
      **\\[6]**
      > Quote ...  end.
      **\\[7]**
      > Quote ...  end.
      **\\[8]**
      > Quote ...  end.
      **\\[9]**
      > Quote ...  end.
      **\\[10]**
      > Quote ...  end.
      **\\[11]**
      > Quote ...  end.
      **\\[12]**
      > Quote ...  end.
      --
      **Sources**
      title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title, 0.txt
      \\[1] paragraph 1, line 1
      title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title, 1.txt
      \\[2] paragraph 1, line 1
      title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title, 2.txt
      \\[3] paragraph 1, line 1
      title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title, 3.txt
      \\[4] paragraph 1, line 1
      title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title, 4.txt
      \\[5] paragraph 1, line 1
      title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title, 5.txt
      \\[6] paragraph 1, line 1
      title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title, 6.txt
      \\[7] paragraph 1, line 1
      title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title, 7.txt
      \\[8] paragraph 1, line 1
      title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title, 8.txt
      \\[9] paragraph 1, line 1
      title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title, 9.txt
      \\[10] paragraph 1, line 1
      title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title, 10.txt
      \\[11] paragraph 1, line 1
      title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title title, 11.txt
      \\[12] paragraph 1, line 1"
    `);
  });

  it('counts the sources that do not fit and refers to the menu', () => {
    const quotes = Array.from({ length: 25 }, (_, at) =>
      quotesOf(articleOf(`${'folder/'.repeat(20)}${at}.txt`, ['Quote '.repeat(90)])),
    ).flat();
    const notes = [`You asked: ${'*'.repeat(2000)}`.replaceAll('*', '\\*').slice(0, 3700)];
    expect(outlineOf(quotes, notes).slice(3700)).toMatchInlineSnapshot(`
      "

      \\[1], \\[2], \\[3], \\[4], \\[5], \\[6], \\[7], \\[8], \\[9], \\[10], \\[11], \\[12], \\[13], \\[14], \\[15], \\[16], \\[17], \\[18], \\[19], \\[20], \\[21], \\[22], \\[23], \\[24], \\[25] do not fit here beside the others; choose them below.
      --
      **Sources**
      \\[1] …lder/folder/folder/folder/folder/folder/folder/folder/0.txt, paragraph 1, line 1
      \\[2] …lder/folder/folder/folder/folder/folder/folder/folder/1.txt, paragraph 1, line 1
      \\[3] …lder/folder/folder/folder/folder/folder/folder/folder/2.txt, paragraph 1, line 1
      \\[4] …lder/folder/folder/folder/folder/folder/folder/folder/3.txt, paragraph 1, line 1
      \\[5] …lder/folder/folder/folder/folder/folder/folder/folder/4.txt, paragraph 1, line 1
      \\[6] …lder/folder/folder/folder/folder/folder/folder/folder/5.txt, paragraph 1, line 1
      \\[7] …lder/folder/folder/folder/folder/folder/folder/folder/6.txt, paragraph 1, line 1
      \\[8] …lder/folder/folder/folder/folder/folder/folder/folder/7.txt, paragraph 1, line 1
      \\[9] …lder/folder/folder/folder/folder/folder/folder/folder/8.txt, paragraph 1, line 1
      \\[10] …lder/folder/folder/folder/folder/folder/folder/folder/9.txt, paragraph 1, line 1
      \\[11] …der/folder/folder/folder/folder/folder/folder/folder/10.txt, paragraph 1, line 1
      \\[12] …der/folder/folder/folder/folder/folder/folder/folder/11.txt, paragraph 1, line 1
      \\[13] …der/folder/folder/folder/folder/folder/folder/folder/12.txt, paragraph 1, line 1
      \\[14] …der/folder/folder/folder/folder/folder/folder/folder/13.txt, paragraph 1, line 1
      \\[15] …der/folder/folder/folder/folder/folder/folder/folder/14.txt, paragraph 1, line 1
      \\[16] …der/folder/folder/folder/folder/folder/folder/folder/15.txt, paragraph 1, line 1
      \\[17] …der/folder/folder/folder/folder/folder/folder/folder/16.txt, paragraph 1, line 1
      \\[18] …der/folder/folder/folder/folder/folder/folder/folder/17.txt, paragraph 1, line 1
      \\[19] …der/folder/folder/folder/folder/folder/folder/folder/18.txt, paragraph 1, line 1
      \\[20] …der/folder/folder/folder/folder/folder/folder/folder/19.txt, paragraph 1, line 1
      \\[21] …der/folder/folder/folder/folder/folder/folder/folder/20.txt, paragraph 1, line 1
      \\[22] …der/folder/folder/folder/folder/folder/folder/folder/21.txt, paragraph 1, line 1
      \\[23] …der/folder/folder/folder/folder/folder/folder/folder/22.txt, paragraph 1, line 1
      and 2 more, in the menu below"
    `);
  });

  it('names a few other places of a quote and counts the rest', () => {
    const [quote] = quotesOf(articleOf('a.txt', ['Same.']));
    const others = quotesOf(
      articleOf(
        'b.txt',
        Array.from({ length: 2000 }, () => 'Same.'),
      ),
    );
    if (quote === undefined) throw new Error('no quote');
    expect(outlineOf([{ ...quote, also: others }])).toMatchInlineSnapshot(`
      "You asked: x

      **\\[1]**
      > Same.

      **Sources**
      a.txt
      \\[1] paragraph 1, line 1, and 1997 more places
      b.txt
      \\[1] paragraph 1, line 1
      \\[1] paragraph 2, line 2
      \\[1] paragraph 3, line 3"
    `);
  });

  it('sets matched words in bold, adjacent ones as one', () => {
    const index = indexOf({ 'a.txt': '渡り鳥が北の港に着いた。*port*' });
    const [article] = index.articles;
    const terms = index.interpret('渡り鳥 port');
    const quotes = article === undefined ? [] : quotesOf(article);
    const { embeds } = quotingMessage({ content: 'x', header: null, notes: [], quotes, terms });
    expect(embeds[0]?.description).toContain('> **渡り鳥**が北の港に着いた。\\***port**\\*\n');
  });

  it('keeps the empty lines of a quote', () => {
    const text = 'One.\n\n# Two.';
    const article = { ...articleOf('a.txt', ['']), text };
    const quote = quoteAt(locationOf(article, 1, { start: 0, end: text.length }), 1);
    expect(outlineOf([quote])).toContain('> One.\n> \n> \\# Two.\n\n');
  });
});
