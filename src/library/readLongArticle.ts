import type { Article } from '../articles/article.ts';
import { type ArticleInput, createArticle } from '../articles/createArticle.ts';
import { type Passage, readPassages, type Sentence } from '../passages/readPassages.ts';
import { ForwardIndex } from '../search/lexical/forwardIndex.ts';
import { Lexicon } from '../search/lexical/lexicon.ts';
import { readHeadline, readWords } from '../search/readArticle.ts';
import { packSentences } from '../search/segments/heldArticle.ts';
import type { SegmentArrays } from '../search/segments/segment.ts';
import { type PackedForms, packForms } from './saved/listedForms.ts';
import { type PackedArticle, packArticle } from './saved/packedArticle.ts';

/** A long article with its words, packed for the main thread, or the reason it is rejected. */
export type LongArticleResult =
  | {
      readonly ok: true;
      readonly packed: PackedArticle;
      /** A segment of this article alone. */
      readonly arrays: SegmentArrays;
      readonly forms: PackedForms;
    }
  | { readonly ok: false; readonly reason: string };

/**
 * Limits of an article, which bound the main thread's work for it; the longest books reach half of
 * them.
 */
const LIMITS = {
  characters: 10_000_000,
  lines: 200_000,
  sentences: 100_000,
  /** Words per sentence, counted by white space. */
  wordsOfSentence: 50_000,
  words: 2_000_000,
  /** Different spellings of words. */
  forms: 200_000,
} as const;

const DIVIDE = 'divide it into smaller files';
const LINE_END = /\r\n|[\r\n]/gu;
const GAP = /\s+/gu;

/** Parses an article and reads its words; runs in a worker. */
export function run(input: ArticleInput): LongArticleResult {
  const { text } = input.extract;
  if (text.length > LIMITS.characters) {
    return reject(`has more than ${written(LIMITS.characters)} characters`, DIVIDE);
  }
  // Checked first because parsing many lines takes most of the time.
  if (countsMore(text, LINE_END, LIMITS.lines))
    return reject(`has more than ${written(LIMITS.lines)} lines`, DIVIDE);
  const parsed = createArticle(input);
  if (!parsed.ok) return parsed;
  const { article } = parsed;
  const passages = readPassages(article);
  return rejectionOf(article, passages) ?? readWordsOf(article, passages);
}

/** Whether separators split a text into more parts than a limit. */
function countsMore(text: string, between: RegExp, limit: number): boolean {
  let count = 1;
  for (const _ of text.matchAll(between)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

function rejectionOf({ text }: Article, passages: readonly Passage[]): LongArticleResult | null {
  let count = 0;
  for (const { sentences } of passages) {
    count += sentences.length;
    if (sentences.some(sentence => isTooLong(sentence, text))) {
      return reject(
        `holds a sentence of more than ${written(LIMITS.wordsOfSentence)} words`,
        'end sentences with a full stop or a line break',
      );
    }
  }
  if (count <= LIMITS.sentences) return null;
  return reject(`holds more than ${written(LIMITS.sentences)} sentences`, DIVIDE);
}

function isTooLong({ start, end }: Sentence, text: string): boolean {
  const limit = LIMITS.wordsOfSentence;
  return end - start > limit && countsMore(text.slice(start, end), GAP, limit);
}

function readWordsOf(article: Article, passages: readonly Passage[]): LongArticleResult {
  const lexicon = new Lexicon();
  const forward = new ForwardIndex();
  forward.addArticle(readHeadline(article, lexicon));
  let count = 0;
  for (const { words, heading } of readWords(passages, lexicon)) {
    forward.addPassage(words, heading);
    count += words.length;
    if (count > LIMITS.words) {
      return reject(`holds more than ${written(LIMITS.words)} words`, DIVIDE);
    }
    if (lexicon.size > LIMITS.forms) {
      return reject(`holds more than ${written(LIMITS.forms)} different words`, DIVIDE);
    }
  }
  const sentences = packSentences(passages);
  return {
    ok: true,
    packed: packArticle(article),
    arrays: { forward: forward.view, sentences, sentenceEnds: Uint32Array.of(sentences.length) },
    forms: packForms(lexicon),
  };
}

function reject(limit: string, remedy: string): LongArticleResult {
  return { ok: false, reason: `${limit}; ${remedy}` };
}

function written(limit: number): string {
  return limit.toLocaleString('en');
}
