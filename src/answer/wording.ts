import { type Article, markAt } from '../articles/article.ts';
import { MAX_QUERY_LENGTH, type QueryProblem } from '../search/parseQuery.ts';
import type { Answer } from './ask/answerQuestion.ts';
import type { Outcome } from './ask/judgeAnswer.ts';
import type { Comparison } from './compare/compareArticles.ts';
import type { ParticularKind } from './compare/findParticulars.ts';
import { partitionPoint } from './partitionPoint.ts';
import type { SpellingUse } from './question/spellingUse.ts';
import type { UnknownWords } from './question/unknownWords.ts';
import type { Location } from './quote/quote.ts';
import type { FoundPassages } from './search/searchPassages.ts';
import type { Summary } from './summary/summarize.ts';

/** Makes typed words, or words of an article, safe to show on one line. */
export type Clean = (text: string) => string;

/** What the articles have on a question. */
export const OUTCOMES: Readonly<Record<Outcome, string>> = {
  answered: 'Passages on your question',
  closest: 'No direct answer in the articles.',
  nothing: 'The articles do not say.',
};
/** Heading of the passages closest to a question. */
export const CLOSEST = 'The closest passages:';
/** Note on an article that is quoted whole. */
export const SHOWN_WHOLE = 'The text is no longer than its summary, so here is all of it.';

/** Heading of the shared quotes of a comparison. */
export const SAME_WORDING = 'The same wording in several articles';
/** Heading of the particulars of a compared article. */
export const PARTICULARS = 'No similar passage found in the others';
/** Label of the speakers and sources of a compared article. */
export const CITES = 'Cites:';
/** Labels of the kinds of particulars. */
export const PARTICULAR_NAMES: Readonly<Record<ParticularKind, string>> = {
  speaker: 'cited',
  figure: 'numbers',
  date: 'dates',
  name: 'names',
};

/** Longer chapter titles are cut. Unit: UTF-16 code units. */
const TITLE_ROOM = 50;

const QUERY_PROBLEMS: Readonly<Record<QueryProblem, string>> = {
  empty: 'nothing to look for: give words, or a "phrase" in quotation marks',
  'too long': `too long: keep to ${MAX_QUERY_LENGTH} characters`,
  'unbalanced quotation mark': 'a quotation mark is not closed: write phrases as "two words"',
  'only exclusions': 'only exclusions: add a word to look for',
  'only common words': 'only very common words, such as "the": add a telling one',
};

/** Explains what is wrong with a search text and how to fix it. */
export function queryProblemText(problem: QueryProblem): string {
  return QUERY_PROBLEMS[problem];
}

/** Explains why a question may find little; "" if all its words are known. */
export function questionNote(answer: Answer, clean: Clean, most = Infinity): string {
  return answer.terms.length === 0
    ? 'The question holds only common words: name what it is about.'
    : nowhereNote(answer, clean, most);
}

/** Lists the words that no article contains, naming at most `most`; "" if there are none. */
export function nowhereNote(
  { unknownWords, isPartial }: UnknownWords,
  clean: Clean,
  most = Infinity,
): string {
  if (unknownWords.length === 0) return '';
  const where = isPartial ? 'Not in the articles that could be read' : 'Nowhere in the articles';
  return `${where}: ${listed(unknownWords.map(quoted(clean)), most)}.`;
}

/** Lists other spellings by which words were found; "" if there are none. */
export function spellingNote(spellings: readonly SpellingUse[], clean: Clean): string {
  return spellings
    .map(({ word, corrected, also }) => {
      const forms = also.map(clean).join(', ');
      return `${clean(word)}, ${corrected ? 'read as' : 'also'}: ${forms}.`;
    })
    .join(' ');
}

/** Suggests a search; "" for null. */
export function didYouMeanNote(didYouMean: string | null, clean: Clean): string {
  return didYouMean === null ? '' : `Did you mean: ${clean(didYouMean)}`;
}

/** Says how many passages were found, which are shown, and in how many quotes if fewer. */
export function foundText(
  { total, covered, passages }: Pick<FoundPassages, 'total' | 'covered' | 'passages'>,
  offset: number,
): string {
  const found = total === 0 ? 'No passages found' : `${count(total, 'passage')} found`;
  const quotes = passages.length < covered ? `, in ${count(passages.length, 'quote')}` : '';
  return found + shownText(total, covered, offset) + quotes;
}

/** Says which of the items are shown, after a comma; "" if all are. */
export function shownText(total: number, shown: number, offset: number): string {
  if (shown === 0) return total === 0 ? '' : ', none on this page';
  if (shown === total) return '';
  return shown === 1
    ? `, number ${offset + 1} shown`
    : `, ${offset + 1} to ${offset + shown} shown`;
}

/** Heading of a summary, or that the articles say nothing on its topic. */
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

/** Lists the articles that a summary does not quote, naming at most `most`. */
export function silentNote(
  { articles, sentences }: Summary,
  nameOf: (article: Article) => string,
  most = Infinity,
): string {
  const quoted = new Set(sentences.map(({ article }) => article));
  const silent = articles.filter(article => !quoted.has(article));
  return sentences.length === 0 ? '' : notQuotedNote(silent, nameOf, most);
}

/** Heading of a comparison, or that the articles say nothing on its topic. */
export function comparisonHeading({ topic, accounts, silent }: Comparison, clean: Clean): string {
  const on = ` on ${quoted(clean)(topic)}`;
  if (accounts.length === 0) return `The articles do not say anything${on}.`;
  return `Comparison of ${count(accounts.length + silent.length, 'article')}${on}`;
}

/** Notes on a comparison besides its quotes; some may be "". */
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

/** Where a location is, by what its format has: paragraph and line, page, chapter or time. */
export function placeText(location: Location, clean: Clean): string {
  const { article, end, paragraph, lines, chapter, time } = location;
  if (lines !== null) {
    const paragraphs = numbered('paragraph', [paragraph, paragraphAt(article, end) ?? paragraph]);
    return [paragraphs, numbered('line', lines), ...(time === null ? [] : [clean(time)])].join(
      ', ',
    );
  }
  const { page } = location;
  const marks = [
    page === null ? '' : numbered('page', [page, markAt(article, end - 1).page ?? page]),
    chapter === null ? '' : `chapter ${quoted(clean)(shortened(chapter))}`,
    clean(time ?? ''),
  ].filter(mark => mark !== '');
  if (marks.length > 0) return marks.join(', ');
  return numbered('paragraph', [paragraph, paragraphAt(article, end) ?? paragraph]);
}

/** The number of the paragraph in which the range before `end` ends. */
function paragraphAt({ paragraphs }: Article, end: number): number | undefined {
  return paragraphs[partitionPoint(paragraphs, ({ start }) => start < end) - 1]?.number;
}

/** A title that is cut if it is long. */
function shortened(title: string): string {
  if (title.length <= TITLE_ROOM) return title;
  return `${title.slice(0, TITLE_ROOM - 1).replace(/\p{Surrogate}$/u, '')}…`;
}

/** A number with its noun, in the plural unless it is 1. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Lists the first `most` items and counts the rest. */
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
