import { describe, expect, it } from 'vitest';
import { type QuoteInContext, quoteInContext } from '../../../src/answer/expand/quoteInContext.ts';
import { en } from '../../../src/messages/en/index.ts';
import { AlteredQuoteError } from '../../../src/render/answers/assertVerbatim.ts';
import { renderContext } from '../../../src/render/answers/renderContext.ts';
import { indexOf } from '../../testLibrary.ts';
import { ferry } from '../ferry.ts';

function contextOf(index: typeof ferry, words: string): QuoteInContext {
  const [article] = index.articles;
  const start = article?.text.indexOf(words) ?? -1;
  const range = { start, end: start + words.length };
  const context = article && quoteInContext(index, article, range);
  if (!context) throw new Error(`nothing at ${words}`);
  return context;
}

describe('renderContext', () => {
  it('shows a quote in bold with the text around it', () => {
    expect(renderContext(contextOf(ferry, 'Nobody was hurt'), en)).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "In context: Ferry runs aground
      -# The quote is in bold.",
        "embeds": [
          {
            "color": 3108751,
            "description": "> The ferry Aurora ran aground near Northport on Sunday, according to the coastguard.
      -# ¶ 1, line 8

      > **“Nobody was hurt.** The hull held,” Captain Zelenskyy said.
      -# ¶ 2, line 10

      > The cause is reportedly a failed rudder.
      -# ¶ 3, line 12

      -# [Ferry runs aground](https://harbour.example/ferry) · Harbour News · 2 March 2025 · ferry.md",
          },
        ],
      }
    `);
  });

  it('shows a quote whole and names the parts around it that do not fit', () => {
    const long = `It ${'went on and '.repeat(400)}ended.`;
    const index = indexOf({ 'long.txt': `${long}\n\nThe hull held.\n\n${long}` });
    expect(renderContext(contextOf(index, 'The hull held.'), en)).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "In context: “It went on and went on and went on and went on and went on …”
      -# The quote is in bold.",
        "embeds": [
          {
            "color": 3108751,
            "description": "> **The hull held.**
      -# ¶ 2, line 3

      Too long to show here: ¶ 1, line 1; ¶ 3, line 5.

      -# “It went on and went on and went on and went on and went on …” · long.txt",
          },
        ],
      }
    `);
  });

  it('shows a quote without its paragraph if that does not fit', () => {
    const long = `It ${'went on and '.repeat(400)}ended.`;
    const index = indexOf({ 'long.txt': `${long} The hull held.\n\nIt was late.` });
    const [embed] = renderContext(contextOf(index, 'The hull held.'), en).embeds;
    expect(embed?.description).toMatchInlineSnapshot(`
      "> **The hull held.**
      -# ¶ 1, line 1

      > It was late.
      -# ¶ 2, line 3

      -# “It went on and went on and went on and went on and went on …” · long.txt"
    `);
  });

  it('names the location of a quote that is too long for any message', () => {
    const long = `It ${'went on and '.repeat(400)}ended.`;
    const index = indexOf({ 'long.txt': `${long}\n\nIt was late.` });
    const [embed] = renderContext(contextOf(index, 'It went on'), en).embeds;
    expect(embed?.description).toMatchInlineSnapshot(`
      "> It was late.
      -# ¶ 2, line 3

      Too long to show here: ¶ 1, line 1.

      -# “It went on and went on and went on and went on and went on …” · long.txt"
    `);
  });

  it('shows a quote across several paragraphs whole or not at all', () => {
    const long = 'A wave came '.repeat(400).trim();
    const text = `The ferry is old.\n\n“The ferry sailed.\n\n“${long}.\n\n“It came back,” said Ann.`;
    const index = indexOf({ 'long.txt': text });
    const [article] = index.articles;
    if (article === undefined) throw new Error('no article');
    const range = { start: text.indexOf('“The ferry'), end: text.length };
    const context = quoteInContext(index, article, range);
    if (context === null) throw new Error('no context');
    const description = renderContext(context, en).embeds[0]?.description ?? '';
    expect(description).toContain('The ferry is old.');
    expect(description).not.toContain('The ferry sailed');
    expect(description).not.toContain('It came back');
    expect(description).toContain('Too long to show here: ¶ 2, line 3;');
  });

  it('throws if a part differs from its article', () => {
    const context = contextOf(ferry, 'Nobody was hurt');
    const altered = context.parts.map(part => ({ ...part, start: part.start + 1 }));
    expect(() => renderContext({ ...context, parts: altered }, en)).toThrow(AlteredQuoteError);
  });
});
