import { describe, expect, it } from 'vitest';
import { answerQuestion } from '../../src/answer/ask/answerQuestion.ts';
import { compareArticles } from '../../src/answer/compare/compareArticles.ts';
import { searchPassages } from '../../src/answer/search/searchPassages.ts';
import { summarize } from '../../src/answer/summary/summarize.ts';
import { drain } from '../../src/concurrency/steps.ts';
import {
  answerText,
  articleText,
  comparisonText,
  searchText,
  summaryText,
} from '../../src/terminal/text.ts';
import { indexOf } from '../testLibrary.ts';

const plain = { width: 60, color: false };

const index = indexOf({
  'ferry.md': `---
title: Ferry runs aground
publisher: Harbour News
url: https://harbour.example/ferry
published: 2025-03-02
---

The ferry Aurora ran aground near Northport on Sunday, according to the coastguard.

“Nobody was hurt. The hull held,” Captain Zelenskyy said.

The cause is reportedly a failed rudder.
`,
  'night.txt': `Passengers spent the night aboard

“Nobody was hurt. The hull held,” captain Zelenskyy said.

Blankets were handed out by volunteers from Northport.
`,
});

describe('answerText', () => {
  it('sets quotes apart and names their sources below', () => {
    const answer = drain(answerQuestion(index, 'What ran aground near Northport?'));
    expect(answerText(answer, plain)).toMatchInlineSnapshot(`
      "1 passage from 1 article

      [1] │ The ferry Aurora ran aground near Northport on Sunday,
          │ according to the coastguard.

      Ferry runs aground, Harbour News, 2025-03-02,
      https://harbour.example/ferry, ferry.md
        [1] ¶ 1, line 8"
    `);
  });

  it('names every location of a quote that is in several articles', () => {
    const answer = drain(
      answerQuestion(index, 'Was nobody hurt when the hull held, captain Zelensky?', {
        limit: 1,
      }),
    );
    expect(answerText(answer, plain)).toMatchInlineSnapshot(`
      "1 passage from 1 article

      Zelensky, also Zelenskyy

      [1] │ “Nobody was hurt. The hull held,” captain Zelenskyy
          │ said.

      Passengers spent the night aboard, night.txt
        [1] ¶ 1, line 3
      Ferry runs aground, Harbour News, 2025-03-02,
      https://harbour.example/ferry, ferry.md
        [1] ¶ 2, line 10"
    `);
  });

  it('says if the articles do not answer', () => {
    const answer = drain(answerQuestion(index, 'Who painted the Mona Lisa?'));
    expect(answerText(answer, plain)).toMatchInlineSnapshot(`
      "Nothing in the articles on this.

      The articles never mention “painted”, “Mona”, “Lisa”."
    `);
  });

  it('asks for a more specific word if there is none', () => {
    expect(
      answerText(drain(answerQuestion(index, 'What is it about?')), plain),
    ).toMatchInlineSnapshot(`"Please add a name or topic to your question."`);
  });

  it('highlights matched words if colour is on', () => {
    const text = answerText(drain(answerQuestion(index, 'failed rudder')), {
      width: 80,
      color: true,
    });
    expect(text).toContain('\u001b[1mrudder\u001b[22m');
  });

  it('stays within the width, including wide characters', () => {
    const wide = indexOf({ 'a.txt': `${'渡り鳥が北の港に着いた。'.repeat(8)}\n` });
    const text = answerText(drain(answerQuestion(wide, '渡り鳥')), { width: 40, color: false });
    const bar = text.split('\n').filter(line => line.includes('│'));
    expect(Math.max(...bar.map(line => line.replaceAll(/\P{ASCII}/gu, '  ').length))).toBeLessThan(
      43,
    );
  });

  it('neutralises control characters in articles', () => {
    const hostile = indexOf({ 'a\u001b.txt': 'The \u001b[2Jferry sank\u0007 slowly.\n' });
    expect(answerText(drain(answerQuestion(hostile, 'ferry sank slowly')), plain)).not.toMatch(
      /[^\P{Cc}\n]/u,
    );
  });
});

describe('searchText', () => {
  it('says how many passages there are and which are shown', () => {
    const result = drain(searchPassages(index, 'Northport captain', { limit: 1, offset: 1 }));
    if (!result.ok) throw new Error(result.problem);
    expect(searchText(result, 1, plain)).toMatchInlineSnapshot(`
      "4 passages found, showing number 2

      [2] │ “Nobody was hurt. The hull held,” Captain Zelenskyy
          │ said.

      Ferry runs aground, Harbour News, 2025-03-02,
      https://harbour.example/ferry, ferry.md
        [2] ¶ 2, line 10"
    `);
  });

  it('says if a page is past the end', () => {
    const result = drain(searchPassages(index, 'Northport', { offset: 90 }));
    if (!result.ok) throw new Error(result.problem);
    expect(searchText(result, 90, plain)).toBe('2 passages found, none on this page');
  });

  it('suggests a known word for an unknown one', () => {
    const result = drain(searchPassages(index, 'blankits'));
    if (!result.ok) throw new Error(result.problem);
    expect(searchText(result, 0, plain)).toMatchInlineSnapshot(`
      "1 passage found

      The articles never mention “blankits”.
      Showing results for Blankets
      Did you mean: blankets

      [1] │ Blankets were handed out by volunteers from Northport.

      Passengers spent the night aboard, night.txt
        [1] ¶ 2, line 5"
    `);
  });
});

describe('summaryText', () => {
  it('shows an article whole if it is no longer than its summary', () => {
    const summary = drain(summarize(index, index.articles.slice(1), { length: 'medium' }));
    expect(summaryText(summary, null, plain)).toMatchInlineSnapshot(`
      "Summary of Passengers spent the night aboard

      This is the whole text; it is no longer than a summary.

      [1] │ “Nobody was hurt. The hull held,” captain Zelenskyy
          │ said.

      [2] │ Blankets were handed out by volunteers from Northport.

      Passengers spent the night aboard, night.txt
        [1] ¶ 1, line 3
        [2] ¶ 2, line 5"
    `);
  });

  it('says if no article mentions the topic', () => {
    const summary = drain(summarize(index, index.articles, { topic: 'volcano' }));
    expect(summaryText(summary, 'volcano', plain)).toMatchInlineSnapshot(`
      "Nothing in the articles on “volcano”.

      The articles never mention “volcano”."
    `);
  });
});

describe('comparisonText', () => {
  it('groups quotes by article and lists particulars', () => {
    const told = indexOf({
      'a.txt': 'Storm at Dorn\n\nThe storm felled 40 oaks, mayor Berg said.\n\nA storm came.\n',
      'b.txt': 'Storm at Velm\n\nThe storm cut the power on Monday.\n\nA storm came.\n',
      'c.txt': 'The mill is for sale.\n',
    });
    expect(comparisonText(drain(compareArticles(told, 'storm')), plain)).toMatchInlineSnapshot(`
      "Comparison of 2 of 3 articles on “storm”

      Nothing quoted from c.txt

      Storm at Dorn

      [1] │ The storm felled 40 oaks, mayor Berg said.

      Cites Berg [1]

      Storm at Velm

      [2] │ The storm cut the power on Monday.

      The same wording in several articles

      [3] │ A storm came.

      In one article only
      Storm at Dorn
        cited: Berg [1]
        numbers: 40 oaks [1]
      Storm at Velm
        dates: Monday [2]

      Storm at Dorn, a.txt
        [1] ¶ 1, line 3
        [3] ¶ 2, line 5
      Storm at Velm, b.txt
        [2] ¶ 1, line 3
        [3] ¶ 2, line 5"
    `);
  });

  it('says if no article mentions the topic', () => {
    expect(comparisonText(drain(compareArticles(index, 'volcano')), plain)).toMatchInlineSnapshot(`
      "Nothing in the articles on “volcano”.

      The articles never mention “volcano”."
    `);
  });
});

describe('articleText', () => {
  it('lists what is known about an article', () => {
    const [ferry] = index.articles;
    if (ferry === undefined) throw new Error('no article');
    expect(articleText(ferry, 31, plain)).toMatchInlineSnapshot(`
      "Ferry runs aground
        ferry.md · Harbour News · 2025-03-02 ·
        https://harbour.example/ferry · 31 words, 3 paragraphs"
    `);
  });
});
