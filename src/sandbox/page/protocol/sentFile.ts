/** A file that the page sends. */
export interface SentFile {
  readonly name: string;
  /** Media type; empty if unknown. */
  readonly contentType: string;
  /** Base64. */
  readonly content: string;
}
