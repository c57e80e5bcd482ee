/** Processor time of changes to a folder. Unit: milliseconds. */
export interface ChangeFigures {
  readonly articles: number;
  readonly passages: number;
  /** From nothing until the index is complete and saved. */
  readonly firstStart: number;
  /** Median of a line added to an article, until the new index is in use and saved. */
  readonly edit: number;
  /** Median of an article touched without a change. */
  readonly touch: number;
  /** Median from the saved index until it is complete. */
  readonly restart: number;
  /** Median of MiniSearch's `loadJSON` of the same index. */
  readonly loadJson: number;
}
