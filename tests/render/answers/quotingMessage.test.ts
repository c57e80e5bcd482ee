import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { locationOf, type Quote, quoteAt } from '../../../src/answer/quote/quote.ts';
import type { Article } from '../../../src/articles/article.ts';
import { en } from '../../../src/messages/en/index.ts';
import { type Quoting, quotingMessage } from '../../../src/render/answers/quotingMessage.ts';
import type { Message } from '../../../src/render/message.ts';
import { articleOf } from '../../search/articleOf.ts';
import { indexOf } from '../../testLibrary.ts';
import { refusals } from '../refusals.ts';

function quotesOf(article: Article): Quote[] {
  return article.paragraphs.map(paragraph =>
    quoteAt(locationOf(article, paragraph.number, paragraph), 1),
  );
}

function messageOf(quotes: readonly Quote[], more: Partial<Quoting> = {}): Message {
  const message = quotingMessage({ content: 'x', quotes, terms: [], ...more }, en);
  expect(refusals(message)).toEqual([]);
  return message;
}

/** The text of a message, with the middle of each quote cut out to keep snapshots short. */
function outlineOf(quotes: readonly Quote[], more: Partial<Quoting> = {}): string {
  const description = messageOf(quotes, more)
    .embeds.map(({ description = '' }) => description)
    .join('\n--\n');
  return description.replaceAll(/^> (.{5}).{20,}(.{5})$/gmu, '> $1 ... $2');
}

/** The source of a quote from an article with a title and an address. */
function sourceOf(title: string, url: string): string {
  return (
    outlineOf(quotesOf({ ...articleOf('a.txt', ['First.'], title), url })).split('\n')[1] ?? ''
  );
}

function dated(published: string): string {
  return outlineOf(quotesOf({ ...articleOf('a.txt', ['First.'], 'Ferry'), published }));
}

describe('quotingMessage', () => {
  it('puts each source under its quote', () => {
    const article = {
      ...articleOf('a.txt', ['First.', 'Second.'], 'Ferry *freed*'),
      publisher: 'Harbour News',
      published: '2025-03-02',
    };
    expect(outlineOf(quotesOf(article))).toMatchInlineSnapshot(`
      "> First.
      -# **1** · Ferry \\*freed\\* · Harbour News · 2 March 2025 · ¶ 1, line 1

      > Second.
      -# **2** · Ferry \\*freed\\* · Harbour News · 2 March 2025 · ¶ 2, line 2"
    `);
  });

  it('links the title of an article that has an address', () => {
    expect(sourceOf('Ferry freed', 'https://harbour.example/a_(b)')).toBe(
      '-# **1** · [Ferry freed](https://harbour.example/a_%28b%29) · ¶ 1, line 1',
    );
    expect(sourceOf('Ferry *freed*', 'https://harbour.example/a')).toBe(
      '-# **1** · Ferry \\*freed\\* ([harbour.example](https://harbour.example/a)) · ¶ 1, line 1',
    );
    expect(sourceOf('Read it on bank.example', 'https://evil.example/')).toBe(
      '-# **1** · Read it on bank.example ([evil.example](https://evil.example/)) · ¶ 1, line 1',
    );
  });

  it.each([
    'javascript:alert(1)',
    'https://user:secret@harbour.example/',
    'http://localhost/',
    'http://127.0.0.1/',
    'http://[::1]/',
    'https://a_b.example/',
    'harbour.example',
    `https://a.example/${'x'.repeat(500)}`,
  ])('does not link to %s', url => {
    const article = { ...articleOf('a.txt', ['First.'], 'Ferry freed'), url };
    expect(outlineOf(quotesOf(article))).toContain('-# **1** · Ferry freed · ¶ 1, line 1');
  });

  it('shows a date in words, and a time only with its zone', () => {
    expect(dated('2025-03-02')).toContain('Ferry · 2 March 2025 · ¶ 1');
    expect(dated('2025-03-02T10:00:00')).toContain('Ferry · 2 March 2025 · ¶ 1');
    expect(dated('2025-03-02T10:00:00+01:00')).toContain('Ferry · <t:1740906000:f> · ¶ 1');
  });

  it('names an article without a title by its opening words', () => {
    const text = 'A dramatic confrontation inside the White House has sent diplomats scrambling.';
    expect(outlineOf(quotesOf(articleOf('drafts/a.txt', [text])))).toContain(
      '-# **1** · “A dramatic confrontation inside the White House has sent …” · ¶ 1',
    );
  });

  it('adds the file names of articles with the same title', () => {
    const quotes = ['a.txt', 'b.txt'].flatMap(id => quotesOf(articleOf(id, [id], 'News')));
    expect(outlineOf(quotes)).toContain('-# **1** · News · a.txt · ¶ 1, line 1');
    expect(outlineOf(quotes)).toContain('-# **2** · News · b.txt · ¶ 1, line 1');
  });

  it('opens each quote in context with a button', () => {
    const quotes = quotesOf(
      articleOf('a.txt', ['One.', 'Two.', 'Three.', 'Four.', 'Five.', 'Six.']),
    );
    const { components } = messageOf(quotes);
    expect(components.map(row => row.components.length)).toEqual([5, 1]);
    expect(components[1]?.components[0]).toMatchObject({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: 'Context 6',
      custom_id: expect.stringMatching(/^2:context:open:[\w-]{12}:\w+:\w+$/u),
    });
  });

  it('opens quotes from a menu if there are too many for buttons', () => {
    const quotes = quotesOf(
      articleOf(
        'a.txt',
        Array.from({ length: 16 }, (_, at) => `Quote ${at}.`),
      ),
    );
    const [row, ...others] = messageOf(quotes).components;
    expect(others).toEqual([]);
    expect(row?.components[0]).toMatchObject({ type: ComponentType.StringSelect });
  });

  it('names quotes that do not fit and shows later ones that do', () => {
    const texts = [
      `First ${'word '.repeat(500)}end.`,
      `Second ${'word '.repeat(550)}end.`,
      `Third ${'word '.repeat(500)}end.`,
    ];
    expect(outlineOf(quotesOf(articleOf('a.txt', texts)))).toMatchInlineSnapshot(`
      "> First ...  end.
      -# **1** · “First word word word word word word word word word word …” · ¶ 1, line 1
      --
      > Secon ...  end.
      -# **2** · “First word word word word word word word word word word …” · ¶ 2, line 2

      No room here for **3**; open them below."
    `);
  });

  it('puts a heading above each group of shown quotes', () => {
    const quotes = quotesOf(articleOf('a.txt', ['First.', 'Second.', 'Third.']));
    const groups = ['One', 'Two', 'Two'];
    const sectionOf = (quote: Quote): string => groups[quotes.indexOf(quote)] ?? '';
    expect(outlineOf(quotes, { sectionOf, isArticleNamed: () => true })).toMatchInlineSnapshot(`
      "One
      > First.
      -# **1** · ¶ 1, line 1

      Two
      > Second.
      -# **2** · ¶ 2, line 2

      > Third.
      -# **3** · ¶ 3, line 3"
    `);
  });

  it('puts closing lines below the quotes', () => {
    const quotes = quotesOf(articleOf('a.txt', ['First.']));
    expect(outlineOf(quotes, { closing: ['Noted:', '- one'] })).toMatch(
      /> First\.\n-# .*\n\nNoted:\n- one$/u,
    );
  });

  it('names a quote that is too long for any message', () => {
    const texts = ['First.', `Second ${'word '.repeat(1000)}end.`];
    expect(outlineOf(quotesOf(articleOf('a.txt', texts)))).toContain(
      'Too long for a message: **2**.',
    );
  });

  it('counts escaping as part of a quote’s length', () => {
    const texts = Array.from({ length: 3 }, (_, at) => `${at} ${'*'.repeat(1300)} end.`);
    expect(outlineOf(quotesOf(articleOf('a.txt', texts)))).toContain('No room here for **3**');
  });

  it('continues in a second embed', () => {
    const texts = Array.from({ length: 3 }, (_, at) => `${at} ${'word '.repeat(300)}end.`);
    expect(outlineOf(quotesOf(articleOf('a.txt', texts)))).toMatch(/\n--\n> 2 /u);
  });

  it('names a few other places of a quote and counts the rest', () => {
    const [quote] = quotesOf(articleOf('a.txt', ['Same.']));
    const others = quotesOf(
      articleOf(
        'b.txt',
        Array.from({ length: 2000 }, () => 'Same.'),
        'Copies',
      ),
    );
    if (quote === undefined) throw new Error('no quote');
    expect(outlineOf([{ ...quote, also: others }])).toMatchInlineSnapshot(`
      "> Same.
      -# **1** · “Same.” · ¶ 1, line 1
      -# also Copies · ¶ 1, line 1; Copies · ¶ 2, line 2; Copies · ¶ 3, line 3; 1,997 more places"
    `);
  });

  it('sets matched words in bold, adjacent ones as one', () => {
    const index = indexOf({ 'a.txt': '渡り鳥が北の港に着いた。*port*' });
    const [article] = index.articles;
    const terms = index.interpret('渡り鳥 port');
    const quotes = article === undefined ? [] : quotesOf(article);
    expect(outlineOf(quotes, { terms })).toContain(
      '> **渡り鳥**が北の港に着いた。\\***port**\\*\n',
    );
  });

  it('keeps the empty lines of a quote', () => {
    const text = 'One.\n\n# Two.';
    const article = { ...articleOf('a.txt', ['']), text };
    const quote = quoteAt(locationOf(article, 1, { start: 0, end: text.length }), 1);
    expect(outlineOf([quote])).toContain('> One.\n> \n> \\# Two.\n-# ');
  });
});
