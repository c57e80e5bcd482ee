import type { QueryTerm } from '../../search/searchIndex.ts';
import { type Token, tokenize } from '../../search/terms/tokenize.ts';
import { type AnswerKind, asksForDefinition } from '../question/answerKind.ts';
import { discountFramingTerm } from '../question/framingTerms.ts';
import { matchesAnswerKind } from '../question/matchesAnswerKind.ts';
import {
  containsOtherForm,
  containsRelative,
  containsTerm,
  spellingsOf,
  totalIdf,
} from '../question/queryTerms.ts';
import type { Span } from '../quote/quote.ts';
import type { TokenizedSentence } from './tokenizeSentence.ts';

/** A question to score sentences for. */
export interface Question {
  readonly text: string;
  readonly terms: readonly QueryTerm[];
  /** Kind of answer it asks for, or null. */
  readonly answerKind: AnswerKind | null;
  /** Passages that the asker has just been shown; their sentences are left out. */
  readonly shown?: readonly Span[];
}

/** Features of a sentence for a question, each 0 to 1. */
export interface SentenceFeatures {
  /** Question idf in the sentence, over the most in any candidate. */
  readonly coverage: number;
  /** Share of the question's idf among the candidate sentences. */
  readonly rarity: number;
  /** Further share of the question's idf in words of the same family. */
  readonly kin: number;
  /** Further share in the previous sentence. */
  readonly before: number;
  /** Further share in the title and section heading. */
  readonly heading: number;
  /** Share of the question's word bigrams, including stop words. */
  readonly pairs: number;
  /** Whether it has signs of the kind of answer asked for: a name, a date, a number. */
  readonly answerKind: number;
  /** Score of its passage over the best passage's. */
  readonly passage: number;
  /** 1 / (1 + index in the article). */
  readonly position: number;
  /** Whether it opens the article and the question asks what, who or where something is. */
  readonly opening: number;
}

/**
 * Rounded weights of a linear model fitted by listwise softmax regression (Cao et al., "Learning to
 * Rank: From Pairwise Approach to Listwise Approach", 2007) on questions with marked answer
 * sentences, cross-validated over articles.
 */
const WEIGHTS: SentenceFeatures = {
  coverage: 4,
  rarity: 8.5,
  kin: 5.5,
  before: 6,
  heading: 5.5,
  pairs: 4.5,
  answerKind: 3.5,
  passage: 7.5,
  position: 1.5,
  opening: 3,
};

const TOTAL_WEIGHT = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);

/** Weighted mean of the features, 0 to 1. */
export function scoreFeatures(features: SentenceFeatures): number {
  let sum = 0;
  for (const name of FEATURES) sum += WEIGHTS[name] * features[name];
  return sum / TOTAL_WEIGHT;
}

const FEATURES = [
  'coverage',
  'rarity',
  'kin',
  'before',
  'heading',
  'pairs',
  'answerKind',
  'passage',
  'position',
  'opening',
] as const satisfies readonly (keyof SentenceFeatures)[];

/** Like `containsTerm`, but also in another form. */
function containsForm(terms: ReadonlySet<string>, query: QueryTerm): boolean {
  return containsTerm(terms, query) || containsOtherForm(terms, query.term);
}

function containsKin(terms: ReadonlySet<string>, { spellings }: QueryTerm): boolean {
  return spellings.some(spelling => containsRelative(terms, spelling));
}

/** A sentence to score, with its context. */
export interface Candidate {
  readonly tokenized: TokenizedSentence;
  /** Terms of the previous sentence. */
  readonly before: ReadonlySet<string>;
  /** Terms of the title and section heading. */
  readonly heading: ReadonlySet<string>;
  /** Score of its passage over the best passage's, 0 to 1. */
  readonly passage: number;
}

/** Creates the function that extracts a candidate's features; some are relative to all candidates. */
export function createFeatureExtractor(
  question: Question,
  candidates: readonly Candidate[],
): (candidate: Candidate) => SentenceFeatures {
  const held = candidates.map(({ tokenized: { terms } }) =>
    question.terms.filter(term => containsForm(terms, term)),
  );
  const mostHeld = held.reduce((most, own) => Math.max(most, totalIdf(own)), 0) || 1;
  const rare = weighByRarity(question.terms, held);
  const total = { idf: totalIdf(question.terms) || 1, rarity: totalIdf(rare) || 1 };
  const pairs = bigramsIn(tokenize(question.text));
  const asked = spellingsOf(question.terms);
  const isOnSubject = asksForDefinition(question.text);
  return candidate => {
    const { terms, text, tokens, sentence } = candidate.tokenized;
    const own = question.terms.filter(term => containsForm(terms, term));
    const rest = question.terms.filter(term => !containsForm(terms, term));
    const further = (isContained: (term: QueryTerm) => boolean): number =>
      totalIdf(rest.filter(isContained)) / total.idf;
    return {
      coverage: totalIdf(own) / mostHeld,
      rarity: totalIdf(rare.filter(term => containsForm(terms, term))) / total.rarity,
      kin: further(term => containsKin(terms, term)),
      before: further(term => containsForm(candidate.before, term)),
      heading: further(term => containsForm(candidate.heading, term)),
      pairs: shareContained(pairs, bigramsIn(tokens)),
      answerKind:
        question.answerKind !== null && matchesAnswerKind(question.answerKind, text, tokens, asked)
          ? 1
          : 0,
      passage: candidate.passage,
      position: 1 / (1 + sentence.index),
      opening: isOnSubject && sentence.index === 0 ? 1 : 0,
    };
  };
}

/** Query terms with their idf over the candidates, each candidate given by the terms it contains. */
function weighByRarity(
  terms: readonly QueryTerm[],
  held: readonly (readonly QueryTerm[])[],
): QueryTerm[] {
  const counts = new Map<QueryTerm, number>();
  for (const term of held.flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return terms.map(term => {
    const idf = Math.log(1 + (held.length + 1) / ((counts.get(term) ?? 0) + 0.5));
    return discountFramingTerm({ ...term, idf });
  });
}

/** Word bigrams, each once; terms, or the word itself for a stop word. */
function bigramsIn(tokens: readonly Token[]): Set<string> {
  const words = tokens.map(({ term, word }) => term ?? word);
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

function shareContained(sought: ReadonlySet<string>, held: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of sought) if (held.has(pair)) count += 1;
  return count / Math.max(1, sought.size);
}
