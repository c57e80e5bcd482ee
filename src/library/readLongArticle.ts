import type { Article } from '../articles/article.ts';
import { parseText } from '../articles/parseArticle.ts';
import { type Passage, readPassages } from '../passages/readPassages.ts';
import { type PackedForms, packForms } from '../saved/listedForms.ts';
import { type PackedArticle, packArticle } from '../saved/packedArticle.ts';
import { Lexicon } from '../search/lexicon.ts';
import { readHeadline, readPassageWords } from '../search/readWords.ts';

/** The id and the text that an article is read from. */
export type ArticleText = Pick<Article, 'id' | 'text'>;

/** A long article with its words, or why it is left out. */
export type ReadLong =
  | { readonly ok: true; readonly packed: PackedArticle; readonly forms: PackedForms }
  | { readonly ok: false; readonly reason: string };

/**
 * What an article may hold. It bounds what the main thread has to take over of one; the longest books
 * hold half of it.
 */
const LIMITS = {
  characters: 10_000_000,
  lines: 200_000,
  sentences: 100_000,
  /** Of one sentence. Unit: UTF-16 code units. */
  sentenceLength: 100_000,
  words: 2_000_000,
  /** The ways of writing a word, each once. */
  forms: 200_000,
} as const;

const DIVIDE = 'divide it into smaller files';
const LINE_END = /\r\n|[\r\n]/gu;

/** Reads an article and all its words; runs in a worker. */
export function run({ id, text }: ArticleText): ReadLong {
  if (text.length > LIMITS.characters) {
    return refuse(`has more than ${written(LIMITS.characters)} characters`, DIVIDE);
  }
  // Reading the lines would take most of the time.
  if (hasTooManyLines(text)) return refuse(`has more than ${written(LIMITS.lines)} lines`, DIVIDE);
  const parsed = parseText(id, text);
  if (!parsed.ok) return parsed;
  const { article } = parsed;
  const passages = readPassages(article);
  return refusalOf(passages) ?? readWordsOf(article, passages);
}

function hasTooManyLines(text: string): boolean {
  let lines = 1;
  for (const _ of text.matchAll(LINE_END)) {
    lines += 1;
    if (lines > LIMITS.lines) return true;
  }
  return false;
}

function refusalOf(passages: readonly Passage[]): ReadLong | null {
  let count = 0;
  for (const { sentences } of passages) {
    count += sentences.length;
    if (sentences.some(({ start, end }) => end - start > LIMITS.sentenceLength)) {
      return refuse(
        `holds a sentence of more than ${written(LIMITS.sentenceLength)} characters`,
        'end sentences with a full stop or a line break',
      );
    }
  }
  if (count <= LIMITS.sentences) return null;
  return refuse(`holds more than ${written(LIMITS.sentences)} sentences`, DIVIDE);
}

function readWordsOf(article: Article, passages: readonly Passage[]): ReadLong {
  const lexicon = new Lexicon();
  const words: number[][] = [];
  let count = 0;
  for (const passage of passages) {
    const read = readPassageWords(passage, lexicon);
    words.push(read);
    count += read.length;
    if (count > LIMITS.words) {
      return refuse(`holds more than ${written(LIMITS.words)} words`, DIVIDE);
    }
    if (lexicon.size > LIMITS.forms) {
      return refuse(`holds more than ${written(LIMITS.forms)} different words`, DIVIDE);
    }
  }
  const headline = readHeadline(article, lexicon);
  return {
    ok: true,
    packed: packArticle(article, { passages, headline, words }),
    forms: packForms(lexicon),
  };
}

function refuse(limit: string, remedy: string): ReadLong {
  return { ok: false, reason: `${limit}; ${remedy}` };
}

function written(limit: number): string {
  return limit.toLocaleString('en');
}
