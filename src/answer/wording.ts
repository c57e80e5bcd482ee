import type { Article } from '../articles/article.ts';
import { MAX_QUERY_LENGTH, type QueryProblem } from '../search/parseQuery.ts';
import type { Answer } from './ask/answerQuestion.ts';
import type { Comparison } from './compare/compareArticles.ts';
import type { ParticularKind } from './compare/findParticulars.ts';
import { partitionPoint } from './partitionPoint.ts';
import type { SpellingUse } from './question/spellingUse.ts';
import type { Location } from './quote/quote.ts';
import type { FoundPassages } from './search/searchPassages.ts';
import type { Summary } from './summary/summarize.ts';

/** Makes words that were typed, or stand in an article, safe to show on one line. */
export type Clean = (text: string) => string;

/** What is said of a question that the articles do not answer. */
export const NOT_SAID = 'The articles do not say.';
/** What stands above passages that come nearest to a question. */
export const NEAREST = 'Nearest passages, which may not bear on it:';
/** What is said of an article that is shown whole. */
export const SHOWN_WHOLE = 'The text is no longer than its summary, so here is all of it.';

/** What stands above quotes whose wording several of the compared articles have. */
export const SAME_WORDING = 'The same wording in several articles';
/** What stands above what the quotes of one of the compared articles mention. */
export const PARTICULARS = 'No similar passage found in the others';
/** What stands before those who are cited in the quotes of one article. */
export const CITES = 'Cites:';
/** What the things are called that the quotes of one article mention. */
export const PARTICULAR_NAMES: Readonly<Record<ParticularKind, string>> = {
  speaker: 'cited',
  figure: 'numbers',
  date: 'dates',
  name: 'names',
};

const QUERY_PROBLEMS: Readonly<Record<QueryProblem, string>> = {
  empty: 'nothing to look for: give words, or a "phrase" in quotation marks',
  'too long': `too long: keep to ${MAX_QUERY_LENGTH} characters`,
  'unbalanced quotation mark': 'a quotation mark is not closed: write phrases as "two words"',
  'only exclusions': 'only exclusions: add a word to look for',
  'only common words': 'only very common words, such as "the": add a telling one',
};

/** What is wrong with a search text and what to do about it. */
export function queryProblemText(problem: QueryProblem): string {
  return QUERY_PROBLEMS[problem];
}

/** Why a question may have found little; empty where its words are all known. */
export function questionNote(
  { terms, unknownWords }: Answer,
  clean: Clean,
  most = Infinity,
): string {
  return terms.length === 0
    ? 'The question holds only common words: name what it is about.'
    : nowhereNote(unknownWords, clean, most);
}

/** The words that occur nowhere, at most so many of them named; empty if there are none. */
export function nowhereNote(words: readonly string[], clean: Clean, most = Infinity): string {
  if (words.length === 0) return '';
  return `Nowhere in the articles: ${listed(words.map(quoted(clean)), most)}.`;
}

/** By which other spellings words were found; empty if by none. */
export function spellingNote(spellings: readonly SpellingUse[], clean: Clean): string {
  return spellings
    .map(({ word, corrected, also }) => {
      const forms = also.map(clean).join(', ');
      return `${clean(word)}, ${corrected ? 'read as' : 'also'}: ${forms}.`;
    })
    .join(' ');
}

/** The search that may have been meant; empty for null. */
export function didYouMeanNote(didYouMean: string | null, clean: Clean): string {
  return didYouMean === null ? '' : `Did you mean: ${clean(didYouMean)}`;
}

/** How many passages were found, which of them are shown, and where one quote shows several. */
export function foundText(
  { total, covered, passages }: Pick<FoundPassages, 'total' | 'covered' | 'passages'>,
  offset: number,
): string {
  const found = total === 0 ? 'No passages found' : `${count(total, 'passage')} found`;
  const quotes = passages.length < covered ? `, in ${count(passages.length, 'quote')}` : '';
  return found + shownText(total, covered, offset) + quotes;
}

/** Which of so many things are shown, after a comma; empty where all are. */
export function shownText(total: number, shown: number, offset: number): string {
  if (shown === 0) return total === 0 ? '' : ', none on this page';
  if (shown === total) return '';
  return shown === 1
    ? `, number ${offset + 1} shown`
    : `, ${offset + 1} to ${offset + shown} shown`;
}

/** What a summary is of, or that the articles do not say anything on its topic. */
export function summaryHeading(
  { articles, sentences }: Summary,
  topic: string | null,
  clean: Clean,
  nameOf: (article: Article) => string,
): string {
  const on = topic === null ? '' : ` on ${quoted(clean)(topic)}`;
  if (sentences.length === 0) return `The articles do not say anything${on}.`;
  const [only] = articles;
  const of =
    articles.length === 1 && only !== undefined ? nameOf(only) : count(articles.length, 'article');
  return `Summary of ${of}${on}`;
}

/** The articles of a summary that it does not quote, at most so many of them named. */
export function silentNote(
  { articles, sentences }: Summary,
  nameOf: (article: Article) => string,
  most = Infinity,
): string {
  const quoted = new Set(sentences.map(({ article }) => article));
  const silent = articles.filter(article => !quoted.has(article));
  return sentences.length === 0 ? '' : notQuotedNote(silent, nameOf, most);
}

/** What is compared on which topic, or that the articles do not say anything on it. */
export function comparisonHeading({ topic, accounts, silent }: Comparison, clean: Clean): string {
  const on = ` on ${quoted(clean)(topic)}`;
  if (accounts.length === 0) return `The articles do not say anything${on}.`;
  return `Comparison of ${count(accounts.length + silent.length, 'article')}${on}`;
}

/** What there is besides the quotes of a comparison, a note each; an empty one is none. */
export function comparisonNotes(
  { accounts, silent, further }: Comparison,
  nameOf: (article: Article) => string,
  most = Infinity,
): string[] {
  if (accounts.length === 0) return [];
  return [
    accounts.length === 1 ? 'In the others no passage holds enough of these words.' : '',
    notQuotedNote(silent, nameOf, most),
    further === 0
      ? ''
      : `${count(further, 'more article')} ${further === 1 ? 'has' : 'have'} passages on it; name articles to compare those.`,
  ];
}

function notQuotedNote(
  articles: readonly Article[],
  nameOf: (article: Article) => string,
  most: number,
): string {
  if (articles.length === 0) return '';
  return `Nothing quoted from: ${listed([...new Set(articles.map(nameOf))], most, '; ')}`;
}

/** The paragraphs and lines of a place. */
export function placeText({ article, end, paragraph, lines }: Location): string {
  const { paragraphs } = article;
  const last =
    paragraphs[partitionPoint(paragraphs, ({ start }) => start < end) - 1]?.number ?? paragraph;
  return `${numbered('paragraph', [paragraph, last])}, ${numbered('line', lines)}`;
}

/** A number and what it counts, in the plural unless it is one. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Names the first `most` of some things and counts the rest. */
export function listed(items: readonly string[], most: number, separator = ', '): string {
  const rest = items.length - most;
  const named = items.slice(0, most).join(separator);
  return rest > 0 ? `${named} and ${rest} more` : named;
}

function quoted(clean: Clean): Clean {
  return text => `“${clean(text)}”`;
}

function numbered(noun: string, [first, last]: readonly [number, number]): string {
  return first === last ? `${noun} ${first}` : `${noun}s ${first}–${last}`;
}
