import type { Passage, Sentence } from '../passages/readPassages.ts';
import { areKin } from '../search/kin.ts';
import type { QueryTerm } from '../search/searchIndex.ts';
import { type Token, tokenize } from '../search/terms.ts';
import { type Cue, meetsCue } from './questionCues.ts';

/** A question as sentences are measured against it. */
export interface Question {
  readonly text: string;
  readonly terms: readonly QueryTerm[];
  /** What is asked for, or null. */
  readonly cue: Cue | null;
}

/** A sentence with its terms, whatever is asked. */
export interface MeasuredSentence {
  readonly sentence: Sentence;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly terms: ReadonlySet<string>;
}

/** Measures of how well a sentence answers a question, each 0 to 1. */
export interface SentenceFeatures {
  /** Share of the question's idf that the sentence's own words carry. */
  readonly coverage: number;
  /** Further share that words of the same family carry. */
  readonly kin: number;
  /** Further share that the sentence before it carries. */
  readonly before: number;
  /** Further share that the headline and the section heading carry. */
  readonly heading: number;
  /** Share of neighbouring question words that stand within three words of each other. */
  readonly proximity: number;
  /** Whether it holds what the question word asks for: a name, a date, a number. */
  readonly cue: number;
  /** Its passage's BM25 score over the best passage's. */
  readonly passage: number;
  /** 1 for the first sentence of the article, falling towards 0. */
  readonly position: number;
}

/**
 * Weights of a linear model fitted by listwise softmax regression (Cao et al., "Learning to Rank:
 * From Pairwise Approach to Listwise Approach", 2007) on questions with marked answer sentences,
 * cross-validated over articles, and rounded.
 */
const WEIGHTS: SentenceFeatures = {
  coverage: 7,
  kin: 3.2,
  before: 3,
  heading: 3.5,
  proximity: 1.2,
  cue: 2,
  passage: 3.3,
  position: 1.5,
};
const TOTAL_WEIGHT = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);

/** How far two words may stand apart to count as together. Unit: words. */
const NEAR = 3;

/** Rates a sentence for a question, 0 to 1. */
export function rateSentence(features: SentenceFeatures): number {
  let sum = 0;
  for (const name of FEATURES) sum += WEIGHTS[name] * features[name];
  return sum / TOTAL_WEIGHT;
}

const FEATURES = [
  'coverage',
  'kin',
  'before',
  'heading',
  'proximity',
  'cue',
  'passage',
  'position',
] as const satisfies readonly (keyof SentenceFeatures)[];

/** Sentences that were read before: those on what is in the news are asked for again and again. */
const measured = new Map<Sentence, MeasuredSentence>();
const MAX_MEASURED = 5000;
/** A longer one is read anew, so that memory holds. Unit: UTF-16 code units. */
const MAX_MEASURED_LENGTH = 1000;

/** Reads a sentence of a passage's article. */
export function measureSentence(passage: Passage, sentence: Sentence): MeasuredSentence {
  const known = measured.get(sentence);
  if (known !== undefined) return known;
  const text = passage.article.text.slice(sentence.start, sentence.end);
  const tokens = tokenize(text);
  const terms = new Set(tokens.flatMap(({ term }) => term ?? []));
  const read = { sentence, text, tokens, terms };
  if (text.length <= MAX_MEASURED_LENGTH) {
    if (measured.size >= MAX_MEASURED) measured.clear();
    measured.set(sentence, read);
  }
  return read;
}

/** Whether a set of terms holds a query term in any of its spellings. */
export function holds(terms: ReadonlySet<string>, { spellings }: QueryTerm): boolean {
  return spellings.some(spelling => terms.has(spelling));
}

function holdsKin(terms: ReadonlySet<string>, { spellings }: QueryTerm): boolean {
  return spellings.some(spelling => {
    for (const term of terms) if (areKin(spelling, term)) return true;
    return false;
  });
}

/** Every term that counts as one of the query terms. */
export function spellingsOf(terms: readonly QueryTerm[]): ReadonlySet<string> {
  return new Set(terms.flatMap(({ spellings }) => spellings));
}

/** Sum of the idf of query terms. */
export function weightOf(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, { idf }) => sum + idf, 0);
}

interface Surroundings {
  /** Terms of the sentence before it. */
  readonly before: ReadonlySet<string>;
  /** Terms of the headline and the section heading. */
  readonly heading: ReadonlySet<string>;
  /** Its passage's score over the best passage's, 0 to 1. */
  readonly passage: number;
}

/** Measures a sentence against a question. */
export function sentenceFeatures(
  question: Question,
  { terms, text, tokens, sentence }: MeasuredSentence,
  around: Surroundings,
): SentenceFeatures {
  const total = weightOf(question.terms) || 1;
  const own = question.terms.filter(term => holds(terms, term));
  const rest = question.terms.filter(term => !holds(terms, term));
  const further = (set: ReadonlySet<string>): number =>
    weightOf(rest.filter(term => holds(set, term))) / total;
  const asked = spellingsOf(question.terms);
  return {
    coverage: weightOf(own) / total,
    kin: weightOf(rest.filter(term => holdsKin(terms, term))) / total,
    before: further(around.before),
    heading: further(around.heading),
    proximity: proximity(question.terms, tokens),
    cue: question.cue !== null && meetsCue(question.cue, text, tokens, asked) ? 1 : 0,
    passage: around.passage,
    position: 1 / (1 + sentence.index),
  };
}

/** Share of neighbouring query terms that stand near each other among the tokens, 0 to 1. */
export function proximity(terms: readonly QueryTerm[], tokens: readonly Token[]): number {
  if (terms.length < 2) return 0;
  const places = terms.map(({ spellings }) =>
    tokens.flatMap(({ term }, at) => (term !== null && spellings.includes(term) ? at : [])),
  );
  let near = 0;
  for (const [index, here] of places.slice(1).entries()) {
    const before = places[index] ?? [];
    if (comeNear(here, before)) near += 1;
  }
  return near / (terms.length - 1);
}

/** Whether a place of one list stands near another place in the other list, both in order. */
function comeNear(places: readonly number[], others: readonly number[]): boolean {
  let first = 0;
  return places.some(at => {
    while ((others[first] ?? at) < at - NEAR) first += 1;
    return others.slice(first, first + 2 * NEAR + 1).some(other => isNear(at, other));
  });
}

function isNear(at: number, other: number): boolean {
  return at !== other && Math.abs(at - other) <= NEAR;
}
