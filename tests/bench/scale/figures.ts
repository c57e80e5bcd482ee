import type { Waits } from '../load/figures.ts';

/** What a process measured of one engine on one folder. Units: milliseconds, mebibytes. */
export interface EngineFigures {
  readonly passages: number;
  /** Making the index of articles that have been read. */
  readonly building: number;
  /** Heap and buffers of the index, without the articles' texts. */
  readonly memory: number;
  /** Ranking passages for a question. */
  readonly ranking: Waits;
  /** nDCG@10 of the paragraphs that the questions stand under; 0 to 1. */
  readonly gain: number;
}

/** What only Footnote does. */
export interface FootnoteFigures extends EngineFigures {
  /** From nothing to an index that can be asked, reading the files included. */
  readonly firstStart: number;
  /** The same from what was saved. */
  readonly nextStart: number;
  /** How long the event loop stood still at most in either. */
  readonly stillAtFirst: number;
  readonly stillAtNext: number;
  readonly saved: number;
  /** Filling MiniSearch, while questions are answered without. */
  readonly speedingUp: number;
  readonly stillWhileSpeedingUp: number;
  /** By what was asked for. */
  readonly answers: Readonly<Record<string, AnswerFigures>>;
}

/** What answers of one kind take. Unit: milliseconds. */
export interface AnswerFigures {
  readonly whole: Waits;
  /** The longest piece of one; others are served between two. */
  readonly longestStep: number;
}
