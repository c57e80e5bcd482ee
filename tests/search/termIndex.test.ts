import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TermIndex } from '../../src/search/termIndex.ts';

const TERM = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'constructor', '__proto__', '1');
const DOCUMENTS = fc.array(fc.array(TERM, { maxLength: 12 }), { minLength: 1, maxLength: 12 });
const ASKED = fc.uniqueArray(TERM, { maxLength: 8 });

function isEven(id: number): boolean {
  return id % 2 === 0;
}

interface Scored {
  readonly id: number;
  readonly score: number;
}

function indexOf(documents: readonly (readonly string[])[]): TermIndex {
  const index = new TermIndex();
  for (const terms of documents) index.add(terms);
  return index;
}

function idfOf(documents: readonly (readonly string[])[], term: string): number {
  const count = documents.filter(terms => terms.includes(term)).length;
  return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
}

/** BM25 as it is defined, k1 1.2 and b 0.75, a length being the number of different terms. */
function bm25(
  documents: readonly (readonly string[])[],
  weights: ReadonlyMap<string, number>,
): Scored[] {
  // An empty document counts as one empty term.
  const lengths = documents.map(terms => Math.max(1, new Set(terms).size));
  const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return documents
    .map((terms, id) => {
      const norm = 1.2 * (1 - 0.75 + (0.75 * (lengths[id] ?? 0)) / average);
      const score = [...weights].reduce((sum, [asked, idf]) => {
        const frequency = terms.filter(term => term === asked).length;
        return sum + (idf * frequency * 2.2) / (frequency + norm);
      }, 0);
      return { id, score };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

describe('search', () => {
  it('scores as BM25 does, without the factor for matched words', () => {
    fc.assert(
      fc.property(DOCUMENTS, ASKED, (documents, asked) => {
        const weights = new Map(asked.map(term => [term, idfOf(documents, term)]));
        const hits = indexOf(documents).search(weights);
        const expected = new Map(bm25(documents, weights).map(({ id, score }) => [id, score]));
        expect(hits.map(({ id }) => id).sort((a, b) => a - b)).toEqual(
          [...expected.keys()].sort((a, b) => a - b),
        );
        for (const { id, score } of hits) expect(score).toBeCloseTo(expected.get(id) ?? NaN, 9);
      }),
      { numRuns: 500 },
    );
  });

  it('weighs a term by the idf that it is given', () => {
    fc.assert(
      fc.property(DOCUMENTS, fc.double({ min: 0.01, max: 9, noNaN: true }), (documents, idf) => {
        const weights = new Map([
          ['a', idf],
          ['b', idf],
        ]);
        const expected = new Map(bm25(documents, weights).map(({ id, score }) => [id, score]));
        for (const { id, score } of indexOf(documents).search(weights)) {
          expect(score).toBeCloseTo(expected.get(id) ?? NaN, 9);
        }
      }),
    );
  });

  it('gives the terms that a document holds, best first, the first added of equals', () => {
    fc.assert(
      fc.property(DOCUMENTS, ASKED, (documents, asked) => {
        const weights = new Map(asked.map(term => [term, idfOf(documents, term)]));
        const hits = indexOf(documents).search(weights);
        for (const { id, terms } of hits) {
          expect([...terms].sort()).toEqual(
            asked.filter(term => documents[id]?.includes(term)).sort(),
          );
        }
        for (const [at, next] of hits.slice(1).entries()) {
          const hit = hits[at];
          const isOrdered =
            hit !== undefined &&
            (hit.score > next.score || (hit.score === next.score && hit.id < next.id));
          expect(isOrdered).toBe(true);
        }
      }),
    );
  });

  it('leaves out what is not wanted and changes nothing else', () => {
    fc.assert(
      fc.property(DOCUMENTS, ASKED, (documents, asked) => {
        const weights = new Map(asked.map(term => [term, 1]));
        const index = indexOf(documents);
        expect(index.search(weights, isEven)).toEqual(
          index.search(weights).filter(({ id }) => isEven(id)),
        );
      }),
    );
  });

  it('finds nothing by no terms and in no documents', () => {
    expect(indexOf([['a']]).search(new Map())).toEqual([]);
    expect(indexOf([]).search(new Map([['a', 1]]))).toEqual([]);
  });
});

describe('idf', () => {
  it('falls with the number of documents and stays over 0', () => {
    const index = indexOf([['a'], ['a', 'b'], ['a']]);
    expect(index.idf(index.frequency('a'))).toBeCloseTo(Math.log(1 + 0.5 / 3.5), 12);
    expect(index.idf(index.frequency('b'))).toBeCloseTo(Math.log(1 + 2.5 / 1.5), 12);
    expect(index.idf(index.frequency('z'))).toBeCloseTo(Math.log(1 + 3.5 / 0.5), 12);
  });
});
