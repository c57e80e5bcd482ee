import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermIndex } from '../../src/search/termIndex.ts';

const TERM = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'constructor', '__proto__', '1');
const DOCUMENTS = fc.array(fc.array(TERM, { maxLength: 12 }), { minLength: 1, maxLength: 12 });
const WEIGHTS = fc
  .uniqueArray(fc.tuple(TERM, fc.double({ min: 0.01, max: 9, noNaN: true })), {
    selector: ([term]) => term,
    maxLength: 8,
  })
  .map(pairs => new Map(pairs));

function indexOf(documents: readonly (readonly string[])[]): TermIndex {
  const index = new TermIndex();
  for (const terms of documents) index.add(terms);
  return index;
}

/** BM25 as it is defined, k1 1.2 and b 0.75, a length being the number of different terms. */
function scoresOf(
  documents: readonly (readonly string[])[],
  weights: ReadonlyMap<string, number>,
): number[] {
  // An empty document counts as one empty term.
  const lengths = documents.map(terms => Math.max(1, new Set(terms).size));
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return documents.map((terms, id) => {
    const norm = 1.2 * (1 - 0.75 + (0.75 * (lengths[id] ?? 0)) / average);
    return [...weights].reduce((sum, [asked, weight]) => {
      const count = documents.filter(other => other.includes(asked)).length;
      const idf = Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
      const frequency = terms.filter(term => term === asked).length;
      return sum + (weight * idf * frequency * 2.2) / (frequency + norm);
    }, 0);
  });
}

describe('search', () => {
  it('ranks what holds a term by BM25 times the weights, the first added of equals', () => {
    fc.assert(
      fc.property(DOCUMENTS, WEIGHTS, (documents, weights) => {
        const scores = scoresOf(documents, weights);
        const found = indexOf(documents).search(weights);
        const holders = scores.flatMap((score, id) => (score > 0 ? id : []));
        expect(found.toSorted((a, b) => a - b)).toEqual(holders);
        for (const [at, next] of found.slice(1).entries()) {
          const id = found[at] ?? NaN;
          const lead = (scores[id] ?? NaN) - (scores[next] ?? NaN);
          expect(lead).toBeGreaterThan(-1e-9);
          const areEqual = documents[id]?.join() === documents[next]?.join();
          expect(!areEqual || id < next).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('finds nothing by no terms and in no documents', () => {
    expect(indexOf([['a']]).search(new Map())).toEqual([]);
    expect(indexOf([]).search(new Map([['a', 1]]))).toEqual([]);
  });
});
