import type { Waits } from '../load/figures.ts';

/** Measurements of one engine on one folder. Units: milliseconds, mebibytes. */
export interface EngineFigures {
  readonly passages: number;
  /** Time to index articles that have been read. */
  readonly building: number;
  /** Heap and buffers of the index, without the texts of articles. */
  readonly memory: number;
  /** Times to rank passages for a question. */
  readonly ranking: Waits;
  /** nDCG@10 of the questions' paragraphs; 0 to 1. */
  readonly gain: number;
}

/** Measurements of Footnote, with work that MiniSearch does not do. */
export interface FootnoteFigures extends EngineFigures {
  /** Time from start to a usable index, including reading the files. */
  readonly firstStart: number;
  /** The same with a saved index. */
  readonly nextStart: number;
  /** Longest stall of the event loop in either. */
  readonly stillAtFirst: number;
  readonly stillAtNext: number;
  readonly saved: number;
  /** Figures by kind of answer. */
  readonly answers: Readonly<Record<string, AnswerFigures>>;
}

/** Times of answers of one kind. Unit: milliseconds. */
export interface AnswerFigures {
  readonly whole: Waits;
  /** Longest step of an answer; other work runs between steps. */
  readonly longestStep: number;
}
