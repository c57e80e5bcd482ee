import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areRelated } from '../../../src/search/spelling/areRelated.ts';
import { WordFamilies } from '../../../src/search/spelling/wordFamilies.ts';

const term = fc.constantFrom(
  ...'elect elector electr election protest protestor treati treatment vote voter el ele'.split(
    ' ',
  ),
);
const terms = fc.uniqueArray(term);

it('finds all related terms, whenever they were added', () => {
  fc.assert(
    fc.property(terms, term, (added, asked) => {
      const families = new WordFamilies();
      for (const [at, other] of added.entries()) {
        families.add(other);
        const there = added.slice(0, at + 1);
        const kin = there.filter(near => areRelated(asked, near));
        expect(families.relatedTo(asked)).toEqual(kin);
        expect(families.relatedTo(asked)).toEqual(kin);
      }
      expect(families.size).toBe(added.length);
    }),
  );
});
