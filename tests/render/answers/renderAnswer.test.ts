import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../../src/answer/ask/answerQuestion.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { en } from '../../../src/messages/en/index.ts';
import { AlteredQuoteError } from '../../../src/render/answers/assertVerbatim.ts';
import { renderAnswer } from '../../../src/render/answers/renderAnswer.ts';
import { ferry } from '../ferry.ts';

const inChannel = { asker: '123456789012345678', within: null, topics: ['Aurora', 'Northport'] };
const inPrivate = { asker: null, within: null, topics: [] };

describe('renderAnswer', () => {
  it('does not repeat a question that Discord shows', () => {
    const answer = drain(answerQuestion(ferry, 'What ran aground near Northport?'));
    const { content } = renderAnswer(answer, { ...inChannel, isQuestionShown: true }, en);
    expect(content).toBe('Ferry runs aground (Harbour News), ¶ 1, line 8');
  });

  it('says that it answers only the first of several questions', () => {
    const text = 'What ran aground near Northport? And who painted the Mona Lisa?';
    const { content } = renderAnswer(drain(answerQuestion(ferry, text)), inPrivate, en);
    expect(content).toBe(
      [
        'Ferry runs aground (Harbour News), ¶ 1, line 8',
        `-# “${text}”`,
        '-# This is on the first question only. Ask the others one at a time.',
      ].join('\n'),
    );
  });

  it('says which language the articles are in if the question is in another', () => {
    const answer = drain(answerQuestion(ferry, 'Wer hat die Mona Lisa gemalt?'));
    const { content } = renderAnswer(answer, inPrivate, en);
    expect(content).toContain('-# The articles are in English. Try asking in English.');
  });

  it('shows quotes above their sources', () => {
    const answer = drain(answerQuestion(ferry, 'What ran aground near Northport?'));
    expect(renderAnswer(answer, inChannel, en)).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "2:context:open:Am9pA6EMmizl:1:2c",
                "label": "Context 1",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
        ],
        "content": "Ferry runs aground (Harbour News), ¶ 1, line 8
      -# <@123456789012345678>: “What ran aground near Northport?”",
        "embeds": [
          {
            "color": 3108751,
            "description": "> The ferry Aurora **ran** **aground** **near** **Northport** on Sunday, according to the coastguard.
      -# **1** · [Ferry runs aground](https://harbour.example/ferry) · Harbour News · 2 March 2025 · ¶ 1, line 8",
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
    expect(renderAnswer(answer, inPrivate, en)).toMatchInlineSnapshot(`
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
            ],
            "type": 1,
          },
        ],
        "content": "Passengers spent the night aboard, ¶ 1, line 3
      -# “Was nobody hurt when the hull held, captain Zelensky?”
      -# Zelensky, also Zelenskyy",
        "embeds": [
          {
            "color": 3108751,
            "description": "> “**Nobody** was **hurt**. The **hull** **held**,” **captain** **Zelenskyy** said.
      -# **1** · Passengers spent the night aboard · ¶ 1, line 3
      -# also [Ferry runs aground](https://harbour.example/ferry) · Harbour News · 2 March 2025 · ¶ 2, line 10",
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
    expect(renderAnswer(answer, { ...inPrivate, within }, en)).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "2:context:open:Am9pA6EMmizl:1:2c",
                "label": "Context 1",
                "style": 2,
                "type": 2,
              },
            ],
            "type": 1,
          },
        ],
        "content": "No direct answer in the articles. Closest passages:
      -# “Who painted the ferry Aurora in Paris?”
      -# Only in Ferry runs aground
      -# The articles never mention “painted”, “Paris”.",
        "embeds": [
          {
            "color": 3108751,
            "description": "> The **ferry** **Aurora** ran aground near Northport on Sunday, according to the coastguard.
      -# **1** · [Ferry runs aground](https://harbour.example/ferry) · Harbour News · 2 March 2025 · ¶ 1, line 8",
          },
        ],
      }
    `);
  });

  it('says if no passage is near', () => {
    expect(
      renderAnswer(drain(answerQuestion(ferry, 'Who painted the Mona Lisa?')), inChannel, en),
    ).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "2:starter:ask:Aurora",
                "label": "What do the articles say about Aurora?",
                "style": 1,
                "type": 2,
              },
              {
                "custom_id": "2:starter:ask:Northport",
                "label": "What do the articles say about Northport?",
                "style": 1,
                "type": 2,
              },
            ],
            "type": 1,
          },
        ],
        "content": "Nothing in the articles on this.
      -# <@123456789012345678>: “Who painted the Mona Lisa?”
      -# The articles never mention “painted”, “Mona”, “Lisa”.",
        "embeds": [],
      }
    `);
  });

  it('asks for a more specific word if there is none', () => {
    expect(
      renderAnswer(drain(answerQuestion(ferry, 'What is it about?')), inChannel, en),
    ).toMatchInlineSnapshot(`
      {
        "components": [
          {
            "components": [
              {
                "custom_id": "2:starter:ask:Aurora",
                "label": "What do the articles say about Aurora?",
                "style": 1,
                "type": 2,
              },
              {
                "custom_id": "2:starter:ask:Northport",
                "label": "What do the articles say about Northport?",
                "style": 1,
                "type": 2,
              },
            ],
            "type": 1,
          },
        ],
        "content": "Please add a name or topic to your question.
      -# <@123456789012345678>: “What is it about?”",
        "embeds": [],
      }
    `);
  });

  it('shows the carried words of a follow-up above the question', () => {
    const answer = drain(answerQuestion(ferry, 'and where?', { carried: ['Aurora', '*aground*'] }));
    const { content } = renderAnswer(
      answer,
      { ...inPrivate, within: ferry.articles[0] ?? null },
      en,
    );
    expect(content.split('\n')).toEqual([
      'Continuing from: Aurora, \\*aground\\*',
      expect.any(String),
      '-# “and where?”',
      '-# Only in Ferry runs aground',
    ]);
  });

  it('lists the first few unknown words and counts the rest', () => {
    const words = 'alfa bravo charlie delta echo foxtrot golf hotel india juliett';
    const message = renderAnswer(drain(answerQuestion(ferry, words)), inPrivate, en);
    expect(message.content).toContain('“hotel” and 2 more.');
  });

  it('throws if a quote differs from its article', () => {
    const answer = drain(answerQuestion(ferry, 'What ran aground near Northport?'));
    const altered = answer.quotes.map(quote => ({ ...quote, text: quote.text.replace('a', 'e') }));
    const render = () => renderAnswer({ ...answer, quotes: altered }, inChannel, en);
    expect(render).toThrow(AlteredQuoteError);
    expect(render).toThrow('quote does not match ferry.md at 1 to 84');
  });
});
