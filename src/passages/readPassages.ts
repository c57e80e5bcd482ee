import type { Article, Paragraph, TextRange } from '../articles/article.ts';
import { splitSentences } from './splitSentences.ts';

/** A sentence of an article, without the white space around it. */
export interface Sentence extends TextRange {
  /** Position among the article's sentences, from 0. */
  readonly index: number;
  /** Number of its paragraph, from 1. */
  readonly paragraph: number;
}

/** A run of whole sentences of one paragraph: the unit of search. */
export interface Passage extends TextRange {
  readonly article: Article;
  readonly paragraph: number;
  /** Heading of its section, or null. */
  readonly heading: string | null;
  readonly sentences: readonly Sentence[];
}

/** Longer paragraphs are divided evenly at sentence ends. Unit: UTF-16 code units. */
const MAX_PASSAGE_LENGTH = 1200;
const DIVIDED_LENGTH = 700;

/** Divides an article into passages: its paragraphs, long ones in several parts. */
export function readPassages(article: Article): Passage[] {
  const sentences: Sentence[] = [];
  for (const paragraph of article.paragraphs) {
    // Not push(...read): a paragraph may have more sentences than a call accepts arguments.
    const read = readSentences(article, paragraph, sentences.length);
    for (const sentence of read) sentences.push(sentence);
  }
  return [...passagesOf(article, sentences)];
}

/** Groups all sentences of an article, given in order, into passages. */
export function* passagesOf(article: Article, sentences: readonly Sentence[]): Generator<Passage> {
  let next = 0;
  for (const { number, heading } of article.paragraphs) {
    const first = next;
    while (sentences[next]?.paragraph === number) next += 1;
    for (const part of divide(sentences.slice(first, next))) {
      const start = part[0]?.start;
      const end = part.at(-1)?.end;
      if (start === undefined || end === undefined) continue;
      yield { article, paragraph: number, heading, start, end, sentences: part };
    }
  }
}

function readSentences(article: Article, paragraph: Paragraph, firstIndex: number): Sentence[] {
  const text = article.text.slice(paragraph.start, paragraph.end);
  return splitSentences(text).map((range, offset) => {
    const sentence = text.slice(range.start, range.end);
    const leading = sentence.length - sentence.trimStart().length;
    return {
      index: firstIndex + offset,
      paragraph: paragraph.number,
      start: paragraph.start + range.start + leading,
      end: paragraph.start + range.start + sentence.trimEnd().length,
    };
  });
}

function divide(sentences: readonly Sentence[]): (readonly Sentence[])[] {
  const start = sentences[0]?.start ?? 0;
  const length = (sentences.at(-1)?.end ?? start) - start;
  if (length <= MAX_PASSAGE_LENGTH) return [sentences];
  const target = length / Math.ceil(length / DIVIDED_LENGTH);
  const parts: Sentence[][] = [];
  let part: Sentence[] = [];
  for (const sentence of sentences) {
    const partStart = part[0]?.start ?? sentence.start;
    const tooLong = sentence.end - partStart > target * 1.2;
    if (part.length > 0 && (sentence.start - partStart >= target || tooLong)) {
      parts.push(part);
      part = [];
    }
    part.push(sentence);
  }
  parts.push(part);
  return parts;
}
