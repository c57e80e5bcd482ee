import type { Article } from '../articles/article.ts';
import { parseText } from '../articles/parseArticle.ts';
import { type Passage, readPassages, type Sentence } from '../passages/readPassages.ts';
import { Lexicon } from '../search/lexicon.ts';
import { readHeadline, readPassageWords } from '../search/readWords.ts';
import { type PackedForms, packForms } from './saved/listedForms.ts';
import { type PackedArticle, packArticle } from './saved/packedArticle.ts';

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
  /** Of one sentence, counted by the spaces between them. */
  wordsOfSentence: 50_000,
  words: 2_000_000,
  /** The ways of writing a word, each once. */
  forms: 200_000,
} as const;

const DIVIDE = 'divide it into smaller files';
const LINE_END = /\r\n|[\r\n]/gu;
const GAP = /\s+/gu;

/** Reads an article and all its words; runs in a worker. */
export function run({ id, text }: ArticleText): ReadLong {
  if (text.length > LIMITS.characters) {
    return refuse(`has more than ${written(LIMITS.characters)} characters`, DIVIDE);
  }
  // Reading the lines would take most of the time.
  if (countsMore(text, LINE_END, LIMITS.lines))
    return refuse(`has more than ${written(LIMITS.lines)} lines`, DIVIDE);
  const parsed = parseText(id, text);
  if (!parsed.ok) return parsed;
  const { article } = parsed;
  const passages = readPassages(article);
  return refusalOf(article, passages) ?? readWordsOf(article, passages);
}

/** Whether a text falls into more parts than a limit between what a pattern matches. */
function countsMore(text: string, between: RegExp, limit: number): boolean {
  let count = 1;
  for (const _ of text.matchAll(between)) {
    count += 1;
    if (count > limit) return true;
  }
  return false;
}

function refusalOf({ text }: Article, passages: readonly Passage[]): ReadLong | null {
  let count = 0;
  for (const { sentences } of passages) {
    count += sentences.length;
    if (sentences.some(sentence => isTooLong(sentence, text))) {
      return refuse(
        `holds a sentence of more than ${written(LIMITS.wordsOfSentence)} words`,
        'end sentences with a full stop or a line break',
      );
    }
  }
  if (count <= LIMITS.sentences) return null;
  return refuse(`holds more than ${written(LIMITS.sentences)} sentences`, DIVIDE);
}

function isTooLong({ start, end }: Sentence, text: string): boolean {
  const limit = LIMITS.wordsOfSentence;
  return end - start > limit && countsMore(text.slice(start, end), GAP, limit);
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
