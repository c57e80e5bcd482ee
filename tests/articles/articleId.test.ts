import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, fileOf } from '../../src/articles/articleId.ts';

const path = fc.string({ unit: fc.constantFrom('a', '#', '1', '2', '/', '.'), minLength: 1 });

describe('articleId', () => {
  it.each([
    ['feed.xml', 1, 'feed.xml'],
    ['feed.xml', 2, 'feed.xml#2'],
    ['C# notes.txt', 1, 'C## notes.txt'],
    ['C#2', 1, 'C##2'],
    ['C#', 2, 'C###2'],
  ])('names the article %j, %i as %j', (file, number, id) => {
    expect(articleId(file, number)).toBe(id);
  });

  it('is another for every article, and names its file', () => {
    fc.assert(
      fc.property(path, path, fc.integer({ min: 1, max: 12 }), (file, other, number) => {
        expect(fileOf(articleId(file, number))).toBe(file);
        expect(articleId(file, number) === articleId(other)).toBe(file === other && number === 1);
      }),
    );
  });
});
