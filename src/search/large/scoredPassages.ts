import type { Passage } from '../../passages/readPassages.ts';
import { ForwardIndex, SENTENCE_START, textsOver } from '../lexical/forwardIndex.ts';
import type { Lexicon } from '../lexical/lexicon.ts';
import { PassageScorer } from '../lexical/passageScorer.ts';
import { containsPhrase } from '../parseQuery.ts';
import type { IndexParts, QueryTerm } from '../searchIndex.ts';
import { tokenize } from '../terms/tokenize.ts';
import type { WordReader } from './packedWords.ts';
import type { CandidatePassage } from './passageSource.ts';
import { addPacked } from './wordsOfLibrary.ts';

/** A passage with what it scores, and the query terms it contains. */
export interface ScoredPassage extends CandidatePassage {
  readonly score: number;
  readonly matched: readonly QueryTerm[];
  /** Summed idf of these terms. */
  readonly weight: number;
  /** Whether a term is in its text, and not only in the headline or heading above it. */
  readonly isInText: boolean;
}

interface Options {
  readonly parts: IndexParts;
  readonly reader: WordReader;
  readonly terms: readonly QueryTerm[];
  /** Phrases, as folded words, that a passage or the headline or heading above it must contain. */
  readonly phrases?: readonly (readonly string[])[];
}

/** Scores the passages that contain a term and all phrases, as an index in memory does. */
export function scorePassages(
  found: readonly CandidatePassage[],
  { parts, reader, terms, phrases = [] }: Options,
): readonly ScoredPassage[] {
  const { lexicon, families, statistics } = parts;
  const forward = new ForwardIndex();
  for (const passage of found) {
    addPacked(forward, reader, { title: passage.article.title, passages: [passage] });
  }
  const { view } = forward;
  const { averageLengths } = statistics;
  const scorer = new PassageScorer({ lexicon, families, averageLengths }, terms);
  const sought = phrases.map(phrase => phrase.map(word => lexicon.findWord(word)));
  return found.flatMap((passage, place) => {
    const texts = textsOver(view, place).map(forms => wordsOf(forms, lexicon));
    if (!sought.every(phrase => texts.some(words => containsPhrase(words, phrase)))) return [];
    if (scorer.bound(view, place) === 0) return [];
    const { isInText } = scorer;
    const held = scorer.termsIn(view, place);
    const isIn = (term: string): boolean => held.has(lexicon.findTerm(term));
    return {
      ...passage,
      score: scorer.score(view, place),
      weight: scorer.weight(view, place),
      matched: terms.filter(({ spellings }) => spellings.some(isIn)),
      isInText,
    };
  });
}

/** Best first; passages with the same score stay in their order. */
export function byScore(scored: readonly ScoredPassage[]): readonly ScoredPassage[] {
  return scored.toSorted((a, b) => b.score - a.score);
}

/** Those with a term in their text, best first, then those with one above it, with no higher scores. */
export function textFirst(scored: readonly ScoredPassage[]): readonly ScoredPassage[] {
  const inText = byScore(scored.filter(({ isInText }) => isInText));
  const least = inText.at(-1)?.score ?? Infinity;
  const under = scored
    .filter(({ isInText }) => !isInText)
    .map(passage => ({ ...passage, score: Math.min(passage.weight, least) }));
  return [...inText, ...under.sort((a, b) => b.weight - a.weight)];
}

/** Whether words, as they are folded, stand next to each other, in this order, in a passage. */
export function holdsPhrase({ article, sentences }: Passage, phrase: readonly string[]): boolean {
  const tokens = sentences.flatMap(({ start, end }) => tokenize(article.text.slice(start, end)));
  return containsPhrase(
    tokens.map(({ word }) => word),
    phrase,
  );
}

/** The numbers of the folded words of a text; a phrase may continue in the next sentence. */
function wordsOf(forms: ArrayLike<number>, lexicon: Lexicon): number[] {
  const words: number[] = [];
  for (let at = 0; at < forms.length; at += 1) {
    const form = forms[at] ?? SENTENCE_START;
    if (form !== SENTENCE_START) words.push(lexicon.wordOf(form));
  }
  return words;
}
