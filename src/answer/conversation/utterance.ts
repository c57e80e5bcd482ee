/** A message of a talk. */
export interface Utterance {
  readonly id: string;
  /** The id of the member who wrote it. */
  readonly author: string;
  /** As Discord has it, markup and all. */
  readonly text: string;
}
