import { describe, expect, it } from 'vitest';
import { compareArticles, findArticlesOn } from '../../../src/answer/compare/compareArticles.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { en } from '../../../src/messages/en/index.ts';
import { AlteredQuoteError } from '../../../src/render/answers/assertVerbatim.ts';
import { renderComparison } from '../../../src/render/answers/renderComparison.ts';
import type { Message } from '../../../src/render/message.ts';
import type { SearchIndex } from '../../../src/search/searchIndex.ts';
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

function render(index: SearchIndex, topic: string, asker: string | null): Message {
  const candidates = drain(findArticlesOn(index, topic));
  return renderComparison(drain(compareArticles(index, topic)), { asker, candidates }, en);
}

describe('renderComparison', () => {
  it('groups quotes by article, then lists shared wording and particulars', () => {
    const { content, embeds } = render(storm, 'storm', ASKER);
    expect(content).toMatchInlineSnapshot(
      `
      "Comparison of 2 of 3 articles on “storm”
      -# <@123456789012345678>: “storm”
      -# Nothing quoted from Library opens"
    `,
    );
    expect(embeds).toMatchInlineSnapshot(`
      [
        {
          "color": 3108751,
          "description": "**[Storm hits the coast](https://harbour.example/storm) · Harbour News**
      -# Cites interior ministry (**1**)
      > The **storm** killed at least 12 people on Monday, the interior ministry said.
      -# **1** · ¶ 1, line 7

      **Storm leaves valley in the dark**
      -# Cites officials (**2**)
      > At least twelve people died in the **storm**, officials said on Tuesday.
      -# **2** · ¶ 1, line 3

      **The same wording in several articles**
      > The **storm** tore the roof off the \\*old\\* mill.
      -# **3** · [Storm hits the coast](https://harbour.example/storm) · Harbour News · ¶ 2, line 9
      -# also Storm leaves valley in the dark · ¶ 2, line 5

      **In one article only**
      Storm hits the coast
      - cited: interior ministry (**1**)
      - dates: Monday (**1**)
      Storm leaves valley in the dark
      - cited: officials (**2**)
      - dates: Tuesday (**2**)",
        },
      ]
    `);
  });

  it('says if only one article mentions the topic', () => {
    const { content, embeds } = render(storm, 'ministry', null);
    expect(content).toMatchInlineSnapshot(
      `
      "Nothing to compare on “ministry”
      -# “ministry”
      -# No other article has a passage on this.
      -# Nothing quoted from Storm leaves valley in the dark; Library opens"
    `,
    );
    expect(embedText({ embeds })).toMatchInlineSnapshot(`
      "**[Storm hits the coast](https://harbour.example/storm) · Harbour News**
      -# Cites interior ministry (**1**)
      > The storm killed at least 12 people on Monday, the interior **ministry** said.
      -# **1** · ¶ 1, line 7"
    `);
  });

  it('says if no article mentions the topic', () => {
    expect(render(storm, 'volcano', ASKER)).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "Nothing in the articles on “volcano”.
      -# <@123456789012345678>: “volcano”
      -# The articles never mention “volcano”.",
        "embeds": [],
      }
    `);
  });

  it('says how many more articles mention the topic', () => {
    const texts = Array.from({ length: 7 }, (_, at) => [`${at}.txt`, `Storm ${at} came.`] as const);
    const { content, embeds } = render(indexOf(Object.fromEntries(texts)), 'storm', ASKER);
    expect(content).toContain('-# 2 more articles cover this.');
    expect(embeds[0]?.description?.match(/^> /gmu)).toHaveLength(5);
  });

  it('adds file names to articles with the same title', () => {
    const index = indexOf({
      'a.txt': 'Storm warning\n\nThe storm reached Dorn at noon.\n',
      'b.txt': 'Storm warning\n\nThe storm reached Velm at night.\n',
    });
    const { embeds } = render(index, 'storm', ASKER);
    expect(embedText({ embeds })).toContain('**Storm warning · a.txt**\n> ');
    expect(embedText({ embeds })).toContain('**Storm warning · b.txt**\n> ');
  });

  it('lists as many particulars as fit and counts the rest', () => {
    const ships = Array.from({ length: 60 }, (_, at) => `the Vessel${at}x`).join(', ');
    const index = indexOf({
      'a.txt': `In the storm they lost ${ships}.\n`,
      'b.txt': 'Many fled the storm.\n',
    });
    const message = render(index, 'storm', ASKER);
    expect(refusals(message)).toEqual([]);
    expect(embedText(message)).toMatch(/\n- names: Vessel0x \(\*\*1\*\*\), .* and \d+ more$/u);
  });

  it('throws if a quote differs from its article', () => {
    const comparison = drain(compareArticles(storm, 'storm'));
    const [first, ...others] = comparison.accounts;
    const altered = first?.quotes.map(quote => ({ ...quote, text: `${quote.text}!` })) ?? [];
    const accounts = first === undefined ? [] : [{ ...first, quotes: altered }, ...others];
    expect(() =>
      renderComparison({ ...comparison, accounts }, { asker: ASKER, candidates: [] }, en),
    ).toThrow(AlteredQuoteError);
  });
});
