/** A message of a conversation. */
export interface Utterance {
  readonly id: string;
  /** Id of the member who wrote it. */
  readonly author: string;
  /** With Discord's markup. */
  readonly text: string;
}
