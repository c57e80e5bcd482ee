import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { renderArticles } from '../../../src/render/lists/renderArticles.ts';
import { indexOf } from '../../testLibrary.ts';
import { ferry } from '../ferry.ts';

const many = indexOf(
  Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`${at}.txt`, `Ferry ${at} sank.`])),
).articles;

function page(number: number, hasChanged = false) {
  return renderArticles(many, { number, library: 'abcdefghijkl', hasChanged }, en);
}

describe('renderArticles', () => {
  it('lists what is known about each article', () => {
    const shown = { number: 0, library: 'abcdefghijkl', hasChanged: false };
    expect(renderArticles(ferry.articles, shown, en)).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "2 articles",
        "embeds": [
          {
            "color": 3108751,
            "description": "**Ferry runs aground**
      Harbour News · 2 March 2025 · ferry.md · 29 words, 3 paragraphs

      **Passengers spent the night aboard**
      night.txt · 17 words, 2 paragraphs",
          },
        ],
      }
    `);
  });

  it('shows a page, with buttons to the others', () => {
    const { content, components } = page(0);
    expect({ content, components }).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "2:articles:page:-1:abcdefghijkl",
                "disabled": true,
                "label": "Previous",
                "style": 2,
                "type": 2,
              },
              {
                "custom_id": "2:articles:page:1:abcdefghijkl",
                "disabled": false,
                "label": "Next",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
        ],
        "content": "12 articles, 1 to 10 shown",
      }
    `);
  });

  it('says that the list has changed', () => {
    expect(page(1, true)).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "2:articles:page:0:abcdefghijkl",
                "disabled": false,
                "label": "Previous",
                "style": 2,
                "type": 2,
              },
              {
                "custom_id": "2:articles:page:2:abcdefghijkl",
                "disabled": true,
                "label": "Next",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
        ],
        "content": "12 articles, 11 to 12 shown",
        "embeds": [
          {
            "color": 3108751,
            "description": "The articles have changed since the first page.

      **“Ferry 10 sank.”**
      10.txt · 3 words, 1 paragraph

      **“Ferry 11 sank.”**
      11.txt · 3 words, 1 paragraph",
          },
        ],
      }
    `);
  });

  it('says if there are no articles', () => {
    const shown = { number: 0, library: 'abcdefghijkl', hasChanged: false };
    expect(renderArticles([], shown, en).content).toMatchInlineSnapshot(
      `"There are no articles yet."`,
    );
  });
});
