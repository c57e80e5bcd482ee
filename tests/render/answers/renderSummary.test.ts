import { describe, expect, it } from 'vitest';
import { summarize } from '../../../src/answer/summary/summarize.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { renderSummary } from '../../../src/render/answers/renderSummary.ts';
import { indexOf } from '../../testLibrary.ts';
import { ferry } from '../ferry.ts';

const scope = { asker: '123456789012345678', within: null };

describe('renderSummary', () => {
  it('shows an article whole if it is no longer than its summary', () => {
    const within = ferry.articles[1] ?? null;
    const summary = drain(summarize(ferry, ferry.articles.slice(1)));
    expect(renderSummary(summary, null, { asker: null, within })[0]).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "1:context:open",
                "options": [
                  {
                    "description": "Passengers spent the night aboard",
                    "label": "[1] paragraph 1, line 3",
                    "value": "oCxtDItjkyXl:z:2k",
                  },
                  {
                    "description": "Passengers spent the night aboard",
                    "label": "[2] paragraph 2, line 5",
                    "value": "oCxtDItjkyXl:2m:44",
                  },
                ],
                "placeholder": "Read a quote in context (only you will see it)",
                "type": 3,
              },
            ],
            "type": 1,
          },
        ],
        "content": "Summary of Passengers spent the night aboard: 2 quotes, first from paragraph 1, line 3.",
        "embeds": [
          {
            "description": "You asked for a summary.",
          },
          {
            "description": "Summary of Passengers spent the night aboard
      The text is no longer than its summary, so here is all of it.

      **\\[1]**
      > “Nobody was hurt. The hull held,” captain Zelenskyy said.
      **\\[2]**
      > Blankets were handed out by volunteers from Northport.

      **Sources**
      Passengers spent the night aboard, night.txt
      \\[1] paragraph 1, line 3
      \\[2] paragraph 2, line 5",
          },
        ],
      }
    `);
  });

  it('limits a summary to its topic and names articles it does not quote', () => {
    const summary = drain(summarize(ferry, ferry.articles, { topic: 'blankets' }));
    expect(renderSummary(summary, 'blankets', scope)[0]).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "1:context:open",
                "options": [
                  {
                    "description": "Passengers spent the night aboard",
                    "label": "[1] paragraph 2, line 5",
                    "value": "oCxtDItjkyXl:2m:44",
                  },
                ],
                "placeholder": "Read a quote in context (only you will see it)",
                "type": 3,
              },
            ],
            "type": 1,
          },
        ],
        "content": "Summary of 2 articles on “blankets”: 1 quote, first from Passengers spent the night aboard, paragraph 2, line 5.",
        "embeds": [
          {
            "description": "<@123456789012345678> asked for a summary on:",
            "footer": {
              "text": "blankets",
            },
          },
          {
            "description": "Summary of 2 articles
      Nothing quoted from: Ferry runs aground

      **\\[1]**
      > **Blankets** were handed out by volunteers from Northport.

      **Sources**
      Passengers spent the night aboard, night.txt
      \\[1] paragraph 2, line 5",
          },
        ],
      }
    `);
  });

  it('says if no article mentions the topic', () => {
    const summary = drain(summarize(ferry, ferry.articles, { topic: 'volcano' }));
    expect(renderSummary(summary, 'volcano', scope)[0]).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "The articles do not say anything on “volcano”.",
        "embeds": [
          {
            "description": "<@123456789012345678> asked for a summary on:",
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

  it('continues in further messages, and continues the numbering', () => {
    const text = Array.from({ length: 40 }, (_, at) => `Boat ${at} sank.`).join('\n\n');
    const index = indexOf({ 'boats.txt': text });
    const summary = drain(summarize(index, index.articles, { length: 'long' }));
    const parts = renderSummary(summary, null, scope);
    expect(parts.map(({ content }) => content)).toEqual([
      'Summary of boats.txt, part 1 of 2: 25 quotes, first from paragraph 1, line 1.',
      'Summary of boats.txt, part 2 of 2: 15 quotes, first from paragraph 26, line 51.',
    ]);
    expect(parts[1]?.embeds[0]?.description).toMatch(
      /^Summary of boats\.txt, continued\n\n\*\*\\\[26\]\*\*\n> Boat 25 sank\./u,
    );
  });
});
