import { type Answer, shownQuotes } from '../answer/ask/answerQuestion.ts';
import { type Cited, type Comparison, quotesOf } from '../answer/compare/compareArticles.ts';
import { PARTICULAR_KINDS } from '../answer/compare/findParticulars.ts';
import { spellingsOf } from '../answer/question/queryTerms.ts';
import type { Quote } from '../answer/quote/quote.ts';
import type { SearchResult } from '../answer/search/searchPassages.ts';
import type { Summary } from '../answer/summary/summarize.ts';
import {
  comparisonHeading,
  comparisonNotes,
  didYouMeanNote,
  firstOfSeveralNote,
  foundText,
  neverMentionedNote,
  otherLanguageNote,
  placeText,
  silentNote,
  spellingNotes,
  summaryHeading,
} from '../answer/wording.ts';
import { type Article, ownTitle } from '../articles/article.ts';
import { en } from '../messages/en/index.ts';
import type { QueryTerm } from '../search/searchIndex.ts';
import { tokenize } from '../search/terms/tokenize.ts';
import { bold, dim, indent, join, type Layout, wrap, wrapParagraphs } from './layout.ts';
import { printable, printableLine } from './sanitize.ts';
import { nameOf, WORDING } from './wording.ts';

/** Formats passages on a question, or the nearest ones if none answers it. */
export function answerText(answer: Answer, layout: Layout): string {
  const { spellings, terms } = answer;
  const shown = shownQuotes(answer);
  return join(
    bold(outcomeText(answer), layout),
    note(
      [
        firstOfSeveralNote(answer, WORDING),
        otherLanguageNote(answer, WORDING),
        neverMentionedNote(answer, WORDING),
        ...spellingNotes(spellings, WORDING),
      ],
      layout,
    ),
    ...quoteBlocks(shown, terms, layout),
    footnotes(shown, layout),
  );
}

function outcomeText(answer: Answer): string {
  const { answers } = en;
  if (answer.terms.length === 0) return answers.addTopic;
  if (answer.outcome === 'closest') return answers.closest;
  if (answer.outcome === 'nothing') return answers.nothing;
  const { quotes } = answer;
  const articles = new Set(quotes.map(({ article }) => article)).size;
  return answers.passagesFrom({ passages: quotes.length, articles });
}

/** Formats a page of search results. */
export function searchText(
  result: Extract<SearchResult, { ok: true }>,
  offset: number,
  layout: Layout,
): string {
  const { passages, didYouMean, spellings, queryTerms } = result;
  return join(
    bold(foundText(result, offset, en), layout),
    note(
      [
        neverMentionedNote(result, WORDING),
        ...spellingNotes(spellings, WORDING),
        didYouMeanNote(didYouMean, WORDING),
      ],
      layout,
    ),
    ...quoteBlocks(passages, queryTerms, layout, offset + 1),
    footnotes(passages, layout, offset + 1),
  );
}

/** Formats a summary of one or more articles. */
export function summaryText(summary: Summary, topic: string | null, layout: Layout): string {
  const { sentences, isWhole, spellings, topicTerms } = summary;
  return join(
    wrap(bold(summaryHeading(summary, topic, WORDING), layout), layout.width),
    note(
      [
        isWhole ? en.summaries.wholeText : '',
        neverMentionedNote(summary, WORDING),
        ...spellingNotes(spellings, WORDING),
      ],
      layout,
    ),
    ...quoteBlocks(sentences, topicTerms, layout),
    footnotes(sentences, layout),
    wrap(silentNote(summary, WORDING), layout.width),
  );
}

/** Formats what several articles say on a topic, side by side. */
export function comparisonText(comparison: Comparison, layout: Layout): string {
  const { accounts, shared, spellings, terms } = comparison;
  const quotes = quotesOf(comparison);
  const group = (heading: string, own: readonly Quote[]): string[] => {
    const [first] = own;
    if (first === undefined) return [];
    const number = quotes.indexOf(first) + 1;
    return [wrap(bold(heading, layout), layout.width), ...quoteBlocks(own, terms, layout, number)];
  };
  return join(
    wrap(bold(comparisonHeading(comparison, WORDING), layout), layout.width),
    note(
      [
        neverMentionedNote(comparison, WORDING),
        ...spellingNotes(spellings, WORDING),
        ...comparisonNotes(comparison, WORDING),
      ],
      layout,
    ),
    ...accounts.flatMap(({ article, quotes: own, cited }) => [
      ...group(nameOf(article), own),
      citesText(cited, quotes, layout),
    ]),
    ...group(en.summaries.sameWording, shared),
    particularsText(comparison, quotes, layout),
    footnotes(quotes, layout),
  );
}

function citesText(cited: readonly Cited[], quotes: readonly Quote[], layout: Layout): string {
  if (cited.length === 0) return '';
  const speakers = cited.map(one => markedText(one, quotes)).join(', ');
  return wrap(en.summaries.cites({ speakers }), layout.width);
}

/** Words from a quote, with the quote's number. */
function markedText({ text, quote }: Cited, quotes: readonly Quote[]): string {
  return `${printableLine(text)} [${quotes.indexOf(quote) + 1}]`;
}

function particularsText(
  { accounts }: Comparison,
  quotes: readonly Quote[],
  layout: Layout,
): string {
  const lines = accounts.flatMap(({ article, particulars }) => {
    const own = PARTICULAR_KINDS.flatMap(kind => {
      const items = particulars
        .filter(particular => particular.kind === kind)
        .map(particular => markedText(particular, quotes));
      if (items.length === 0) return [];
      const line = en.particulars[kind]({ list: items.join(', ') });
      return indent(wrap(line, layout.width - 2), '  ');
    });
    return own.length === 0 ? [] : [wrap(nameOf(article), layout.width), ...own];
  });
  return lines.length === 0 ? '' : [bold(en.summaries.onlyHere, layout), ...lines].join('\n');
}

/** Formats an entry of the list of articles. */
export function articleText(article: Article, words: number, layout: Layout): string {
  const { id, title, publisher, url, published, paragraphs } = article;
  const known = [publisher, published, url].filter(part => part !== null).map(printableLine);
  const size = en.status.size({ words, paragraphs: paragraphs.length });
  return [
    wrap(bold(printableLine(title ?? '(no title)'), layout), layout.width),
    indent(wrap([printableLine(id), ...known, size].join(' · '), layout.width - 2), '  '),
  ].join('\n');
}

function quoteBlocks(
  quotes: readonly Quote[],
  terms: readonly QueryTerm[],
  layout: Layout,
  firstNumber = 1,
): string[] {
  return quotes.map(({ text }, index) => {
    const number = `[${index + firstNumber}] `;
    const bar = '│ ';
    const lines = wrapParagraphs(
      mark(text, terms, layout),
      layout.width - number.length - bar.length,
    );
    const margin = ' '.repeat(number.length);
    return lines
      .map((line, at) => (at === 0 ? number : margin) + dim(bar, layout) + line)
      .join('\n');
  });
}

/** Highlights matched words; only in colour, since any other mark could seem part of the quote. */
function mark(text: string, terms: readonly QueryTerm[], layout: Layout): string {
  const asked = spellingsOf(terms);
  let marked = '';
  let from = 0;
  for (const { term, start, end } of layout.color ? tokenize(text) : []) {
    if (term === null || !asked.has(term) || start < from) continue;
    marked += printable(text.slice(from, start)) + bold(printable(text.slice(start, end)), layout);
    from = end;
  }
  return marked + printable(text.slice(from));
}

/** The sources of numbered quotes: each article once, above its locations. */
function footnotes(quotes: readonly Quote[], layout: Layout, firstNumber = 1): string {
  const places = new Map<Article, string[]>();
  for (const [index, quote] of quotes.entries()) {
    for (const location of [quote, ...quote.also]) {
      const known = places.get(location.article) ?? [];
      known.push(`[${index + firstNumber}] ${placeText(location, WORDING)}`);
      places.set(location.article, known);
    }
  }
  return [...places]
    .map(([article, lines]) =>
      [wrap(sourceText(article), layout.width), ...lines.map(line => `  ${line}`)].join('\n'),
    )
    .map(source => dim(source, layout))
    .join('\n');
}

function sourceText(article: Article): string {
  const { publisher, published, url, id } = article;
  const known = [ownTitle(article), publisher, published, url].filter(part => part !== null);
  return [...known, id].map(printableLine).join(', ');
}

function note(notes: readonly string[], layout: Layout): string {
  return notes
    .filter(text => text !== '')
    .map(text => wrap(text, layout.width))
    .join('\n');
}
