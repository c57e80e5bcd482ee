import { expect, it } from 'vitest';
import { openArticles } from './articles.ts';

it('finds passages in 200 articles, before and after saving them', async () => {
  expect(await openArticles(200)).toEqual({ read: [200, 200], missed: [] });
});
