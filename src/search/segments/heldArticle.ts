import type { Article } from '../../articles/article.ts';
import { type Passage, passagesOf, type Sentence } from '../../passages/readPassages.ts';
import type { ArticleSlot, Segment } from './segment.ts';

const NUMBERS_OF_SENTENCE = 3;

/** An article in a segment. Its sentences and passages are made when first asked for. */
export class HeldArticle implements ArticleSlot {
  readonly article: Article;
  readonly segment: Segment;
  readonly number: number;
  #sentences: readonly Sentence[] | null = null;
  #passages: readonly Passage[] | null = null;

  constructor(article: Article, { segment, number }: ArticleSlot) {
    this.article = article;
    this.segment = segment;
    this.number = number;
  }

  /** The first of its passages in the segment. */
  get first(): number {
    return this.segment.passagesOf(this.number).first;
  }

  /** Number of its passages in the segment, to which those of a long article are added in steps. */
  get passageCount(): number {
    const { first, end } = this.segment.passagesOf(this.number);
    return end - first;
  }

  get sentences(): readonly Sentence[] {
    this.#sentences ??= unpackSentences(this.segment.sentencesOf(this.number));
    return this.#sentences;
  }

  get passages(): readonly Passage[] {
    this.#passages ??= [...passagesOf(this.article, this.sentences)];
    return this.#passages;
  }
}

/** Packs sentences as paragraph, start and end. */
export function packSentences(passages: readonly Passage[]): Uint32Array {
  const count = passages.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const numbers = new Uint32Array(count * NUMBERS_OF_SENTENCE);
  let at = 0;
  for (const { sentences } of passages) {
    for (const { paragraph, start, end } of sentences) {
      numbers[at] = paragraph;
      numbers[at + 1] = start;
      numbers[at + 2] = end;
      at += NUMBERS_OF_SENTENCE;
    }
  }
  return numbers;
}

/** Unpacks what `packSentences` packed. */
function unpackSentences(numbers: Uint32Array): Sentence[] {
  return Array.from({ length: numbers.length / NUMBERS_OF_SENTENCE }, (_, index) => {
    const at = index * NUMBERS_OF_SENTENCE;
    return {
      index,
      paragraph: numbers[at] ?? 0,
      start: numbers[at + 1] ?? 0,
      end: numbers[at + 2] ?? 0,
    };
  });
}
