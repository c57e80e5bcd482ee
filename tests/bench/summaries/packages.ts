import lexrank from 'lexrank.js';
import { TextRank } from 'textrank';
import type { Candidate } from './extractors.ts';

/** The package divides by the logarithm of this, which must not be 0. Unit: terms. */
const MIN_TERMS = 2;

/** The npm package textrank over our sentences and terms; those of one term come last. */
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

/** The npm package lexrank.js, which divides the text itself; each article is a line of its own. */
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
