import { hash } from 'node:crypto';
import type { Article } from '../../articles/article.ts';
import type { Sentence } from '../../passages/readPassages.ts';

/** What the encoder reads of a sentence. */
export interface SentenceInput {
  /** The heading of its section, or else the title of its article; empty if there is neither. */
  readonly headline: string;
  readonly text: string;
}

/** 96 bits, so that a collision among a billion sentences is very unlikely. Unit: characters of 6 bits. */
export const KEY_LENGTH = 16;

/** What the encoder reads of an article's sentence. */
export function inputOf(article: Article, { paragraph, start, end }: Sentence): SentenceInput {
  const headline = article.paragraphs[paragraph - 1]?.heading ?? article.title ?? '';
  return { headline, text: article.text.slice(start, end) };
}

/** A short digest of an input; equal inputs have equal vectors. */
export function keyOf({ headline, text }: SentenceInput): string {
  return hash('sha256', `${headline}\0${text}`, 'base64url').slice(0, KEY_LENGTH);
}
