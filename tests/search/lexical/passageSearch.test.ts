import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PassageSearch, type PassageTerms } from '../../../src/search/lexical/passageSearch.ts';

const TERM = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'constructor', '__proto__', '1');
const TERMS = fc.array(TERM, { maxLength: 6 });
const PASSAGES = fc.array(fc.record({ text: TERMS, heading: TERMS, title: TERMS }), {
  minLength: 1,
  maxLength: 12,
});
const ASKED = fc.uniqueArray(TERM, { maxLength: 8 });
const FIELD = fc.constantFrom('text', 'heading', 'title');

function searchOver(passages: readonly PassageTerms[]): PassageSearch {
  const search = PassageSearch.empty();
  for (const terms of passages) search.add(terms);
  return search;
}

function found(search: PassageSearch, asked: string[], field: keyof PassageTerms): number[] {
  const passages = new Set<number>();
  search.visit(asked, field, passage => passages.add(passage));
  return [...passages].sort((a, b) => a - b);
}

describe('PassageSearch', () => {
  it('visits the passages with any of the terms in a field, also after it was saved', async () => {
    await fc.assert(
      fc.asyncProperty(PASSAGES, ASKED, FIELD, async (passages, asked, field) => {
        const search = searchOver(passages);
        const expected = passages.flatMap((terms, passage) =>
          asked.some(term => terms[field].includes(term)) ? passage : [],
        );
        expect(found(search, asked, field)).toEqual(expected);
        const loaded = await PassageSearch.load(search.toJson());
        expect(found(loaded, asked, field)).toEqual(expected);
      }),
    );
  });

  it('visits nothing without terms or passages', () => {
    const one = searchOver([{ text: ['a'], heading: [], title: [] }]);
    expect(found(one, [], 'text')).toEqual([]);
    expect(found(PassageSearch.empty(), ['a'], 'text')).toEqual([]);
  });
});
