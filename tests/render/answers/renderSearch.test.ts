import { describe, expect, it } from 'vitest';
import { searchPassages } from '../../../src/answer/search/searchPassages.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { renderSearch } from '../../../src/render/answers/renderSearch.ts';
import type { Message } from '../../../src/render/message.ts';
import { ferry } from '../ferry.ts';

const scope = { asker: '123456789012345678', within: null };

function page(query: string, number: number, hasChanged = false, size = 2): Message {
  const result = drain(searchPassages(ferry, query, { limit: size, offset: number * size }));
  if (!result.ok) throw new Error(result.problem);
  return renderSearch(result, { number, size, library: 'abcdefghijkl', hasChanged }, scope);
}

describe('renderSearch', () => {
  it('shows a page, with buttons to the others', () => {
    expect(page('Northport captain', 0)).toMatchInlineSnapshot(`
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
                  {
                    "description": "Ferry runs aground",
                    "label": "[2] paragraph 2, line 10",
                    "value": "Am9pA6EMmizl:2e:3z",
                  },
                ],
                "placeholder": "Read a quote in context (only you will see it)",
                "type": 3,
              },
            ],
            "type": 1,
          },
          {
            "components": [
              {
                "custom_id": "1:search:page:-1:abcdefghijkl:-:123456789012345678",
                "disabled": true,
                "label": "Previous",
                "style": 2,
                "type": 2,
              },
              {
                "custom_id": "1:search:page:1:abcdefghijkl:-:123456789012345678",
                "disabled": false,
                "label": "Next",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
          {
            "components": [
              {
                "label": "[2] harbour.example",
                "style": 5,
                "type": 2,
                "url": "https://harbour.example/ferry",
              },
            ],
            "type": 1,
          },
        ],
        "content": "4 passages found, 1 to 2 shown; first from Passengers spent the night aboard, paragraph 2, line 5.",
        "embeds": [
          {
            "description": "<@123456789012345678> searched for:",
            "footer": {
              "text": "Northport captain",
            },
          },
          {
            "description": "**\\[1]**
      > Blankets were handed out by volunteers from **Northport**.
      **\\[2]**
      > “Nobody was hurt. The hull held,” **Captain** Zelenskyy said.

      **Sources**
      Passengers spent the night aboard, night.txt
      \\[1] paragraph 2, line 5
      Ferry runs aground, Harbour News, 2025-03-02, ferry.md
      \\[2] paragraph 2, line 10",
          },
        ],
      }
    `);
  });

  it('continues the numbering on further pages', () => {
    expect(page('Northport captain', 1, true)).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "1:context:open",
                "options": [
                  {
                    "description": "Passengers spent the night aboard",
                    "label": "[3] paragraph 1, line 3",
                    "value": "oCxtDItjkyXl:z:2k",
                  },
                  {
                    "description": "Ferry runs aground",
                    "label": "[4] paragraph 1, line 8",
                    "value": "Am9pA6EMmizl:1:2c",
                  },
                ],
                "placeholder": "Read a quote in context (only you will see it)",
                "type": 3,
              },
            ],
            "type": 1,
          },
          {
            "components": [
              {
                "custom_id": "1:search:page:0:abcdefghijkl:-:123456789012345678",
                "disabled": false,
                "label": "Previous",
                "style": 2,
                "type": 2,
              },
              {
                "custom_id": "1:search:page:2:abcdefghijkl:-:123456789012345678",
                "disabled": true,
                "label": "Next",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
          {
            "components": [
              {
                "label": "[4] harbour.example",
                "style": 5,
                "type": 2,
                "url": "https://harbour.example/ferry",
              },
            ],
            "type": 1,
          },
        ],
        "content": "4 passages found, 3 to 4 shown; first from Passengers spent the night aboard, paragraph 1, line 3.",
        "embeds": [
          {
            "description": "<@123456789012345678> searched for:",
            "footer": {
              "text": "Northport captain",
            },
          },
          {
            "description": "The articles have changed since the first page was shown.

      **\\[3]**
      > “Nobody was hurt. The hull held,” **captain** Zelenskyy said.
      **\\[4]**
      > The ferry Aurora ran aground near **Northport** on Sunday, according to the coastguard.

      **Sources**
      Passengers spent the night aboard, night.txt
      \\[3] paragraph 1, line 3
      Ferry runs aground, Harbour News, 2025-03-02, ferry.md
      \\[4] paragraph 1, line 8",
          },
        ],
      }
    `);
  });

  it('has no buttons if there is only one page', () => {
    expect(page('Northport', 0).components.map(({ components }) => components.length)).toEqual([
      1, 1,
    ]);
  });

  it('suggests a known word for an unknown one', () => {
    expect(page('blankits', 0).embeds).toMatchInlineSnapshot(`
      [
        {
          "description": "<@123456789012345678> searched for:",
          "footer": {
            "text": "blankits",
          },
        },
        {
          "description": "Nowhere in the articles: “blankits”.
      blankits, read as: Blankets.
      Did you mean: blankets

      **\\[1]**
      > **Blankets** were handed out by volunteers from Northport.

      **Sources**
      Passengers spent the night aboard, night.txt
      \\[1] paragraph 2, line 5",
        },
      ]
    `);
  });

  it('says if nothing is found', () => {
    expect(page('volcano', 0)).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "No passages found.",
        "embeds": [
          {
            "description": "<@123456789012345678> searched for:",
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

  it('has a button from a page past the end to the last page', () => {
    expect(page('Northport', 40)).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "1:search:page:0:abcdefghijkl:-:123456789012345678",
                "disabled": false,
                "label": "Previous",
                "style": 2,
                "type": 2,
              },
              {
                "custom_id": "1:search:page:41:abcdefghijkl:-:123456789012345678",
                "disabled": true,
                "label": "Next",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
        ],
        "content": "2 passages found, none on this page.",
        "embeds": [
          {
            "description": "<@123456789012345678> searched for:",
            "footer": {
              "text": "Northport",
            },
          },
        ],
      }
    `);
  });
});
