import { type Article, markAt } from '../articles/article.ts';
import { partitionPoint } from '../articles/partitionPoint.ts';
import type { Messages } from '../messages/messages.ts';
import type { Answer } from './ask/answerQuestion.ts';
import type { Comparison } from './compare/compareArticles.ts';
import type { SpellingUse } from './question/spellingUse.ts';
import type { UnknownWords } from './question/unknownWords.ts';
import type { Location, Quote } from './quote/quote.ts';
import type { FoundPassages } from './search/searchPassages.ts';
import type { Summary } from './summary/summarize.ts';

/** How a reply writes what is not Footnote's own text. */
export interface Wording {
  readonly messages: Messages;
  /** Makes typed words, or words of an article, safe to show on one line. */
  readonly clean: (text: string) => string;
  readonly nameOf: (article: Article) => string;
  /** Items that a list names; the rest are counted. */
  readonly most: number;
}

/** Longer chapter titles are cut. Unit: UTF-16 code units. */
const TITLE_ROOM = 50;

/** Lists the words that no article contains; "" if there are none. */
export function neverMentionedNote(
  { unknownWords, isPartial }: UnknownWords,
  wording: Wording,
): string {
  if (unknownWords.length === 0) return '';
  const { answers } = wording.messages;
  const words = listed(unknownWords.map(quotedBy(wording)), wording);
  return isPartial ? answers.neverMentionedInRead({ words }) : answers.neverMentioned({ words });
}

/** Says that only the first of several questions is answered; "" if there is only one. */
export function firstOfSeveralNote(
  { isFirstOfSeveral }: Pick<Answer, 'isFirstOfSeveral'>,
  { messages: { answers } }: Wording,
): string {
  return isFirstOfSeveral ? answers.firstOfSeveral : '';
}

/** Says in which language to ask, if a question is not in that of the articles; else "". */
export function otherLanguageNote(
  { otherLanguage }: Pick<Answer, 'otherLanguage'>,
  { messages: { answers } }: Wording,
): string {
  return otherLanguage === null ? '' : answers.otherLanguage({ tag: otherLanguage });
}

/** Says which other spellings were found. */
export function spellingNotes(
  spellings: readonly SpellingUse[],
  { messages: { answers }, clean }: Wording,
): string[] {
  return spellings.map(({ word, corrected, also }) => {
    const forms = also.map(clean).join(', ');
    return corrected
      ? answers.corrected({ forms })
      : answers.alsoSpelt({ word: clean(word), forms });
  });
}

/** Suggests a search; "" for null. */
export function didYouMeanNote(
  didYouMean: string | null,
  { messages: { answers }, clean }: Wording,
): string {
  return didYouMean === null ? '' : answers.didYouMean({ query: clean(didYouMean) });
}

/** Says how many passages were found, and which are shown unless all are. */
export function foundText(
  { total, covered }: Pick<FoundPassages, 'total' | 'covered'>,
  offset: number,
  { answers }: Messages,
): string {
  if (total === covered) return answers.found({ passages: total });
  if (covered === 0) return answers.noneOnPage({ passages: total });
  return answers.foundPart({ passages: total, first: offset + 1, last: offset + covered });
}

/** Heading of a summary, or that the articles say nothing on its topic. */
export function summaryHeading(
  { articles, sentences }: Summary,
  topic: string | null,
  wording: Wording,
): string {
  const { summaries } = wording.messages;
  const quoted = topic === null ? null : quotedBy(wording)(topic);
  if (sentences.length === 0) {
    return quoted === null ? summaries.nothingToSum : summaries.nothingOn({ topic: quoted });
  }
  const [only] = articles;
  const count = { quoted: articlesOf(sentences).size, articles: articles.length };
  if (only !== undefined && articles.length === 1) {
    const article = wording.nameOf(only);
    return quoted === null
      ? summaries.summary({ article })
      : summaries.summaryOn({ article, topic: quoted });
  }
  return quoted === null
    ? summaries.summaryOfSeveral(count)
    : summaries.summaryOfSeveralOn({ ...count, topic: quoted });
}

/** Lists the articles that a summary does not quote; "" if it quotes all. */
export function silentNote({ articles, sentences }: Summary, wording: Wording): string {
  const quoted = articlesOf(sentences);
  const silent = articles.filter(article => !quoted.has(article));
  return sentences.length === 0 ? '' : notQuotedNote(silent, wording);
}

function articlesOf(quotes: readonly Quote[]): ReadonlySet<Article> {
  return new Set(quotes.map(({ article }) => article));
}

/** Heading of a comparison, or that fewer than two articles say something on its topic. */
export function comparisonHeading(
  { topic, accounts, silent }: Comparison,
  wording: Wording,
): string {
  const { summaries } = wording.messages;
  const quoted = quotedBy(wording)(topic);
  if (accounts.length === 0) return summaries.nothingOn({ topic: quoted });
  if (accounts.length === 1) return summaries.nothingToCompare({ topic: quoted });
  const articles = accounts.length + silent.length;
  return summaries.comparisonOn({ quoted: accounts.length, articles, topic: quoted });
}

/** Notes on a comparison besides its quotes; some may be "". */
export function comparisonNotes(
  { accounts, silent, further }: Comparison,
  wording: Wording,
): string[] {
  const { summaries } = wording.messages;
  if (accounts.length === 0) return [];
  return [
    accounts.length === 1 ? summaries.noOtherAccount : '',
    notQuotedNote(silent, wording),
    further === 0 ? '' : summaries.moreArticles({ articles: further }),
  ];
}

function notQuotedNote(articles: readonly Article[], wording: Wording): string {
  if (articles.length === 0) return '';
  const names = [...new Set(articles.map(wording.nameOf))];
  return wording.messages.summaries.notQuoted({ articles: listed(names, wording, '; ') });
}

/** Where a location is, by what its format has: paragraph and line, page, chapter or time. */
export function placeText(
  location: Location,
  { messages: { sources, answers }, clean }: Pick<Wording, 'messages' | 'clean'>,
): string {
  const { article, end, paragraph, lines, page, chapter, time } = location;
  const paragraphs = sources.paragraphs({
    first: paragraph,
    last: paragraphAt(article, end) ?? paragraph,
  });
  const clock = time === null ? [] : [clean(time)];
  if (lines !== null) {
    return [paragraphs, sources.lines({ first: lines[0], last: lines[1] }), ...clock].join(', ');
  }
  const pages = page === null ? null : { first: page, last: markAt(article, end - 1).page ?? page };
  const marks = [
    ...(pages === null ? [] : [sources.pages(pages)]),
    ...(chapter === null
      ? []
      : [sources.chapter({ title: answers.quoted({ text: clean(shortened(chapter)) }) })]),
    ...clock,
  ];
  return marks.length > 0 ? marks.join(', ') : paragraphs;
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

/** Lists as many items as the wording names and counts the rest. */
export function listed(
  items: readonly string[],
  { messages: { answers }, most }: Pick<Wording, 'messages' | 'most'>,
  separator = ', ',
): string {
  const more = items.length - most;
  const list = items.slice(0, most).join(separator);
  return more > 0 ? answers.andMore({ list, more }) : list;
}

function quotedBy({ messages: { answers }, clean }: Wording): (text: string) => string {
  return text => answers.quoted({ text: clean(text) });
}
