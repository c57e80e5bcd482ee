import lexrank from 'lexrank.js';
import { TextRank } from 'textrank';
import type { Candidate } from './extractors.ts';

/** Minimum terms of a sentence, since the package divides by their logarithm. */
const MIN_TERMS = 2;

/** Ranks with the npm package textrank on our sentences and terms; sentences of one term come last. */
export function textRankPackage(candidates: readonly Candidate[]): readonly Candidate[] {
  const ranked = candidates.filter(({ terms }) => terms.length >= MIN_TERMS);
  const rest = candidates.filter(({ terms }) => terms.length < MIN_TERMS);
  if (ranked.length === 0) return rest;
  const settings = {
    extractAmount: 1,
    tokens: ranked.map(({ text }) => text),
    split: ranked.map(({ terms }) => terms),
  };
  const { graph } = new TextRank(settings.tokens.join(' '), settings);
  const best = Object.values(graph.V)
    .toSorted((a, b) => b.score - a.score || a.id - b.id)
    .flatMap(({ id }) => ranked[id] ?? []);
  return [...best, ...rest];
}

/** Ranks with the npm package lexrank.js, which splits the text itself; each article is one line. */
export function lexRankPackage(candidates: readonly Candidate[]): readonly Candidate[] {
  const text = candidates
    .map(({ article, text }, at) => {
      const opensLine = article !== candidates[at - 1]?.article;
      return `${opensLine ? '\n' : ' '}${text.replaceAll(/\s+/gu, ' ')}`;
    })
    .join('');
  return lexrank(text)
    .flat()
    .toSorted((a, b) => b.weight - a.weight || a.index - b.index)
    .map(({ text, index }) => ({ article: 0, index, text, terms: [] }));
}
