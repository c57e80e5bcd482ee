import {
  type Article,
  type LineRange,
  lineAt,
  type Paragraph,
  type TextRange,
} from '../articles/article.ts';
import { splitSentences } from './splitSentences.ts';

/** A sentence as it stands in an article, white space around it left off. */
export interface Sentence extends TextRange {
  /** Its place among the article's sentences, from 0. */
  readonly index: number;
  /** The number of its paragraph, from 1. */
  readonly paragraph: number;
}

/** A run of whole sentences of one paragraph: what the index holds and a search shows. */
export interface Passage extends TextRange {
  readonly article: Article;
  readonly paragraph: number;
  /** The section heading it stands under, or null. */
  readonly heading: string | null;
  readonly sentences: readonly Sentence[];
}

/** Longer paragraphs are divided evenly at sentence ends. Unit: UTF-16 code units. */
const MAX_PASSAGE_LENGTH = 1200;
const DIVIDED_LENGTH = 700;

/** Divides an article into passages: its paragraphs, the long ones in several parts. */
export function readPassages(article: Article): Passage[] {
  const sentences: Sentence[] = [];
  for (const paragraph of article.paragraphs) {
    // A paragraph may hold more sentences than a call takes arguments.
    const read = readSentences(article, paragraph, sentences.length);
    for (const sentence of read) sentences.push(sentence);
  }
  return passagesOf(article, sentences);
}

/** The passages that all sentences of an article, in order, make up. */
export function passagesOf(article: Article, sentences: readonly Sentence[]): Passage[] {
  const passages: Passage[] = [];
  let next = 0;
  for (const { number, heading } of article.paragraphs) {
    const first = next;
    while (sentences[next]?.paragraph === number) next += 1;
    for (const part of divide(sentences.slice(first, next))) {
      const [opening] = part;
      const closing = part.at(-1);
      if (opening === undefined || closing === undefined) continue;
      const { start } = opening;
      const { end } = closing;
      passages.push({ article, paragraph: number, heading, start, end, sentences: part });
    }
  }
  return passages;
}

/** First and last line of a range of an article's text; the range must not be empty. */
export function linesOf(article: Article, { start, end }: TextRange): LineRange {
  return [lineAt(article, start), lineAt(article, end - 1)];
}

function readSentences(article: Article, paragraph: Paragraph, firstIndex: number): Sentence[] {
  const text = article.text.slice(paragraph.start, paragraph.end);
  return splitSentences(text).map((span, offset) => {
    const sentence = text.slice(span.start, span.end);
    const leading = sentence.length - sentence.trimStart().length;
    return {
      index: firstIndex + offset,
      paragraph: paragraph.number,
      start: paragraph.start + span.start + leading,
      end: paragraph.start + span.start + sentence.trimEnd().length,
    };
  });
}

function divide(sentences: readonly Sentence[]): Sentence[][] {
  const start = sentences[0]?.start ?? 0;
  const length = (sentences.at(-1)?.end ?? start) - start;
  if (length <= MAX_PASSAGE_LENGTH) return [[...sentences]];
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
