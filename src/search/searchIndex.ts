import type { Article } from '../articles/article.ts';
import { type Passage, readPassages, type Sentence } from '../passages/readPassages.ts';
import { PassageScores } from './passageScores.ts';
import { areRomanisations, findSpellings, type Spellings } from './spellings.ts';
import { TermIndex } from './termIndex.ts';
import { type Token, tokenize } from './terms.ts';
import { Vocabulary } from './vocabulary.ts';

/** A word of a question or search, as the index knows it. */
export interface QueryTerm {
  /** As it was typed. */
  readonly word: string;
  readonly term: string;
  /** The terms that count as this one; empty for a word that occurs nowhere. */
  readonly spellings: readonly string[];
  /** Whether the collection knows the word only by another, one edit away. */
  readonly corrected: boolean;
  /** Inverse document frequency over passages, as BM25 has it; over 0. */
  readonly idf: number;
}

/** A passage that holds at least one query term, in its text or in the headline over it. */
export interface Hit {
  readonly passage: Passage;
  /** BM25 and, for the best of them by it, what their best sentence adds; over 0. */
  readonly score: number;
  /** The query terms it holds. */
  readonly matched: readonly QueryTerm[];
}

/** The passages of a collection of articles, ready to be searched. */
export interface SearchIndex {
  readonly articles: readonly Article[];
  readonly passages: readonly Passage[];
  /** All sentences of an article of the collection, in order. */
  readonly sentencesOf: (article: Article) => readonly Sentence[];
  /** The content words of a text as query terms, each once, in order. */
  readonly interpret: (text: string) => QueryTerm[];
  /** The passages that hold at least one of the terms, best first, in reading order of equals. */
  readonly rank: (terms: readonly QueryTerm[], articles?: ReadonlySet<string>) => Hit[];
  /** The word of the collection that may have been meant by one that it does not know, or null. */
  readonly suggest: (word: string) => string | null;
}

interface Options {
  /** Groups of words that are spellings of one name, beside those that are found. */
  readonly aliases?: readonly (readonly string[])[];
}

interface Collection {
  readonly passages: readonly Passage[];
  readonly sentences: ReadonlyMap<Article, readonly Sentence[]>;
  readonly vocabulary: Vocabulary;
  /** The terms of each passage and of the headline over it, under the passage's place. */
  readonly terms: TermIndex;
  /** What the best passages are ranked by, under the same places. */
  readonly scores: PassageScores;
}

/** Passages whose sentences are looked at: those further down hardly ever come first. */
const RANKED_BY_SENTENCES = 50;

/** Indexes the passages of `articles`. */
export function createSearchIndex(
  articles: readonly Article[],
  options: Options = {},
): SearchIndex {
  const reading = readCollection(articles);
  let step = reading.next();
  while (step.done !== true) step = reading.next();
  return indexOver(articles, step.value, options);
}

/**
 * Indexes as `createSearchIndex` does, and waits for `rest` after each article, so that whoever else
 * needs the process gets it in between.
 */
export async function buildSearchIndex(
  articles: readonly Article[],
  options: Options,
  rest: () => Promise<void>,
): Promise<SearchIndex> {
  const reading = readCollection(articles);
  let step = reading.next();
  while (step.done !== true) {
    await rest();
    step = reading.next();
  }
  return indexOver(articles, step.value, options);
}

function indexOver(
  articles: readonly Article[],
  collection: Collection,
  { aliases = [] }: Options,
): SearchIndex {
  const { passages, sentences, vocabulary } = collection;
  const spellings = findSpellings(vocabulary.words(), aliases);
  const interpret = (text: string): QueryTerm[] => {
    const found = new Map<string, QueryTerm>();
    for (const token of tokenize(text)) {
      if (token.term === null || found.has(token.term)) continue;
      const typed = { word: text.slice(token.start, token.end), term: token.term };
      found.set(token.term, { ...typed, ...lookUp(collection, spellings, token.word, token.term) });
    }
    return [...found.values()];
  };
  return {
    articles,
    passages,
    sentencesOf: article => sentences.get(article) ?? [],
    interpret,
    rank: (terms, within) => rank(collection, terms, within),
    suggest(text) {
      const [token] = tokenize(text);
      const isUnknown = interpret(text)[0]?.corrected ?? false;
      return isUnknown && token ? (vocabulary.correct(token.word)?.written ?? null) : null;
    },
  };
}

/** The tokens of a passage. Each sentence is read for itself: its first capital tells nothing. */
export function passageTokens({ article, start, sentences }: Passage): Token[] {
  return sentences.flatMap(sentence =>
    tokenize(article.text.slice(sentence.start, sentence.end)).map(token => ({
      ...token,
      start: token.start + sentence.start - start,
      end: token.end + sentence.start - start,
    })),
  );
}

/** Reads one article at a time. */
function* readCollection(articles: readonly Article[]): Generator<undefined, Collection> {
  const passages: Passage[] = [];
  const sentences = new Map<Article, readonly Sentence[]>();
  const vocabulary = new Vocabulary();
  const terms = new TermIndex();
  const scores = new PassageScores();
  for (const article of articles) {
    const title = article.title ?? '';
    const headline = tokenize(title);
    vocabulary.addSentence(title, headline);
    const parts = readPassages(article);
    for (const passage of parts) {
      passages.push(passage);
      const read = readSentences(passage, vocabulary);
      terms.add([headline, ...read].flat().flatMap(({ term }) => term ?? []));
      scores.add(headline, read);
    }
    sentences.set(
      article,
      parts.flatMap(part => part.sentences),
    );
    yield;
  }
  return { passages, sentences, vocabulary, terms, scores };
}

function readSentences({ article, sentences }: Passage, vocabulary: Vocabulary): Token[][] {
  return sentences.map(({ start, end }) => {
    const text = article.text.slice(start, end);
    const tokens = tokenize(text);
    vocabulary.addSentence(text, tokens);
    return tokens;
  });
}

/** What the collection knows of a folded word and its term. */
function lookUp(
  { passages, vocabulary, terms }: Collection,
  { othersOf }: Spellings,
  word: string,
  term: string,
): Pick<QueryTerm, 'spellings' | 'corrected' | 'idf'> {
  const inCollection = (candidates: readonly string[]): string[] =>
    candidates.filter(candidate => terms.frequency(candidate) > 0);
  const known = inCollection([term, ...othersOf(term)]);
  const meant = known.length === 0 ? vocabulary.correct(word) : null;
  const spellings = meant === null ? known : inCollection([meant.term, ...othersOf(meant.term)]);
  const count = spellings.reduce((sum, spelling) => sum + terms.frequency(spelling), 0);
  return {
    spellings,
    corrected: meant !== null && !areRomanisations(word, meant.word),
    idf: terms.idf(Math.min(count, passages.length)),
  };
}

/**
 * All spellings of a name weigh what the name weighs; one that two names share counts once. The best
 * by BM25 alone are scored anew by `PassageScores`.
 */
function rank(
  { passages, terms: index, scores }: Collection,
  terms: readonly QueryTerm[],
  within: ReadonlySet<string> | undefined,
): Hit[] {
  const weights = new Map<string, number>();
  const owners = new Map<string, QueryTerm[]>();
  for (const owner of terms) {
    for (const term of owner.spellings) {
      weights.set(term, weights.get(term) ?? owner.idf);
      const known = owners.get(term);
      if (known === undefined) owners.set(term, [owner]);
      else known.push(owner);
    }
  }
  if (weights.size === 0) return [];
  const isWithin = within && ((id: number) => within.has(passages[id]?.article.id ?? ''));
  const scoreOf = scores.scorer(terms);
  return index
    .search(weights, isWithin)
    .map((found, place) =>
      place < RANKED_BY_SENTENCES ? { ...found, score: scoreOf(found.id) } : found,
    )
    .sort((a, b) => b.score - a.score || a.id - b.id)
    .flatMap(({ id, score, terms: found }) => {
      const passage = passages[id];
      if (passage === undefined) return [];
      const matched = new Set(found.flatMap(term => owners.get(term) ?? []));
      return { passage, score, matched: terms.filter(term => matched.has(term)) };
    });
}
