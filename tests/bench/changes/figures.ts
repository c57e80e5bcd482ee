/** Processor time of changes to a folder. Unit: milliseconds. */
export interface EditFigures {
  readonly articles: number;
  readonly passages: number;
  /** From nothing until the index is complete and saved. */
  readonly firstStart: number;
  /** Median of a line added to an article, until the new index is in use and saved. */
  readonly edit: number;
  /** Median of an article touched without a change. */
  readonly touch: number;
}

/** Those, and processor time of restarts. Unit: milliseconds. */
export interface ChangeFigures extends EditFigures {
  /** Median from the saved index until it is complete, each in a new process. */
  readonly restart: number;
  /** Median of MiniSearch's `loadJSON` of the same index, each in a new process. */
  readonly loadJson: number;
}
