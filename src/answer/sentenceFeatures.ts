import type { Passage, Sentence } from '../passages/readPassages.ts';
import type { QueryTerm } from '../search/searchIndex.ts';
import { areRelated } from '../search/spelling/areRelated.ts';
import { type Token, tokenize } from '../search/terms/tokenize.ts';
import { otherForms } from '../search/terms/wordForms.ts';
import { asksForSubject, type Cue, meetsCue, weighAsAsked } from './questionCues.ts';

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
  /** Idf of the question that the sentence's own words carry, over the most that one carries. */
  readonly coverage: number;
  /** The same share, each word weighed by how few of the rated sentences hold it. */
  readonly rarity: number;
  /** Further share of the question's idf that words of the same family carry. */
  readonly kin: number;
  /** Further share that the sentence before it carries. */
  readonly before: number;
  /** Further share that the headline and the section heading carry. */
  readonly heading: number;
  /** Share of the question's pairs of adjoining words, stop words among them, that adjoin in it. */
  readonly pairs: number;
  /** Whether it holds what the question word asks for: a name, a date, a number. */
  readonly cue: number;
  /** Its passage's score over the best passage's. */
  readonly passage: number;
  /** 1 for the first sentence of the article, falling towards 0. */
  readonly position: number;
  /** Whether it opens the article and is asked what, who or where something is. */
  readonly opening: number;
}

/**
 * Weights of a linear model fitted by listwise softmax regression (Cao et al., "Learning to Rank:
 * From Pairwise Approach to Listwise Approach", 2007) on questions with marked answer sentences,
 * cross-validated over articles, and rounded.
 */
const WEIGHTS: SentenceFeatures = {
  coverage: 4,
  rarity: 8.5,
  kin: 5.5,
  before: 6,
  heading: 5.5,
  pairs: 4.5,
  cue: 3.5,
  passage: 7.5,
  position: 1.5,
  opening: 3,
};
const TOTAL_WEIGHT = Object.values(WEIGHTS).reduce((sum, weight) => sum + weight, 0);

/** Rates a sentence for a question, 0 to 1. */
export function rateSentence(features: SentenceFeatures): number {
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
  'cue',
  'passage',
  'position',
  'opening',
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

/** As `holds`, or in another form, as wrote for write. */
function holdsForm(terms: ReadonlySet<string>, query: QueryTerm): boolean {
  return holds(terms, query) || otherForms(query.term).some(form => terms.has(form));
}

function holdsKin(terms: ReadonlySet<string>, { spellings }: QueryTerm): boolean {
  return spellings.some(spelling => {
    for (const term of terms) if (areRelated(spelling, term)) return true;
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

/** A sentence to be rated, with what stands around it. */
export interface Candidate {
  readonly measured: MeasuredSentence;
  /** Terms of the sentence before it. */
  readonly before: ReadonlySet<string>;
  /** Terms of the headline and the section heading. */
  readonly heading: ReadonlySet<string>;
  /** Its passage's score over the best passage's, 0 to 1. */
  readonly passage: number;
}

/** Makes what measures sentences against a question and against the others of the candidates. */
export function sentenceMeter(
  question: Question,
  candidates: readonly Candidate[],
): (candidate: Candidate) => SentenceFeatures {
  const held = candidates.map(({ measured: { terms } }) =>
    question.terms.filter(term => holdsForm(terms, term)),
  );
  const mostHeld = held.reduce((most, own) => Math.max(most, weightOf(own)), 0) || 1;
  const rare = weighByRarity(question.terms, held);
  const total = { idf: weightOf(question.terms) || 1, rarity: weightOf(rare) || 1 };
  const pairs = pairsIn(tokenize(question.text));
  const asked = spellingsOf(question.terms);
  const isOnSubject = asksForSubject(question.text);
  return candidate => {
    const { terms, text, tokens, sentence } = candidate.measured;
    const own = question.terms.filter(term => holdsForm(terms, term));
    const rest = question.terms.filter(term => !holdsForm(terms, term));
    const further = (isHeld: (term: QueryTerm) => boolean): number =>
      weightOf(rest.filter(isHeld)) / total.idf;
    return {
      coverage: weightOf(own) / mostHeld,
      rarity: weightOf(rare.filter(term => holdsForm(terms, term))) / total.rarity,
      kin: further(term => holdsKin(terms, term)),
      before: further(term => holdsForm(candidate.before, term)),
      heading: further(term => holdsForm(candidate.heading, term)),
      pairs: shareHeld(pairs, pairsIn(tokens)),
      cue: question.cue !== null && meetsCue(question.cue, text, tokens, asked) ? 1 : 0,
      passage: candidate.passage,
      position: 1 / (1 + sentence.index),
      opening: isOnSubject && sentence.index === 0 ? 1 : 0,
    };
  };
}

/** Query terms weighed by how few of the sentences hold them, each given by the ones it holds. */
function weighByRarity(
  terms: readonly QueryTerm[],
  held: readonly (readonly QueryTerm[])[],
): QueryTerm[] {
  const counts = new Map<QueryTerm, number>();
  for (const term of held.flat()) counts.set(term, (counts.get(term) ?? 0) + 1);
  return terms.map(term => {
    const idf = Math.log(1 + (held.length + 1) / ((counts.get(term) ?? 0) + 0.5));
    return weighAsAsked({ ...term, idf });
  });
}

/** The pairs of adjoining words, each once; a stop word stands as it is, others as their terms. */
function pairsIn(tokens: readonly Token[]): Set<string> {
  const words = tokens.map(({ term, word }) => term ?? word);
  return new Set(words.slice(1).map((word, at) => `${words[at]} ${word}`));
}

function shareHeld(sought: ReadonlySet<string>, held: ReadonlySet<string>): number {
  let count = 0;
  for (const pair of sought) if (held.has(pair)) count += 1;
  return count / Math.max(1, sought.size);
}
