import { describe, expect, it } from 'vitest';
import { summarize } from '../../../src/answer/summary/summarize.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { en } from '../../../src/messages/en/index.ts';
import { renderSummary } from '../../../src/render/answers/renderSummary.ts';
import { indexOf } from '../../testLibrary.ts';
import { ferry } from '../ferry.ts';

const REQUESTED_BY = '123456789012345678';

describe('renderSummary', () => {
  it('shows an article whole if it is no longer than its summary', () => {
    const summary = drain(summarize(ferry, ferry.articles.slice(1)));
    expect(
      renderSummary(summary, { topic: null, requestedBy: null }, en)[0],
    ).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "2:context:open:oCxtDItjkyXl:z:2k",
                "label": "Context 1",
                "style": 2,
                "type": 2,
              },
              {
                "custom_id": "2:context:open:oCxtDItjkyXl:2m:44",
                "label": "Context 2",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
        ],
        "content": "Summary of Passengers spent the night aboard
      -# This is the whole text; it is no longer than a summary.",
        "embeds": [
          {
            "color": 3108751,
            "description": "**Passengers spent the night aboard**
      > “Nobody was hurt. The hull held,” captain Zelenskyy said.
      -# **1** · ¶ 1, line 3

      > Blankets were handed out by volunteers from Northport.
      -# **2** · ¶ 2, line 5",
          },
        ],
      }
    `);
  });

  it('limits a summary to its topic and names articles it does not quote', () => {
    const summary = drain(summarize(ferry, ferry.articles, { topic: 'blankets' }));
    expect(
      renderSummary(summary, { topic: 'blankets', requestedBy: REQUESTED_BY }, en)[0],
    ).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "2:context:open:oCxtDItjkyXl:2m:44",
                "label": "Context 1",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
        ],
        "content": "Summary of 1 of 2 articles on “blankets”
      -# Requested by <@123456789012345678>
      -# Nothing quoted from Ferry runs aground",
        "embeds": [
          {
            "color": 3108751,
            "description": "**Passengers spent the night aboard**
      > **Blankets** were handed out by volunteers from Northport.
      -# **1** · ¶ 2, line 5",
          },
        ],
      }
    `);
  });

  it('says if no article mentions the topic', () => {
    const summary = drain(summarize(ferry, ferry.articles, { topic: 'volcano' }));
    expect(
      renderSummary(summary, { topic: 'volcano', requestedBy: null }, en)[0],
    ).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "Nothing in the articles on “volcano”.
      -# The articles never mention “volcano”.",
        "embeds": [],
      }
    `);
  });

  it('continues in further messages, and continues the numbering', () => {
    const text = Array.from({ length: 40 }, (_, at) => `Boat ${at} sank.`).join('\n\n');
    const index = indexOf({ 'boats.txt': text });
    const summary = drain(summarize(index, index.articles, { length: 'long' }));
    const parts = renderSummary(summary, { topic: null, requestedBy: null }, en);
    expect(parts.map(({ content }) => content)).toEqual([
      [
        'Summary of “Boat 0 sank.”, part 1 of 3',
        '-# This is the whole text; it is no longer than a summary.',
      ].join('\n'),
      'Summary of “Boat 0 sank.”, part 2 of 3',
      'Summary of “Boat 0 sank.”, part 3 of 3',
    ]);
    expect(parts[1]?.embeds[0]?.description).toMatch(
      /^\*\*“Boat 0 sank\.”\*\*\n> Boat 15 sank\.\n-# \*\*16\*\* · ¶ 16, line 31\n/u,
    );
  });
});
