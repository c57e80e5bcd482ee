import { expect, it } from 'vitest';
import { openArticles } from './articles.ts';

it('finds passages of 200 articles, before and after they are saved', async () => {
  expect(await openArticles(200)).toEqual({ read: [200, 200], missed: [] });
});
