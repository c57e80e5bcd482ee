import type { Article } from '../articles/article.ts';
import type { SearchIndex } from '../search/searchIndex.ts';
import { termsOf, tokenize } from '../search/terms/tokenize.ts';
import { askInSteps } from './ask.ts';
import { namesIn } from './names.ts';
import { searchPassages } from './searchPassages.ts';
import { inStretches, takeAll } from './steps.ts';

/** What an article speaks of. */
interface Subject {
  readonly text: string;
  /** Of its words. */
  readonly terms: readonly string[];
  readonly article: Article;
  /** How often the article speaks of it. */
  readonly uses: number;
}

/** So many articles are read for it, and so much of each; examples need not be the best there are. */
const MOST_ARTICLES = 50;
/** Unit: sentences. */
const MOST_SENTENCES = 60;
/** So many subjects are tried before there is no example. */
const MOST_TRIED = 10;
/** A longer subject makes no handy example. Unit: UTF-16 code units. */
const LONGEST = 40;
/** More in a row are a headline. Unit: words. */
const MOST_WORDS = 3;
/** Shorter words are seldom things. Unit: UTF-16 code units. */
const SHORTEST_THING = 4;

/**
 * The names that the articles speak of most, or things where they name nobody, to make examples
 * with: two at most, of different articles where there are. A search for one finds something, and
 * the question what is said of it is answered.
 */
export function exampleTopics(index: SearchIndex): readonly string[] {
  return takeAll(choose(index));
}

/** Chooses as `exampleTopics` does, stopping now and then for others. */
export function exampleTopicsInSteps(index: SearchIndex): Generator<undefined, readonly string[]> {
  return inStretches(choose(index));
}

function* choose(index: SearchIndex): Generator<undefined, readonly string[]> {
  for (const subjectsIn of [names, things]) {
    const subjects: Subject[] = [];
    for (const article of index.articles.slice(0, MOST_ARTICLES)) {
      yield;
      const sentences = index.sentencesOf(article).slice(0, MOST_SENTENCES);
      const texts = sentences.map(({ start, end }) => article.text.slice(start, end));
      subjects.push(...counted(article, subjectsIn(article, texts)));
    }
    subjects.sort((a, b) => b.uses - a.uses);
    const first = yield* firstAnswered(index, subjects);
    if (first === null) continue;
    const others = subjects.filter(({ terms }) => !terms.some(term => first.terms.includes(term)));
    const isElsewhere = ({ article }: Subject): boolean => article !== first.article;
    const second =
      (yield* firstAnswered(index, others.filter(isElsewhere))) ??
      (yield* firstAnswered(index, others));
    return second === null ? [first.text] : [first.text, second.text];
  }
  return [];
}

/** A name at the start of a sentence may be a word like any other. */
function names(_: Article, sentences: readonly string[]): string[] {
  return sentences.flatMap(sentence =>
    namesIn(sentence)
      .filter(({ opensSentence }) => !opensSentence)
      .map(({ start, end }) => sentence.slice(start, end).replaceAll(/\s+/gu, ' ')),
  );
}

/** The words of an article's title, or of its first sentence, as often as its sentences hold them. */
function things({ title }: Article, sentences: readonly string[]): string[] {
  const words = tokenize(title ?? sentences[0] ?? '')
    .map(({ word }) => word)
    .filter(({ length }) => length >= SHORTEST_THING);
  const held = sentences.map(sentence => new Set(termsOf(sentence)));
  return words.flatMap(word => {
    const holders = held.filter(terms => termsOf(word).some(term => terms.has(term)));
    return holders.map(() => word);
  });
}

/** The handy ones of what an article speaks of, each once. */
function counted(article: Article, mentions: readonly string[]): Subject[] {
  const uses = new Map<string, number>();
  for (const text of mentions) uses.set(text, (uses.get(text) ?? 0) + 1);
  return [...uses]
    .filter(([text]) => text.length <= LONGEST && text.split(' ').length <= MOST_WORDS)
    .map(([text, count]) => ({ text, terms: termsOf(text), article, uses: count }));
}

function* firstAnswered(
  index: SearchIndex,
  subjects: readonly Subject[],
): Generator<undefined, Subject | null> {
  for (const subject of subjects.slice(0, MOST_TRIED)) {
    const { answered } = yield* askInSteps(index, `What is said of ${subject.text}?`);
    const found = searchPassages(index, subject.text, { limit: 1 });
    if (answered && found.ok && found.total > 0) return subject;
  }
  return null;
}
