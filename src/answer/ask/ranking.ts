import type { Article } from '../../articles/article.ts';
import type { Evidence } from './evidence.ts';
import type { Judgement } from './judgeAnswer.ts';
import type { RankedSentence } from './rankSentences.ts';

/** Sentences worth quoting for a question. */
export interface Ranking {
  /** Best first. */
  readonly sentences: readonly QuotableSentence[];
  /** The best sentence by its words. */
  readonly best: RankedSentence | undefined;
  /** Judges whether the first sentence answers. */
  readonly judge: (evidence: Evidence) => Judgement;
}

export interface QuotableSentence {
  readonly article: Article;
  /** Position among the article's sentences, from 0. */
  readonly index: number;
  /** Relevance, 0 to 1. */
  readonly score: number;
}
