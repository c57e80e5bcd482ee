import type { Article } from '../articles/article.ts';
import type { QueryTerm, SearchIndex } from '../search/searchIndex.ts';
import { termsOf } from '../search/terms/tokenize.ts';
import {
  type ArticleMentions,
  type Particular,
  particularsOf,
  readMentions,
} from './particulars.ts';
import { weighAsAsked } from './questionCues.ts';
import { type Location, locate, type Quote, quoteAt, textAt } from './quote.ts';
import { rankSentences } from './rankSentences.ts';
import { overlaps, sameWording, type Told, tellsSame, toldBy } from './repetition.ts';
import { holds, weightOf } from './sentenceFeatures.ts';
import { speakersIn } from './speakers.ts';
import { standAlone } from './standAlone.ts';
import { inStretches, takeAll } from './steps.ts';
import { type SpellingUse, spellingsIn, unknownWords } from './wordUse.ts';

/** What several articles say on one topic, side by side. */
export interface Comparison {
  readonly topic: string;
  /** The articles that say something on it, in reading order, five at most. */
  readonly accounts: readonly Account[];
  /** Quotes whose wording stands in several of the articles, each once. */
  readonly shared: readonly Quote[];
  /** Articles that were compared and of which nothing on the topic is quoted. */
  readonly silent: readonly Article[];
  /** How many further articles hold something on the topic, but less. */
  readonly further: number;
  /** Words of the topic that occur nowhere in the articles, as they were typed. */
  readonly unknownWords: readonly string[];
  /** Spellings other than the typed ones by which the quotes were found. */
  readonly spellings: readonly SpellingUse[];
  readonly terms: readonly QueryTerm[];
}

/** What one article says on the topic. */
interface Account {
  readonly article: Article;
  /** In reading order; empty where all of it stands in other articles, too. */
  readonly quotes: readonly Quote[];
  /** Who is quoted or named as a source in these quotes, each once. */
  readonly cited: readonly Cited[];
  /** What these quotes mention and the other articles compared do not; empty if there are none. */
  readonly particulars: readonly Particular[];
}

/** Someone who is cited in a quote. */
export interface Cited {
  /** As it stands in the quote. */
  readonly text: string;
  /** The first of the article's quotes that cites them. */
  readonly quote: Quote;
}

/** How many articles are set side by side. */
export const MOST_COMPARED = 5;
/** A word tells something however many passages hold it, as all on one event do. Unit: idf. */
const LEAST_WEIGHT = 0.7;
/** What a sentence holds of the topic's idf alone, and one of its article with the title over it. */
const ON_TOPIC: Shares = { withTitle: 1 / 2, alone: 1 / 3 };
/** Who names an article takes it to be on the topic, whichever word of it that has. */
const ON_ANY_WORD: Shares = { withTitle: 0, alone: 0 };
/** Of an article; the fewer are compared, the more. */
const MOST_QUOTES = 4;
const FEWEST_QUOTES = 2;
const QUOTES_IN_ALL = 12;
/** What the quotes of all articles may come to; the best of each is taken all the same. Unit: UTF-16 code units. */
const ROOM = 3000;
/** Passages of an article whose sentences are rated. */
const RANKED = 12;

/**
 * Sets side by side what articles say on a topic: all when none are given. Of more than five those
 * five are compared that hold most on it.
 */
export function compare(
  index: SearchIndex,
  topic: string,
  articles: readonly Article[] = index.articles,
): Comparison {
  return takeAll(comparing(index, topic, articles));
}

/** Compares as `compare` does, in steps that keep nobody waiting. */
export function compareInSteps(
  index: SearchIndex,
  topic: string,
  articles: readonly Article[] = index.articles,
): Generator<undefined, Comparison> {
  return inStretches(comparing(index, topic, articles));
}

/** All quotes of a comparison in the order of their footnotes, which count from 1. */
export function quotesOf({ accounts, shared }: Pick<Comparison, 'accounts' | 'shared'>): Quote[] {
  return [...accounts.flatMap(({ quotes }) => quotes), ...shared];
}

function* comparing(
  index: SearchIndex,
  topic: string,
  given: readonly Article[],
): Generator<undefined, Comparison> {
  const articles = [...new Set(given)];
  const terms = index.interpret(topic).map(weighAsAsked);
  const bearings = yield* bearingsOf(index, terms, articles);
  const most = bearings
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, MOST_COMPARED)
    .map(({ article }) => article);
  const speaking = bearings.filter(({ article }) => most.includes(article));
  const silent =
    articles.length > MOST_COMPARED ? [] : articles.filter(article => !most.includes(article));
  const quoted = yield* quoteEach(index, { topic, terms, bearings: speaking });
  const shared = quoted.filter(isShared);
  const mentions = new Map<Article, ArticleMentions>();
  for (const article of [...most, ...silent]) mentions.set(article, yield* readMentions(article));
  const accounts: Account[] = [];
  for (const { article } of speaking) {
    yield;
    const quotes = quoted.filter(quote => quote.article === article && !isShared(quote));
    const own = mentions.get(article);
    const others = [...mentions.values()].filter(other => other !== own);
    const particulars =
      own === undefined || speaking.length < 2
        ? []
        : yield* particularsOf(index, quotes, own, others);
    accounts.push({ article, quotes, cited: citedIn(quotes), particulars });
  }
  return {
    topic,
    accounts,
    shared,
    silent,
    further: bearings.length - speaking.length,
    unknownWords: unknownWords(terms),
    spellings: spellingsIn(quoted, terms),
    terms,
  };
}

/** Of those who go by one name, the first. */
function citedIn(quotes: readonly Quote[]): Cited[] {
  const found = new Map<string, Cited>();
  for (const quote of quotes) {
    for (const { start, end, keys } of speakersIn(quote.text)) {
      const name = keys.at(-1) ?? '';
      if (!found.has(name)) found.set(name, { text: quote.text.slice(start, end), quote });
    }
  }
  return [...found.values()];
}

/** What a sentence must hold of a topic's idf. */
interface Shares {
  /** For its article to be on the topic, the title counted in. */
  readonly withTitle: number;
  /** To be on it where its article is. */
  readonly alone: number;
}

/** An article that says something on a topic. */
interface Bearing {
  readonly article: Article;
  /** The places of its sentences on the topic. */
  readonly places: ReadonlySet<number>;
  /** The idf that these hold of it together. */
  readonly weight: number;
}

/** The articles that say something on a topic, in reading order. */
function* bearingsOf(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  articles: readonly Article[],
): Generator<undefined, Bearing[]> {
  const isNamed = articles.length < index.articles.length;
  const wanted = new Set(articles);
  const holders = index.passagesWith(terms.flatMap(({ spellings }) => spellings));
  const found: Bearing[] = [];
  for (const article of new Set(holders.map(passage => passage.article))) {
    yield;
    if (!wanted.has(article)) continue;
    const bearing =
      bearingOf(index, terms, article, ON_TOPIC) ??
      (isNamed ? bearingOf(index, terms, article, ON_ANY_WORD) : null);
    if (bearing !== null) found.push(bearing);
  }
  return found;
}

/** Null where no sentence is certain to be on the topic; where one is, others need less for it. */
function bearingOf(
  index: SearchIndex,
  terms: readonly QueryTerm[],
  article: Article,
  least: Shares,
): Bearing | null {
  const title = new Set(termsOf(article.title ?? ''));
  const sought = terms.map(term => ({
    ...term,
    idf: Math.max(term.idf, LEAST_WEIGHT),
    isInTitle: holds(title, term),
    numbers: term.spellings.map(spelling => index.findTerm(spelling)),
  }));
  const total = weightOf(sought);
  const places = new Set<number>();
  let weight = 0;
  let isCertain = false;
  for (const [place, held] of index.termsOf(article).entries()) {
    const isHeld = ({ numbers }: (typeof sought)[number]): boolean =>
      numbers.some(number => held.includes(number));
    const own = weightOf(sought.filter(isHeld));
    if (own === 0 || own < total * least.alone) continue;
    places.add(place);
    weight += own;
    const together = weightOf(sought.filter(term => term.isInTitle || isHeld(term)));
    isCertain ||= together >= total * least.withTitle;
  }
  return isCertain ? { article, places, weight } : null;
}

interface Sought {
  readonly topic: string;
  readonly terms: readonly QueryTerm[];
  readonly bearings: readonly Bearing[];
}

/** The quotes of each article on the topic, in reading order; no wording is quoted twice. */
function* quoteEach(
  index: SearchIndex,
  { topic, terms, bearings }: Sought,
): Generator<undefined, Quote[]> {
  const ids = new Set(bearings.map(({ article }) => article.id));
  const most = Math.floor(QUOTES_IN_ALL / bearings.length);
  const limit = Math.max(FEWEST_QUOTES, Math.min(MOST_QUOTES, most));
  const quoted: Quote[] = [];
  for (const { article, places } of bearings) {
    const hits = index.rank(terms, { articles: new Set([article.id]), limit: RANKED });
    yield;
    const question = { text: topic, terms, cue: null };
    const ranked = (yield* rankSentences(index, question, hits))
      .map(({ measured, score }) => ({ at: measured.sentence.index, score }))
      .filter(({ at }) => places.has(at));
    const isQuoted = (place: Location): boolean =>
      quoted.some(quote => quote.also.some(other => overlaps(other, place)));
    const chosen = yield* choose(index, article, ranked, {
      most: limit,
      room: ROOM / bearings.length,
      isQuoted,
    });
    for (const { location, score } of chosen) {
      quoted.push(quoteAt(location, score, yield* sameWording(index, location, ids)));
    }
  }
  return quoted;
}

interface Ranked {
  /** A sentence's place in its article. */
  readonly at: number;
  readonly score: number;
}

interface Limits {
  /** Unit: quotes. */
  readonly most: number;
  /** Unit: UTF-16 code units. */
  readonly room: number;
  /** Tells whether a place is quoted with another article. */
  readonly isQuoted: (place: Location) => boolean;
}

interface Chosen {
  readonly location: Location;
  readonly score: number;
}

/** The best places that fit and do not tell the same, in reading order; the best alone if none fits. */
function* choose(
  index: SearchIndex,
  article: Article,
  ranked: readonly Ranked[],
  { most, room, isQuoted }: Limits,
): Generator<undefined, Chosen[]> {
  const sentences = index.sentencesOf(article);
  const chosen: (Chosen & { readonly told: Told })[] = [];
  let left = room;
  let best: Chosen | null = null;
  for (const { at, score } of ranked) {
    if (chosen.length >= most) break;
    yield;
    const location = locate(article, sentences, standAlone(article, sentences, at));
    if (isQuoted(location) || chosen.some(other => overlaps(other.location, location))) continue;
    best ??= { location, score };
    const text = textAt(location);
    const told = toldBy(text);
    if (text.length > left || chosen.some(other => tellsSame(told, other.told))) continue;
    chosen.push({ location, score, told });
    left -= text.length;
  }
  if (chosen.length === 0) return best === null ? [] : [best];
  return chosen.sort((a, b) => a.location.start - b.location.start);
}

function isShared(quote: Quote): boolean {
  return quote.also.some(({ article }) => article !== quote.article);
}
