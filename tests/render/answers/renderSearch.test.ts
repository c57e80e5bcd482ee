import { describe, expect, it } from 'vitest';
import { searchPassages } from '../../../src/answer/search/searchPassages.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { en } from '../../../src/messages/en/index.ts';
import { renderSearch } from '../../../src/render/answers/renderSearch.ts';
import type { Message } from '../../../src/render/message.ts';
import { ferry } from '../ferry.ts';

const scope = { asker: '123456789012345678', within: null };

function page(query: string, number: number, hasChanged = false, size = 2): Message {
  const result = drain(searchPassages(ferry, query, { limit: size, offset: number * size }));
  if (!result.ok) throw new Error(result.problem);
  return renderSearch(result, { number, size, library: 'abcdefghijkl', hasChanged }, scope, en);
}

describe('renderSearch', () => {
  it('shows a page, with buttons to the others', () => {
    expect(page('Northport captain', 0)).toMatchInlineSnapshot(`
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
              {
                "custom_id": "2:context:open:Am9pA6EMmizl:2e:3z",
                "label": "Context 2",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
          {
            "components": [
              {
                "custom_id": "2:search:page:-1:abcdefghijkl:-:123456789012345678",
                "disabled": true,
                "label": "Previous",
                "style": 2,
                "type": 2,
              },
              {
                "custom_id": "2:search:page:1:abcdefghijkl:-:123456789012345678",
                "disabled": false,
                "label": "Next",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
        ],
        "content": "4 passages found, showing 1 to 2
      -# <@123456789012345678>: “Northport captain”",
        "embeds": [
          {
            "color": 3108751,
            "description": "> Blankets were handed out by volunteers from **Northport**.
      -# **1** · Passengers spent the night aboard · ¶ 2, line 5

      > “Nobody was hurt. The hull held,” **Captain** Zelenskyy said.
      -# **2** · [Ferry runs aground](https://harbour.example/ferry) · Harbour News · 2 March 2025 · ¶ 2, line 10",
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
                "custom_id": "2:context:open:oCxtDItjkyXl:z:2k",
                "label": "Context 3",
                "style": 2,
                "type": 2,
              },
              {
                "custom_id": "2:context:open:Am9pA6EMmizl:1:2c",
                "label": "Context 4",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
          {
            "components": [
              {
                "custom_id": "2:search:page:0:abcdefghijkl:-:123456789012345678",
                "disabled": false,
                "label": "Previous",
                "style": 2,
                "type": 2,
              },
              {
                "custom_id": "2:search:page:2:abcdefghijkl:-:123456789012345678",
                "disabled": true,
                "label": "Next",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
        ],
        "content": "4 passages found, showing 3 to 4
      -# <@123456789012345678>: “Northport captain”
      -# The articles have changed since the first page.",
        "embeds": [
          {
            "color": 3108751,
            "description": "> “Nobody was hurt. The hull held,” **captain** Zelenskyy said.
      -# **3** · Passengers spent the night aboard · ¶ 1, line 3

      > The ferry Aurora ran aground near **Northport** on Sunday, according to the coastguard.
      -# **4** · [Ferry runs aground](https://harbour.example/ferry) · Harbour News · 2 March 2025 · ¶ 1, line 8",
          },
        ],
      }
    `);
  });

  it('has no buttons to other pages if there is only one page', () => {
    const buttons = page('Northport', 0).components.flatMap(({ components }) => components);
    expect(buttons.map(button => ('label' in button ? button.label : ''))).toEqual([
      'Context 1',
      'Context 2',
    ]);
  });

  it('suggests a known word for an unknown one', () => {
    expect(page('blankits', 0).embeds).toMatchInlineSnapshot(`
      [
        {
          "color": 3108751,
          "description": "> **Blankets** were handed out by volunteers from Northport.
      -# **1** · Passengers spent the night aboard · ¶ 2, line 5",
        },
      ]
    `);
  });

  it('says if nothing is found', () => {
    expect(page('volcano', 0)).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "No passages found
      -# <@123456789012345678>: “volcano”
      -# The articles never mention “volcano”.",
        "embeds": [],
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
                "custom_id": "2:search:page:0:abcdefghijkl:-:123456789012345678",
                "disabled": false,
                "label": "Previous",
                "style": 2,
                "type": 2,
              },
              {
                "custom_id": "2:search:page:41:abcdefghijkl:-:123456789012345678",
                "disabled": true,
                "label": "Next",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
        ],
        "content": "2 passages found, none on this page
      -# <@123456789012345678>: “Northport”",
        "embeds": [],
      }
    `);
  });
});
