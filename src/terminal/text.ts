import { type Answer, shownQuotes } from '../answer/ask/answerQuestion.ts';
import { type Cited, type Comparison, quotesOf } from '../answer/compare/compareArticles.ts';
import { PARTICULAR_KINDS } from '../answer/compare/findParticulars.ts';
import { spellingsOf } from '../answer/question/queryTerms.ts';
import type { Quote } from '../answer/quote/quote.ts';
import type { SearchResult } from '../answer/search/searchPassages.ts';
import type { Summary } from '../answer/summary/summarize.ts';
import {
  CITES,
  CLOSEST,
  comparisonHeading,
  comparisonNotes,
  count,
  didYouMeanNote,
  foundText,
  nowhereNote,
  OUTCOMES,
  PARTICULAR_NAMES,
  PARTICULARS,
  placeText,
  questionNote,
  SAME_WORDING,
  SHOWN_WHOLE,
  silentNote,
  spellingNote,
  summaryHeading,
} from '../answer/wording.ts';
import type { Article } from '../articles/article.ts';
import type { QueryTerm } from '../search/searchIndex.ts';
import { tokenize } from '../search/terms/tokenize.ts';
import { bold, dim, indent, join, type Layout, wrap, wrapParagraphs } from './layout.ts';
import { printable, printableLine } from './sanitize.ts';

/** Formats passages on a question, or the nearest ones if none answers it. */
export function answerText(answer: Answer, layout: Layout): string {
  const { outcome, spellings, terms } = answer;
  const shown = shownQuotes(answer);
  return join(
    bold(OUTCOMES[outcome], layout),
    note([questionNote(answer, printableLine), spellingNote(spellings, printableLine)], layout),
    outcome === 'closest' ? CLOSEST : '',
    ...quoteBlocks(shown, terms, layout),
    footnotes(shown, layout),
  );
}

/** Formats a page of search results. */
export function searchText(
  result: Extract<SearchResult, { ok: true }>,
  offset: number,
  layout: Layout,
): string {
  const { passages, didYouMean, spellings, queryTerms } = result;
  return join(
    bold(foundText(result, offset), layout),
    note(
      [
        nowhereNote(result, printableLine),
        spellingNote(spellings, printableLine),
        didYouMeanNote(didYouMean, printableLine),
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
    wrap(bold(summaryHeading(summary, topic, printableLine, nameOf), layout), layout.width),
    note(
      [
        isWhole ? SHOWN_WHOLE : '',
        nowhereNote(summary, printableLine),
        spellingNote(spellings, printableLine),
      ],
      layout,
    ),
    ...quoteBlocks(sentences, topicTerms, layout),
    footnotes(sentences, layout),
    wrap(silentNote(summary, nameOf), layout.width),
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
    wrap(bold(comparisonHeading(comparison, printableLine), layout), layout.width),
    note(
      [
        nowhereNote(comparison, printableLine),
        spellingNote(spellings, printableLine),
        ...comparisonNotes(comparison, nameOf),
      ],
      layout,
    ),
    ...accounts.flatMap(({ article, quotes: own, cited }) => [
      ...group(nameOf(article), own),
      citesText(cited, quotes, layout),
    ]),
    ...group(SAME_WORDING, shared),
    particularsText(comparison, quotes, layout),
    footnotes(quotes, layout),
  );
}

function citesText(cited: readonly Cited[], quotes: readonly Quote[], layout: Layout): string {
  if (cited.length === 0) return '';
  return wrap(`${CITES} ${cited.map(one => markedText(one, quotes)).join(', ')}`, layout.width);
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
      const line = `${PARTICULAR_NAMES[kind]}: ${items.join(', ')}`;
      return indent(wrap(line, layout.width - 2), '  ');
    });
    return own.length === 0 ? [] : [wrap(nameOf(article), layout.width), ...own];
  });
  return lines.length === 0 ? '' : [bold(PARTICULARS, layout), ...lines].join('\n');
}

/** Formats an entry of the list of articles. */
export function articleText(article: Article, words: number, layout: Layout): string {
  const { id, title, publisher, url, published, paragraphs } = article;
  const known = [publisher, published, url].filter(part => part !== null).map(printableLine);
  const size = `${count(words, 'word')}, ${count(paragraphs.length, 'paragraph')}`;
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
      known.push(`[${index + firstNumber}] ${placeText(location, printableLine)}`);
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

function sourceText({ title, publisher, published, url, id }: Article): string {
  const known = [title, publisher, published, url].filter(part => part !== null);
  return [...known, id].map(printableLine).join(', ');
}

function nameOf({ title, id }: Article): string {
  return printableLine(title ?? id);
}

function note(notes: readonly string[], layout: Layout): string {
  return notes
    .filter(text => text !== '')
    .map(text => wrap(text, layout.width))
    .join('\n');
}
