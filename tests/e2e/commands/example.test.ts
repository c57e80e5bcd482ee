import { expect, it } from 'vitest';
import { startFootnote } from '../footnote.ts';
import { descriptionOf } from '../quotes.ts';

it('answers a question with a sentence of an article and its place', async () => {
  const { sandbox } = await startFootnote({
    articles: { 'ferry.txt': 'Ferry runs aground\n\nThe Aurora ran aground near Northport.\n' },
  });
  const ana = sandbox.member('Ana');
  const reply = await ana.slash('ask', { question: 'Where did the Aurora run aground?' });
  expect(reply.content).toContain('Ferry runs aground, ¶ 1, line 3');
  expect(descriptionOf(reply)).toContain('near Northport.');
});
