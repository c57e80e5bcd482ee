import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PassageSearch } from '../../../src/search/lexical/passageSearch.ts';
import { type PassageTerms, sharesKey } from '../../../src/search/lexical/passageTerms.ts';
import { searchJsonOf } from '../../../src/search/lexical/searchJson.ts';

/** Terms with a key of their own, and terms of which two share one. */
const TERM = fc.constantFrom(1, 2, 3, 35, 36, 20_000, 20_001, 24_097, 24_098, 300_000);
const TERMS = fc.array(TERM, { maxLength: 6 });
const PASSAGES = fc.array(fc.record({ text: TERMS, heading: TERMS, title: TERMS }), {
  minLength: 1,
  maxLength: 12,
});
const FIELD = fc.constantFrom('text', 'heading', 'title');

function searchOver(passages: readonly PassageTerms[]): PassageSearch {
  const search = PassageSearch.empty();
  for (const terms of passages) search.add(terms);
  return search;
}

function found(search: PassageSearch, asked: number, field: keyof PassageTerms): number[] {
  const passages: number[] = [];
  search.visit(asked, field, passage => passages.push(passage));
  return passages.sort((a, b) => a - b);
}

function piecesOf(passages: readonly PassageTerms[]): string[] {
  return [...searchJsonOf(passages)].filter(piece => piece !== null);
}

describe('PassageSearch', () => {
  it('visits the passages with a term in a field once, also after it was saved', async () => {
    await fc.assert(
      fc.asyncProperty(PASSAGES, TERM, FIELD, async (passages, asked, field) => {
        const search = searchOver(passages);
        const expected = passages.flatMap((terms, passage) =>
          terms[field].some(term => term === asked || isLikeIt(term, asked)) ? passage : [],
        );
        expect(found(search, asked, field)).toEqual(expected);
        const loaded = await PassageSearch.load(piecesOf(passages));
        expect(found(loaded, asked, field)).toEqual(expected);
      }),
    );
  });

  it('visits nothing without passages', () => {
    expect(found(PassageSearch.empty(), 1, 'text')).toEqual([]);
  });
});

/** Whether two terms share their key. */
function isLikeIt(term: number, other: number): boolean {
  return sharesKey(term) && sharesKey(other) && (term - other) % 4096 === 0;
}
