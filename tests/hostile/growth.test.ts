import { describe, expect, it } from 'vitest';
import { createFeatureExtractor } from '../../src/answer/ask/sentenceFeatures.ts';
import { readArticleEntities } from '../../src/answer/compare/articleEntities.ts';
import { isCommand, stripMarkup } from '../../src/answer/conversation/stripMarkup.ts';
import { expandQuote } from '../../src/answer/expand/expandQuote.ts';
import { readSentence } from '../../src/answer/expand/readSentence.ts';
import { refersBack } from '../../src/answer/expand/refersBack.ts';
import { readSentenceContext } from '../../src/answer/expand/sentenceContext.ts';
import { findSameWording } from '../../src/answer/quote/findSameWording.ts';
import { locate, textAt } from '../../src/answer/quote/quote.ts';
import { searchPassages } from '../../src/answer/search/searchPassages.ts';
import { summarize } from '../../src/answer/summary/summarize.ts';
import { isNotice } from '../../src/articles/boilerplate/notices.ts';
import { readFrontMatter } from '../../src/articles/metadata/frontMatter.ts';
import { normalizeText } from '../../src/articles/normalizeText.ts';
import { readOutline } from '../../src/articles/outline/readOutline.ts';
import { drain } from '../../src/concurrency/steps.ts';
import { attributesSpeech } from '../../src/passages/attributesSpeech.ts';
import { splitSentences } from '../../src/passages/splitSentences.ts';
import type { SearchIndex } from '../../src/search/searchIndex.ts';
import { type Token, tokenize } from '../../src/search/terms/tokenize.ts';
import { spellingsAmong } from '../search/lexical/vocabularyOf.ts';
import { indexOf } from '../testLibrary.ts';
import { OPENING } from './hostileTexts.ts';

/** Quadratic code exceeds the time limit or runs out of memory here. */
describe('time grows no faster than the text', { timeout: 60_000 }, () => {
  it('of combining marks out of order', () => {
    const marks = '\u0301\u0316'.repeat(200_000);
    expect(normalizeText(`a${marks}`, 'NFC')).toHaveLength(413_333);
    expect(tokenize(`a${marks}.b.`)).toHaveLength(2);
    expect(readOutline(`${OPENING}\n\na${marks}`).paragraphs).toHaveLength(2);
  });

  it.each<[name: string, yaml: string]>([
    ['maps', `${'{'.repeat(400)}${'}: 1'.repeat(400)}`],
    ['lists', `${'['.repeat(200)}${']: 1'.repeat(200)}`],
    ['question marks', `b\n${'? '.repeat(600)}`],
  ])('of front matter with nested %s as field names', (_, yaml) => {
    expect(readFrontMatter(`---\na: ${yaml}\n---\n`)).toMatchObject({
      warnings: ['has front matter that is not valid YAML: nested too deeply'],
    });
  });

  it.each<[name: string, run: string]>([
    ['line separators', '\u2028'],
    ['paragraph separators', '\u2029'],
    ['blanks', ' '],
    ['blank lines', ' \n'],
    ['line separators and blanks', '\u2028 '],
    ['opened links', '[a](http://a'],
  ])('of messages with %s', (_, run) => {
    const text = run.repeat(1_000_000 / run.length);
    expect(isCommand(text)).toBe(false);
    expect(stripMarkup(`${text}\nbridge`).endsWith('bridge')).toBe(true);
  });

  it.each<[name: string, text: string, sentences: number]>([
    ['full stops with spaces', '. '.repeat(5_000_000), 1],
    ['closing marks', `A.${')"'.repeat(5_000_000)} b`, 1],
  ])('of %s between sentences', (_, text, sentences) => {
    const spans = splitSentences(text);
    expect(spans.length).toBeGreaterThanOrEqual(sentences);
    expect(spans.at(-1)?.end).toBe(text.length);
  });

  it.each<[name: string, run: string, length: number]>([
    ['letters with combining marks', 'a\u0301', 6_500_000],
    ['zero-width spaces', '\u200b', 10_000_000],
    ['Arabic digits', '٣', 6_500_000],
  ])('of a run of %s that could overflow the stack', (_, run, length) => {
    const text = `A. ${run.repeat(length / run.length)}`;
    expect(splitSentences(text).at(-1)?.end).toBe(text.length);
    expect(isNotice(text)).toBe(false);
    expect(attributesSpeech(text)).toBe(false);
  });

  it('of two words in one sentence that are never adjacent', () => {
    const words = ['bridge', 'mayor'];
    const texts = ['bridge', ...Array.from({ length: 9 }, () => 'x'), 'mayor'];
    const tokens = texts.flatMap(word =>
      Array.from({ length: words.includes(word) ? 300_000 : 1 }, () => tokenOf(word)),
    );
    const terms = words.map(word => ({
      word,
      term: word,
      spellings: [word],
      corrected: false,
      idf: 1,
    }));
    const sentence = { index: 0, paragraph: 1, start: 0, end: 0 };
    const tokenized = { sentence, text: '', tokens, terms: new Set(texts) };
    const candidate = {
      tokenized,
      before: new Set<string>(),
      heading: new Set<string>(),
      passage: 1,
    };
    const featuresOf = createFeatureExtractor({ text: words.join(' '), terms, answerKind: null }, [
      candidate,
    ]);
    expect(featuresOf(candidate)).toMatchObject({ coverage: 1, pairs: 0 });
  });

  it('of names that differ by one letter', () => {
    const words = Array.from({ length: 7_000 }, (_, at) => {
      const word = `zelensk${String.fromCodePoint(0x20000 + at)}a`;
      return { word, term: word, capitalised: 1, lowerCase: 0 };
    });
    const { othersOf } = spellingsAmong(words);
    expect(othersOf(words[0]?.term ?? '').length).toBeGreaterThan(0);
  });

  it('of pronouns after a name', () => {
    expect(refersBack(readSentence(`Smith ${'met and he said '.repeat(20_000)}.`))).toBe(false);
  });

  it('of quotations in one paragraph', () => {
    const index = indexOf({ 'a.md': `${OPENING}\n\n${'It “is so”. '.repeat(25_000)}` });
    const { article, sentences } = onlyArticle(index);
    const around = readSentenceContext(article, sentences);
    const own = sentences.map((_, at) => around.ownTextAt(at));
    expect(new Set(own).size).toBe(3);
  });

  it('of sentences in one turn of a dialogue', () => {
    const index = indexOf({
      'a.md': `SMITH: Is it?\nJONES: ${'It is. '.repeat(7_000)}\n\n${OPENING}`,
    });
    const { article, sentences } = onlyArticle(index);
    const runs = sentences.map((_, at) => expandQuote(article, sentences, at));
    expect(runs).toHaveLength(sentences.length);
  });

  it('of sentences in one quotation', () => {
    const index = indexOf({ 'a.md': `${OPENING}\n\nHe said: “${'We won it. '.repeat(2_500)}”` });
    const { article, sentences } = onlyArticle(index);
    const run = expandQuote(article, sentences, sentences.length - 1);
    const location = locate(article, sentences, run);
    expect(drain(findSameWording(index, location))).toEqual([]);
    expect(drain(searchPassages(index, 'won -lost'))).toMatchObject({ ok: true, covered: 10 });
  });

  it.each<[name: string, word: string]>([
    ['dates', '23 June '],
    ['numbers', 'twenty hundred '],
    ['names', 'Aa '],
    ['initials', 'A.A.'],
  ])('of consecutive %s', (_, word) => {
    const { article } = onlyArticle(indexOf({ 'a.md': `${OPENING}\n\n${word.repeat(100_000)}` }));
    expect(drain(readArticleEntities(article)).terms.size).toBeGreaterThan(0);
  });

  it('of sentences that contain only common words', () => {
    const index = indexOf({ 'a.md': `${OPENING}\n\n${'It is. '.repeat(3_000)}` });
    const { sentences } = drain(summarize(index, index.articles, { length: 'long' }));
    const texts = sentences.map(textAt);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

function tokenOf(word: string): Token {
  return { start: 0, end: word.length, written: word, word, term: word };
}

function onlyArticle(index: SearchIndex): {
  article: SearchIndex['articles'][number];
  sentences: ReturnType<SearchIndex['sentencesOf']>;
} {
  const [article] = index.articles;
  if (article === undefined) throw new Error('the collection is empty');
  return { article, sentences: index.sentencesOf(article) };
}
