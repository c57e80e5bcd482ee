import { describe, expect, it } from 'vitest';
import { compareArticles } from '../../../src/answer/compare/compareArticles.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { AlteredQuoteError } from '../../../src/render/answers/assertVerbatim.ts';
import { renderComparison } from '../../../src/render/answers/renderComparison.ts';
import { indexOf } from '../../testLibrary.ts';
import { embedText } from '../embedText.ts';
import { refusals } from '../refusals.ts';

const ASKER = '123456789012345678';
const WIRE = 'The storm tore the roof off the *old* mill.';
const storm = indexOf({
  'coast.md': `---
title: Storm hits the coast
publisher: Harbour News
url: https://harbour.example/storm
---

The storm killed at least 12 people on Monday, the interior ministry said.

${WIRE}
`,
  'inland.txt': `Storm leaves valley in the dark

At least twelve people died in the storm, officials said on Tuesday.

${WIRE}
`,
  'library.txt': 'Library opens\n\nThe library has a new reading room.\n',
});

describe('renderComparison', () => {
  it('groups quotes by article, then lists shared wording and particulars', () => {
    const { content, embeds } = renderComparison(drain(compareArticles(storm, 'storm')), ASKER);
    expect(content).toMatchInlineSnapshot(
      `"Comparison of 3 articles on “storm”: 3 quotes, first from Storm hits the coast (Harbour News), paragraph 1, line 7."`,
    );
    expect(embeds).toMatchInlineSnapshot(`
      [
        {
          "description": "<@123456789012345678> asked for a comparison on:",
          "footer": {
            "text": "storm",
          },
        },
        {
          "description": "Nothing quoted from: Library opens

      **Storm hits the coast**
      Cites: interior ministry \\[1]
      **\\[1]**
      > The **storm** killed at least 12 people on Monday, the interior ministry said.

      **Storm leaves valley in the dark**
      Cites: officials \\[2]
      **\\[2]**
      > At least twelve people died in the **storm**, officials said on Tuesday.

      **The same wording in several articles**
      **\\[3]**
      > The **storm** tore the roof off the \\*old\\* mill.

      **No similar passage found in the others**
      Storm hits the coast
      - cited: interior ministry \\[1]
      - dates: Monday \\[1]
      Storm leaves valley in the dark
      - cited: officials \\[2]
      - dates: Tuesday \\[2]

      **Sources**
      Storm hits the coast, Harbour News, coast.md
      \\[1] paragraph 1, line 7
      \\[3] paragraph 2, line 9
      Storm leaves valley in the dark, inland.txt
      \\[2] paragraph 1, line 3
      \\[3] paragraph 2, line 5",
        },
      ]
    `);
  });

  it('says if only one article mentions the topic', () => {
    const { content, embeds } = renderComparison(drain(compareArticles(storm, 'ministry')), null);
    expect(content).toMatchInlineSnapshot(
      `"Comparison of 3 articles on “ministry”: 1 quote, first from Storm hits the coast (Harbour News), paragraph 1, line 7."`,
    );
    expect(embedText({ embeds })).toMatchInlineSnapshot(`
      "You asked for a comparison on: ministry
      In the others no passage holds enough of these words.
      Nothing quoted from: Storm leaves valley in the dark; Library opens

      **Storm hits the coast**
      Cites: interior ministry \\[1]
      **\\[1]**
      > The storm killed at least 12 people on Monday, the interior **ministry** said.

      **Sources**
      Storm hits the coast, Harbour News, coast.md
      \\[1] paragraph 1, line 7"
    `);
  });

  it('says if no article mentions the topic', () => {
    expect(
      renderComparison(drain(compareArticles(storm, 'volcano')), ASKER),
    ).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "The articles do not say anything on “volcano”.",
        "embeds": [
          {
            "description": "<@123456789012345678> asked for a comparison on:",
            "footer": {
              "text": "volcano",
            },
          },
          {
            "description": "Nowhere in the articles: “volcano”.",
          },
        ],
      }
    `);
  });

  it('says how many more articles mention the topic', () => {
    const texts = Array.from({ length: 7 }, (_, at) => [`${at}.txt`, `Storm ${at} came.`] as const);
    const { content, embeds } = renderComparison(
      drain(compareArticles(indexOf(Object.fromEntries(texts)), 'storm')),
      ASKER,
    );
    expect(content).toMatch(/^Comparison of 5 articles on “storm”: 5 quotes, first from /u);
    expect(embedText({ embeds })).toContain('\n2 more articles have passages on it; ');
  });

  it('uses file names for articles with the same title', () => {
    const index = indexOf({
      'a.txt': 'Storm warning\n\nThe storm reached Dorn at noon.\n',
      'b.txt': 'Storm warning\n\nThe storm reached Velm at night.\n',
    });
    const { embeds } = renderComparison(drain(compareArticles(index, 'storm')), ASKER);
    expect(embedText({ embeds })).toContain('**a.txt**\n**\\[1]**');
    expect(embedText({ embeds })).toContain('**b.txt**\n**\\[2]**');
  });

  it('lists as many particulars as fit and counts the rest', () => {
    const ships = Array.from({ length: 60 }, (_, at) => `the Vessel${at}x`).join(', ');
    const index = indexOf({
      'a.txt': `In the storm they lost ${ships}.\n`,
      'b.txt': 'Many fled the storm.\n',
    });
    const message = renderComparison(drain(compareArticles(index, 'storm')), ASKER);
    expect(refusals(message)).toEqual([]);
    expect(embedText(message)).toMatch(/\n- names: Vessel0x \\\[1\], .* and \d+ more\n/u);
  });

  it('throws if a quote differs from its article', () => {
    const comparison = drain(compareArticles(storm, 'storm'));
    const [first, ...others] = comparison.accounts;
    const altered = first?.quotes.map(quote => ({ ...quote, text: `${quote.text}!` })) ?? [];
    const accounts = first === undefined ? [] : [{ ...first, quotes: altered }, ...others];
    expect(() => renderComparison({ ...comparison, accounts }, ASKER)).toThrow(AlteredQuoteError);
  });
});
