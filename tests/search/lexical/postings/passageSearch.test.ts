import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { drain } from '../../../../src/concurrency/steps.ts';
import { PassageSearch } from '../../../../src/search/lexical/postings/passageSearch.ts';
import {
  type PassageTerms,
  sharesKey,
} from '../../../../src/search/lexical/postings/passageTerms.ts';

/** Terms with a key of their own, and terms of which two share one. */
const TERM = fc.constantFrom(1, 2, 3, 35, 36, 20_000, 20_001, 24_097, 24_098, 300_000);
const TERMS = fc.array(TERM, { maxLength: 6 });
const PASSAGES = fc.array(fc.record({ text: TERMS, heading: TERMS, title: TERMS }), {
  minLength: 1,
  maxLength: 12,
});
const FIELD = fc.constantFrom('text', 'heading', 'title');

function searchOver(passages: readonly PassageTerms[]): PassageSearch {
  const search = new PassageSearch();
  for (const terms of passages) search.add(terms);
  return search;
}

function found(search: PassageSearch, asked: number, field: keyof PassageTerms): number[] {
  const passages: number[] = [];
  search.visit(asked, field, passage => passages.push(passage));
  return passages.sort((a, b) => a - b);
}

function filledWith(passages: readonly PassageTerms[]): PassageSearch {
  const search = new PassageSearch();
  drain(search.fill(passages));
  return search;
}

describe('PassageSearch', () => {
  it('visits the passages with a term in a field once, however they were added', () => {
    fc.assert(
      fc.property(PASSAGES, TERM, FIELD, (passages, asked, field) => {
        const expected = passages.flatMap((terms, passage) =>
          terms[field].some(term => term === asked || isLikeIt(term, asked)) ? passage : [],
        );
        expect(found(searchOver(passages), asked, field)).toEqual(expected);
        expect(found(filledWith(passages), asked, field)).toEqual(expected);
      }),
    );
  });

  it('keeps the same in MiniSearch, however they were added', () => {
    fc.assert(
      fc.property(PASSAGES, passages => {
        expect(contentOf(filledWith(passages))).toEqual(contentOf(searchOver(passages)));
      }),
    );
  });

  it('takes no more passages with a known key after it was filled', () => {
    const passage = { text: [1], heading: [], title: [] };
    const search = filledWith([passage]);
    expect(() => search.add(passage)).toThrow('cannot change');
  });

  it('visits nothing without passages', () => {
    expect(found(new PassageSearch(), 1, 'text')).toEqual([]);
  });
});

/** Everything that MiniSearch keeps; its average lengths are rounded differently. */
function contentOf(search: PassageSearch): unknown {
  const { averageFieldLength, index, ...rest } = z
    .looseObject({ averageFieldLength: z.array(z.number()), index: z.array(z.unknown()) })
    .parse(JSON.parse(JSON.stringify(search)));
  return {
    ...rest,
    averages: averageFieldLength.map(average => average.toFixed(6)),
    index: new Set(index.map(entry => JSON.stringify(entry))),
  };
}

/** Whether two terms share their key. */
function isLikeIt(term: number, other: number): boolean {
  return sharesKey(term) && sharesKey(other) && (term - other) % 4096 === 0;
}
