import { describe, expect, it } from 'vitest';
import { takeSteps } from '../../src/concurrency/takeSteps.ts';
import { startIndexing } from '../../src/search/startIndexing.ts';
import { articleOf } from '../search/articleOf.ts';

describe('takeSteps', () => {
  const articles = Array.from({ length: 300 }, (_, at) =>
    articleOf(
      `${at}.txt`,
      Array.from({ length: 40 }, (_, line) => `Boat ${at} sailed at ${line}.`),
    ),
  );

  it('lets other tasks run before it is done', async () => {
    const order: string[] = [];
    const indexing = takeSteps(startIndexing(articles).steps).then(() => order.push('indexed'));
    setImmediate(() => order.push('other task'));
    await indexing;
    expect(order).toEqual(['other task', 'indexed']);
  });

  it('stops when the signal aborts', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const indexing = takeSteps(startIndexing(articles).steps, { signal });
    controller.abort();
    await expect(indexing).rejects.toThrow('aborted');
  });
});
