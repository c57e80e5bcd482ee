import type { Article } from '../../articles/article.ts';
import { batchSteps, type Steps } from '../../concurrency/steps.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import { termsOf, tokenize } from '../../search/terms/tokenize.ts';
import { answerQuestion } from '../ask/answerQuestion.ts';
import { namesIn } from '../entities/names.ts';
import { searchPassages } from '../search/searchPassages.ts';

/** A name or thing in an article. */
interface Subject {
  readonly text: string;
  /** Terms of its words. */
  readonly terms: readonly string[];
  readonly article: Article;
  /** Number of occurrences in the article. */
  readonly uses: number;
}

const MAX_TOPICS = 3;
/** Maximum articles and sentences read; examples need not be the best. */
const MAX_ARTICLES = 50;
const MAX_SENTENCES = 60;
/** Maximum subjects tried. */
const MAX_TRIED = 10;
/** Longest subject, in UTF-16 code units. */
const MAX_LENGTH = 40;
/** Longer runs of names are headlines. Unit: words. */
const MAX_WORDS = 3;
/** Shorter words are rarely nouns. Unit: UTF-16 code units. */
const MIN_THING_LENGTH = 4;

/** Asks about a topic; `Messages.help.whatAbout` of a language. */
export type AskAbout = (about: { readonly topic: string }) => string;

const found = new WeakMap<SearchIndex['articles'], Map<AskAbout, readonly string[]>>();

/**
 * Finds up to three topics for starter questions: the most frequent names in the articles, or nouns if
 * there are no names; from different articles if possible. A search for each finds something, and the
 * question about it is answered. Remembers them for the index. Yields about every 5 milliseconds.
 */
export function* exampleTopics(index: SearchIndex, ask: AskAbout): Steps<readonly string[]> {
  const known = knownTopics(index, ask);
  if (known !== null) return known;
  const topics = yield* batchSteps(findTopics(index, ask));
  found.set(index.articles, (found.get(index.articles) ?? new Map()).set(ask, topics));
  return topics;
}

/** The topics that `exampleTopics` has found for an index; null if it has not been asked. */
export function knownTopics(index: SearchIndex, ask: AskAbout): readonly string[] | null {
  return found.get(index.articles)?.get(ask) ?? null;
}

function* findTopics(index: SearchIndex, ask: AskAbout): Steps<readonly string[]> {
  const articles = yield* index.load(index.articles.slice(0, MAX_ARTICLES));
  for (const subjectsIn of [names, things]) {
    const subjects: Subject[] = [];
    for (const article of articles) {
      yield;
      const sentences = index.sentencesOf(article).slice(0, MAX_SENTENCES);
      const texts = sentences.map(({ start, end }) => article.text.slice(start, end));
      subjects.push(...counted(article, subjectsIn(article, texts)));
    }
    subjects.sort((a, b) => b.uses - a.uses);
    const chosen = yield* choose(index, subjects, ask);
    if (chosen.length > 0) return chosen.map(({ text }) => text);
  }
  return [];
}

/** Chooses answered subjects that share no word. */
function* choose(
  index: SearchIndex,
  subjects: readonly Subject[],
  ask: AskAbout,
): Steps<readonly Subject[]> {
  const chosen: Subject[] = [];
  while (chosen.length < MAX_TOPICS) {
    const others = subjects.filter(
      ({ terms }) => !chosen.some(one => terms.some(term => one.terms.includes(term))),
    );
    const elsewhere = others.filter(({ article }) => chosen.every(one => one.article !== article));
    const next =
      (yield* firstAnswered(index, elsewhere, ask)) ?? (yield* firstAnswered(index, others, ask));
    if (next === null) break;
    chosen.push(next);
  }
  return chosen;
}

/** Names in sentences, except at their start, where a capital may mean nothing. */
function names(_: Article, sentences: readonly string[]): string[] {
  return sentences.flatMap(sentence =>
    namesIn(sentence)
      .filter(({ opensSentence }) => !opensSentence)
      .map(({ start, end }) => sentence.slice(start, end).replaceAll(/\s+/gu, ' ')),
  );
}

/** Words of the title, or of the first sentence, once for each sentence that contains them. */
function things({ title }: Article, sentences: readonly string[]): string[] {
  const words = tokenize(title ?? sentences[0] ?? '')
    .map(({ word }) => word)
    .filter(({ length }) => length >= MIN_THING_LENGTH);
  const held = sentences.map(sentence => new Set(termsOf(sentence)));
  return words.flatMap(word => {
    const holders = held.filter(terms => termsOf(word).some(term => terms.has(term)));
    return holders.map(() => word);
  });
}

/** Subjects of suitable length, each once with its count. */
function counted(article: Article, subjects: readonly string[]): Subject[] {
  const uses = new Map<string, number>();
  for (const text of subjects) uses.set(text, (uses.get(text) ?? 0) + 1);
  return [...uses]
    .filter(([text]) => text.length <= MAX_LENGTH && text.split(' ').length <= MAX_WORDS)
    .map(([text, count]) => ({ text, terms: termsOf(text), article, uses: count }));
}

/** The first subject that is found and answered, or null. */
function* firstAnswered(
  index: SearchIndex,
  subjects: readonly Subject[],
  ask: AskAbout,
): Steps<Subject | null> {
  for (const subject of subjects.slice(0, MAX_TRIED)) {
    const { outcome } = yield* answerQuestion(index, ask({ topic: subject.text }));
    const found = yield* searchPassages(index, subject.text, { limit: 1 });
    if (outcome === 'answered' && found.ok && found.total > 0) return subject;
  }
  return null;
}
