import { describe, expect, it } from 'vitest';
import { type QuoteInContext, quoteInContext } from '../../../src/answer/expand/quoteInContext.ts';
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
    expect(renderContext(contextOf(ferry, 'Nobody was hurt'))).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "label": "harbour.example",
                "style": 5,
                "type": 2,
                "url": "https://harbour.example/ferry",
              },
            ],
            "type": 1,
          },
        ],
        "content": "In context: Ferry runs aground (Harbour News), paragraph 2, line 10.",
        "embeds": [
          {
            "description": "**Ferry runs aground**
      Quote, in bold: paragraph 2, line 10

      paragraph 1, line 8
      > The ferry Aurora ran aground near Northport on Sunday, according to the coastguard.
      paragraph 2, line 10
      > **“Nobody was hurt.** The hull held,” Captain Zelenskyy said.
      paragraph 3, line 12
      > The cause is reportedly a failed rudder.

      **Sources**
      Ferry runs aground, Harbour News, 2025-03-02, ferry.md
      paragraphs 1–3, lines 8–12",
          },
        ],
      }
    `);
  });

  it('shows a quote whole and names the parts around it that do not fit', () => {
    const long = `It ${'went on and '.repeat(400)}ended.`;
    const index = indexOf({ 'long.txt': `${long}\n\nThe hull held.\n\n${long}` });
    expect(renderContext(contextOf(index, 'The hull held.'))).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "In context: long.txt, paragraph 2, line 3.",
        "embeds": [
          {
            "description": "**long.txt**
      Quote, in bold: paragraph 2, line 3

      paragraph 2, line 3
      > **The hull held.**

      Too long to show here: paragraph 1, line 1; paragraph 3, line 5.

      **Sources**
      long.txt
      paragraphs 1–3, lines 1–5",
          },
        ],
      }
    `);
  });

  it('shows a quote without its paragraph if that does not fit', () => {
    const long = `It ${'went on and '.repeat(400)}ended.`;
    const index = indexOf({ 'long.txt': `${long} The hull held.\n\nIt was late.` });
    const [embed] = renderContext(contextOf(index, 'The hull held.')).embeds;
    expect(embed?.description).toMatchInlineSnapshot(`
      "**long.txt**
      Quote, in bold: paragraph 1, line 1

      paragraph 1, line 1
      > **The hull held.**
      paragraph 2, line 3
      > It was late.

      **Sources**
      long.txt
      paragraphs 1–2, lines 1–3"
    `);
  });

  it('names the location of a quote that is too long for any message', () => {
    const long = `It ${'went on and '.repeat(400)}ended.`;
    const index = indexOf({ 'long.txt': `${long}\n\nIt was late.` });
    const [embed] = renderContext(contextOf(index, 'It went on')).embeds;
    expect(embed?.description).toMatchInlineSnapshot(`
      "**long.txt**
      Quote: paragraph 1, line 1

      paragraph 2, line 3
      > It was late.

      Too long to show here: paragraph 1, line 1.

      **Sources**
      long.txt
      paragraphs 1–2, lines 1–3"
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
    const description = renderContext(context).embeds[0]?.description ?? '';
    expect(description).toContain('The ferry is old.');
    expect(description).not.toContain('The ferry sailed');
    expect(description).not.toContain('It came back');
    expect(description).toContain('\nQuote: paragraphs 2–4, lines 3–7\n');
    expect(description).toContain('Too long to show here: paragraph 2, line 3;');
  });

  it('throws if a part differs from its article', () => {
    const context = contextOf(ferry, 'Nobody was hurt');
    const altered = context.parts.map(part => ({ ...part, start: part.start + 1 }));
    expect(() => renderContext({ ...context, parts: altered })).toThrow(AlteredQuoteError);
  });
});
