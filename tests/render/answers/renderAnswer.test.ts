import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { AlteredQuoteError } from '../../../src/render/answers/assertVerbatim.ts';
import { renderAnswer } from '../../../src/render/answers/renderAnswer.ts';
import { embedText } from '../embedText.ts';
import { ferry } from '../ferry.ts';

const inChannel = { asker: '123456789012345678', within: null };
const inPrivate = { asker: null, within: null };

describe('renderAnswer', () => {
  it('shows quotes above their sources', () => {
    const answer = drain(answerQuestion(ferry, 'What ran aground near Northport?'));
    expect(renderAnswer(answer, inChannel)).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "1:context:open",
                "options": [
                  {
                    "description": "Ferry runs aground",
                    "label": "[1] paragraph 1, line 8",
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
                "label": "[1] harbour.example",
                "style": 5,
                "type": 2,
                "url": "https://harbour.example/ferry",
              },
            ],
            "type": 1,
          },
        ],
        "content": "1 passage on your question, first from Ferry runs aground (Harbour News), paragraph 1, line 8.",
        "embeds": [
          {
            "description": "<@123456789012345678> asked:",
            "footer": {
              "text": "What ran aground near Northport?",
            },
          },
          {
            "description": "**\\[1]**
      > The ferry Aurora **ran** **aground** **near** **Northport** on Sunday, according to the coastguard.

      **Sources**
      Ferry runs aground, Harbour News, 2025-03-02, ferry.md
      \\[1] paragraph 1, line 8",
          },
        ],
      }
    `);
  });

  it('names every location of a quote that is in several articles', () => {
    const answer = drain(
      answerQuestion(ferry, 'Was nobody hurt when the hull held, captain Zelensky?', {
        limit: 1,
      }),
    );
    expect(renderAnswer(answer, inPrivate)).toMatchInlineSnapshot(`
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
                "label": "[1] harbour.example",
                "style": 5,
                "type": 2,
                "url": "https://harbour.example/ferry",
              },
            ],
            "type": 1,
          },
        ],
        "content": "1 passage on your question, first from Passengers spent the night aboard, paragraph 1, line 3.",
        "embeds": [
          {
            "description": "You asked:",
            "footer": {
              "text": "Was nobody hurt when the hull held, captain Zelensky?",
            },
          },
          {
            "description": "Zelensky, also: Zelenskyy.

      **\\[1]**
      > “**Nobody** was **hurt**. The **hull** **held**,” **captain** **Zelenskyy** said.

      **Sources**
      Passengers spent the night aboard, night.txt
      \\[1] paragraph 1, line 3
      Ferry runs aground, Harbour News, 2025-03-02, ferry.md
      \\[1] paragraph 2, line 10",
          },
        ],
      }
    `);
  });

  it('says if the articles do not answer, and shows the nearest passages', () => {
    const [within = null] = ferry.articles;
    const answer = drain(
      answerQuestion(ferry, 'Who painted the ferry Aurora in Paris?', {
        articles: new Set(['ferry.md']),
      }),
    );
    expect(renderAnswer(answer, { asker: null, within })).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "1:context:open",
                "options": [
                  {
                    "description": "Ferry runs aground",
                    "label": "[1] paragraph 1, line 8",
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
                "label": "[1] harbour.example",
                "style": 5,
                "type": 2,
                "url": "https://harbour.example/ferry",
              },
            ],
            "type": 1,
          },
        ],
        "content": "No direct answer in the articles. Closest: Ferry runs aground (Harbour News), paragraph 1, line 8.",
        "embeds": [
          {
            "description": "You asked:",
            "footer": {
              "text": "Who painted the ferry Aurora in Paris?",
            },
          },
          {
            "description": "Only in: Ferry runs aground
      Nowhere in the articles: “painted”, “Paris”.
      The closest passages:

      **\\[1]**
      > The **ferry** **Aurora** ran aground near Northport on Sunday, according to the coastguard.

      **Sources**
      Ferry runs aground, Harbour News, 2025-03-02, ferry.md
      \\[1] paragraph 1, line 8",
          },
        ],
      }
    `);
  });

  it('says if no passage is near', () => {
    expect(
      renderAnswer(drain(answerQuestion(ferry, 'Who painted the Mona Lisa?')), inPrivate),
    ).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "The articles do not say.",
        "embeds": [
          {
            "description": "You asked:",
            "footer": {
              "text": "Who painted the Mona Lisa?",
            },
          },
          {
            "description": "Nowhere in the articles: “painted”, “Mona”, “Lisa”.",
          },
        ],
      }
    `);
  });

  it('asks for a more specific word if there is none', () => {
    expect(
      renderAnswer(drain(answerQuestion(ferry, 'What is it about?')), inChannel),
    ).toMatchInlineSnapshot(`
      {
        "components": [],
        "content": "The articles do not say.",
        "embeds": [
          {
            "description": "<@123456789012345678> asked:",
            "footer": {
              "text": "What is it about?",
            },
          },
          {
            "description": "The question holds only common words: name what it is about.",
          },
        ],
      }
    `);
  });

  it('shows the carried words of a follow-up above the question', () => {
    const answer = drain(answerQuestion(ferry, 'and where?', { carried: ['Aurora', '*aground*'] }));
    const { embeds } = renderAnswer(answer, { ...inPrivate, within: ferry.articles[0] ?? null });
    expect(embeds[0]?.footer?.text).toBe('Aurora, *aground*\nand where?');
    expect(embeds[1]?.description).toMatch(/^Only in:/u);
  });

  it('lists the first few unknown words and counts the rest', () => {
    const words = 'uno dos tres cuatro cinco seis siete ocho nueve diez';
    const message = renderAnswer(drain(answerQuestion(ferry, words)), inPrivate);
    expect(embedText(message)).toContain('“ocho” and 2 more.');
  });

  it('throws if a quote differs from its article', () => {
    const answer = drain(answerQuestion(ferry, 'What ran aground near Northport?'));
    const altered = answer.quotes.map(quote => ({ ...quote, text: quote.text.replace('a', 'e') }));
    const render = () => renderAnswer({ ...answer, quotes: altered }, inChannel);
    expect(render).toThrow(AlteredQuoteError);
    expect(render).toThrow('quote does not match ferry.md at 1 to 84');
  });
});
