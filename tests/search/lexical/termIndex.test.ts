import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermIndex } from '../../../src/search/lexical/termIndex.ts';

const TERM = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'constructor', '__proto__', '1');
const DOCUMENTS = fc.array(fc.array(TERM, { maxLength: 12 }), { minLength: 1, maxLength: 12 });
const ASKED = fc.uniqueArray(TERM, { maxLength: 8 });

function indexOf(documents: readonly (readonly string[])[]): TermIndex {
  const index = new TermIndex();
  for (const terms of documents) index.add(terms);
  return index;
}

describe('placesWith', () => {
  it('finds the documents with any of the terms', () => {
    fc.assert(
      fc.property(DOCUMENTS, ASKED, (documents, asked) => {
        const found = indexOf(documents).placesWith(asked);
        const holders = documents.flatMap((terms, id) =>
          asked.some(term => terms.includes(term)) ? id : [],
        );
        expect(found.toSorted((a, b) => a - b)).toEqual(holders);
      }),
    );
  });

  it('finds nothing without terms or documents', () => {
    expect(indexOf([['a']]).placesWith([])).toEqual([]);
    expect(indexOf([]).placesWith(['a'])).toEqual([]);
  });
});
