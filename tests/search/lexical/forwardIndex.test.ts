import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  ForwardIndex,
  headingIn,
  headlineIn,
  opensSection,
  passageIn,
  SENTENCE_START,
} from '../../../src/search/lexical/forwardIndex.ts';

const words = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 6 });
const sections = fc.array(
  fc.record({
    heading: fc.option(words),
    passages: fc.array(words, { minLength: 1, maxLength: 3 }),
  }),
  { maxLength: 3 },
);
const articles = fc.array(fc.record({ headline: words, sections }), { maxLength: 6 });

it('keeps every passage in its article and under its headline and heading', () => {
  fc.assert(
    fc.property(articles, fc.nat({ max: 6 }), (all, trimmed) => {
      const index = new ForwardIndex();
      for (const [at, { headline, sections: parts }] of all.entries()) {
        if (at === trimmed) index.trim();
        index.addArticle(headline);
        for (const { heading, passages } of parts) {
          for (const passage of passages) index.addPassage(passage, heading);
        }
      }
      const { view } = index;
      const flat = all.flatMap(({ headline, sections: parts }, article) =>
        parts.flatMap(({ heading, passages }) =>
          passages.map((passage, at) => ({ article, headline, heading, passage, at })),
        ),
      );
      expect(index.articleCount).toBe(all.length);
      expect(index.passageCount).toBe(flat.length);
      for (const [at, { article, headline, heading, passage, at: position }] of flat.entries()) {
        expect([...passageIn(view, at)]).toEqual(passage);
        expect(view.articleOf[at]).toBe(article);
        expect([...headlineIn(view, article)]).toEqual(headline);
        expect([...headingIn(view, view.headingOf[at] ?? 0)]).toEqual(heading ?? []);
        expect(opensSection(view, at)).toBe(heading !== null && position === 0);
      }
      const ends = all.map((_, article) => flat.filter(each => each.article <= article).length);
      expect([...view.passageEnds]).toEqual(ends);
    }),
  );
});

it('goes on from a view', () => {
  const first = new ForwardIndex();
  first.addArticle([1]);
  first.addPassage([SENTENCE_START, 2], [3]);
  const { view } = first;
  const second = new ForwardIndex(view);
  second.addArticle([4]);
  second.addPassage([SENTENCE_START, 5], [6]);
  expect([...passageIn(second.view, 0)]).toEqual([SENTENCE_START, 2]);
  expect([...headlineIn(second.view, 1)]).toEqual([4]);
  expect([...headingIn(second.view, 2)]).toEqual([6]);
  expect(first.passageCount).toBe(1);
});

it('returns a view that does not grow', () => {
  const index = new ForwardIndex();
  index.addArticle([7]);
  index.addPassage([SENTENCE_START, 7], null);
  const { view } = index;
  index.addArticle([]);
  index.addPassage([SENTENCE_START], null);
  expect([...view.words]).toEqual([SENTENCE_START, 7]);
  expect([...view.ends]).toEqual([2]);
  expect([...view.articleOf]).toEqual([0]);
  expect([...view.headlineEnds]).toEqual([1]);
});
