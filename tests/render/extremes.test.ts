import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PARTICULAR_KINDS } from '../../src/answer/compare/findParticulars.ts';
import { quoteInContext } from '../../src/answer/expand/quoteInContext.ts';
import { locationOf, type Quote, quoteAt } from '../../src/answer/quote/quote.ts';
import type { Article } from '../../src/articles/article.ts';
import { en } from '../../src/messages/en/index.ts';
import { questionIn } from '../../src/render/answers/header.ts';
import { renderAnswer } from '../../src/render/answers/renderAnswer.ts';
import { renderComparison } from '../../src/render/answers/renderComparison.ts';
import { renderContext } from '../../src/render/answers/renderContext.ts';
import { renderSearch } from '../../src/render/answers/renderSearch.ts';
import { renderSummary } from '../../src/render/answers/renderSummary.ts';
import { renderArticles } from '../../src/render/lists/renderArticles.ts';
import type { Message, ReplyScope } from '../../src/render/message.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { cleanText } from '../../src/render/text/escape.ts';
import { firstWords } from '../../src/render/text/firstWords.ts';
import { createSearchIndex } from '../../src/search/startIndexing.ts';
import { termsOf } from '../../src/search/terms/tokenize.ts';
import { articleOf } from '../search/articleOf.ts';
import { cases } from '../setup/environment.ts';
import { hostileText } from './hostile.ts';
import { type Node, readMarkdown } from './markdown.ts';
import { refusals } from './refusals.ts';

const ISOLATE = /[\u2068\u2069]/gu;
const ASKER = '12345678901234567890';

/** Text that is short, very long, or made of what Discord interprets. */
const anyText = fc.oneof(
  hostileText,
  fc.constantFrom('word', '*'.repeat(1000), '🇺🇦'.repeat(250), 'w'.repeat(1000), 'ש_'.repeat(400)),
);
const url = fc.constantFrom(
  null,
  'https://harbour.example/ferry',
  `https://harbour.example/${'x'.repeat(600)}`,
  `https://${'sub.'.repeat(50)}harbour.example/`,
  'https://user:secret@harbour.example/',
  'https://münchen.example/ü',
  'javascript:alert(1)',
  'harbour.example',
);
/** An article of paragraphs of one line, each of which can be quoted. */
const article = fc
  .record({
    id: fc.oneof(
      fc.constant('a.txt'),
      anyText.map(text => `${text}.txt`),
    ),
    title: fc.oneof(fc.constant(null), anyText),
    publisher: fc.oneof(fc.constant(null), anyText),
    published: fc.oneof(fc.constant(null), fc.constant('2025-03-02'), anyText),
    url,
    paragraphs: fc.array(anyText, { minLength: 1, maxLength: 4 }),
  })
  .map(({ paragraphs, ...known }): Article => {
    const lines = paragraphs.map(text => text.replaceAll(/\s+/gu, ' ').trim() || 'word');
    return { ...articleOf(known.id, lines), ...known };
  });

interface Library {
  readonly articles: readonly Article[];
  readonly quotes: readonly Quote[];
}

const library: fc.Arbitrary<Library> = fc
  .tuple(fc.array(article, { minLength: 1, maxLength: 12 }), fc.constantFrom(0, 2, 2000))
  .map(([similar, places]) => {
    const articles = similar.map((article, at) => ({ ...article, id: `${at}${article.id}` }));
    const locations = articles.flatMap(article =>
      article.paragraphs.map(range => locationOf(article, range.number, range)),
    );
    const [first] = locations;
    const also = first === undefined ? [] : Array.from({ length: places }, () => first);
    const quotes = locations.map((location, at) => quoteAt(location, 1, at === 0 ? also : []));
    return { articles, quotes: quotes.slice(0, 25) };
  });

const asked = fc.record({
  library,
  text: anyText,
  unknownWords: fc.array(anyText, { maxLength: 30 }),
  isPartial: fc.boolean(),
  spellings: fc.array(
    anyText.map(word => ({ word, corrected: false, also: [word, word] })),
    { maxLength: 30 },
  ),
  carried: fc.array(anyText, { maxLength: 20 }),
  number: fc.nat({ max: 99 }),
});
type Asked = typeof asked extends fc.Arbitrary<infer Value> ? Value : never;

const scopeOf = ({ library: { articles } }: Asked): ReplyScope => ({
  asker: ASKER,
  within: articles[0] ?? null,
});

function answerTo(asked: Asked, outcome: 'answered' | 'closest'): Message {
  const { library, text: question, carried, unknownWords, isPartial, spellings } = asked;
  const shown = library.quotes.slice(0, 3);
  const [quotes, nearest] = outcome === 'answered' ? [shown, []] : [[], shown];
  const known = {
    isFirstOfSeveral: true,
    otherLanguage: 'en',
    carried,
    unknownWords,
    isPartial,
    spellings,
    terms: [],
  };
  return renderAnswer(
    { question, outcome, probability: 0.5, quotes, nearest, ...known },
    { ...scopeOf(asked), topics: [question] },
    en,
  );
}

function searchFor(asked: Asked): Message {
  const { library, text: query, unknownWords, isPartial, spellings, number } = asked;
  const passages = library.quotes.map(quote => ({ ...quote, terms: [] }));
  const queryTerms = termsOf(library.quotes.map(({ text }) => text).join(' '))
    .slice(0, 50)
    .map(term => ({ word: term, term, spellings: [term], corrected: false, idf: 1 }));
  const known = { unknownWords, isPartial, spellings, queryTerms };
  return renderSearch(
    { ok: true, query, total: 10_000, covered: 25, passages, didYouMean: query, ...known },
    { number, size: 25, library: 'abcdefghijkl', hasChanged: true },
    scopeOf(asked),
    en,
  );
}

function summaryOn(asked: Asked, sentences: readonly Quote[]): readonly Message[] {
  const { library, text: topic, unknownWords, isPartial, spellings } = asked;
  const known = { unknownWords, isPartial, spellings, topicTerms: [] };
  const summary = { articles: library.articles, sentences, isWhole: false, ...known };
  return renderSummary(summary, { topic, requestedBy: ASKER }, en);
}

/** A comparison of five articles in which every quote is also cited and a particular. */
function comparisonOn(asked: Asked, shared: readonly Quote[]): Message {
  const { library, text: topic, unknownWords, isPartial, spellings, number } = asked;
  const [compared, silent] = [library.articles.slice(0, 5), library.articles.slice(5)];
  const accounts = compared.map(article => {
    const quotes = library.quotes
      .filter(quote => quote.article === article && !shared.includes(quote))
      .slice(0, 4);
    const particulars = PARTICULAR_KINDS.flatMap(kind =>
      quotes.map(quote => ({ kind, text: quote.text, quote })),
    );
    const cited = quotes.map(quote => ({ text: quote.text, quote }));
    return { article, quotes, cited, particulars };
  });
  const known = { unknownWords, isPartial, spellings, terms: [] };
  const onTopic = library.articles;
  const comparison = { topic, accounts, shared, silent, further: number, onTopic, ...known };
  return renderComparison(comparison, { asker: ASKER, candidates: library.articles }, en);
}

describe('replies to hostile questions from hostile articles', () => {
  it('stay within Discord’s limits', () => {
    fc.assert(
      fc.property(asked, asked => {
        const { articles, quotes } = asked.library;
        expect(refusals(answerTo(asked, 'answered'))).toEqual([]);
        expect(refusals(answerTo(asked, 'closest'))).toEqual([]);
        expect(refusals(searchFor(asked))).toEqual([]);
        expect(summaryOn(asked, quotes).flatMap(refusals)).toEqual([]);
        expect(summaryOn(asked, []).flatMap(refusals)).toEqual([]);
        expect(refusals(comparisonOn(asked, []))).toEqual([]);
        expect(refusals(comparisonOn(asked, quotes.slice(0, 3)))).toEqual([]);
        const page = { number: 0, library: 'abcdefghijkl', hasChanged: true };
        expect(refusals(renderArticles(articles, page, en))).toEqual([]);
      }),
      { numRuns: cases(20) },
    );
  });

  it('show quotes verbatim and escaped', () => {
    fc.assert(
      fc.property(asked, asked => {
        const nodes = readMarkdown(descriptionOf(searchFor(asked)));
        const blocks = nodes.filter(isBlock);
        const marks = marksIn(nodes);
        const shown = blocks.map((block, at) => `${marks[at]} ${block.text.trimEnd()}`);
        const { quotes } = asked.library;
        const all = quotes.map(
          ({ text }, at) => `${asked.number * 25 + at + 1} ${cleanText(text)}`,
        );
        expect(all.map(text => text.trimEnd())).toEqual(
          expect.arrayContaining(shown.map(text => text.replaceAll(ISOLATE, '').trimEnd())),
        );
        const types = blocks.flatMap(({ children }) => children.map(({ type }) => type));
        expect(['text', 'strong']).toEqual(expect.arrayContaining(types));
      }),
      { numRuns: cases(20) },
    );
  });

  it('show every quote of a summary in one of its parts, unless it is too long for any', () => {
    fc.assert(
      fc.property(asked, asked => {
        const { quotes } = asked.library;
        const parts = summaryOn(asked, quotes).map(part => readMarkdown(descriptionOf(part)));
        const blocks = parts.flatMap(nodes => nodes.filter(isBlock));
        const empty = parts.filter(nodes => !nodes.some(isBlock));
        expect(blocks.length + empty.length).toBe(Math.max(quotes.length, 1));
      }),
      { numRuns: cases(20) },
    );
  });

  it('escape everything in a comparison', () => {
    fc.assert(
      fc.property(asked, asked => {
        const message = comparisonOn(asked, []);
        const nodes = readMarkdown(`${message.content}\n\n${descriptionOf(message)}`);
        const types = new Set(nodes.flatMap(typesIn));
        for (const type of types) expect(ALLOWED).toContain(type);
      }),
      { numRuns: cases(20) },
    );
  });

  it('carry the question so that it can be read back', () => {
    fc.assert(
      fc.property(asked, asked => {
        // Questions in Discord have at most 500 characters.
        const text = firstWords(cleanText(asked.text).replaceAll(/\s+/gu, ' ').trim(), 500);
        const alone = { ...asked, carried: [] };
        expect(questionIn(answerTo(alone, 'answered').content)).toBe(text);
        expect(questionIn(searchFor(asked).content)).toBe(text);
        expect(questionIn(comparisonOn(asked, []).content)).toBe(text);
      }),
      { numRuns: cases(20) },
    );
  });

  it('show any quote in context, in bold', () => {
    fc.assert(
      fc.property(library, ({ articles: [article = articleOf('a.txt', [])] }) => {
        const index = createSearchIndex([article]);
        for (const { start, end } of index.sentencesOf(article)) {
          const context = quoteInContext(index, article, { start, end });
          const message = context === null ? privateNotice('none') : renderContext(context, en);
          expect(refusals(message)).toEqual([]);
          const bold = readMarkdown(descriptionOf(message))
            .filter(isBlock)
            .flatMap(({ children }) => children.filter(({ type }) => type === 'strong'))
            .map(({ text }) => text.replaceAll(ISOLATE, ''));
          expect(['', cleanText(article.text.slice(start, end)).trim()]).toContain(bold.join(''));
        }
      }),
      { numRuns: cases(20) },
    );
  });
});

/** Kinds of markup that replies use themselves. */
const ALLOWED = ['user', 'strong', 'blockQuote', 'text', 'subtext', 'link', 'url', 'timestamp'];

/** The numbers of footnotes, in order. */
function marksIn(nodes: readonly Node[]): string[] {
  return nodes.flatMap(node => [
    ...(node.type === 'strong' && /^\d+$/u.test(node.text) ? [node.text] : []),
    ...(node.type === 'blockQuote' ? [] : marksIn(node.children)),
  ]);
}

/** The types of a node and its descendants. */
function typesIn({ type, children }: Node): string[] {
  return [type, ...children.flatMap(typesIn)];
}

function isBlock({ type }: Node): boolean {
  return type === 'blockQuote';
}

function descriptionOf({ embeds }: Message): string {
  return embeds.map(({ description = '' }) => description).join('\n\n');
}
