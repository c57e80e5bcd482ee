import { expect, it } from 'vitest';
import { startFootnote } from '../footnote.ts';
import { NEWSROOM } from '../newsroom.ts';

it('/ask suggests answered questions and headlines for the question, and articles for the article', async () => {
  const { sandbox } = await startFootnote({ articles: NEWSROOM });
  const ana = sandbox.member('Ana');
  const questions = await ana.complete('ask', 'question', 'kessel');
  expect(questions.map(({ value }) => value)).toEqual([
    'Kessel bridge closes for repairs',
    'What do the articles say about Kessel?',
  ]);
  const [article] = await ana.complete('ask', 'article', 'kessel');
  expect(article).toMatchObject({ name: 'Kessel bridge closes for repairs', value: 'bridge.txt' });
});
