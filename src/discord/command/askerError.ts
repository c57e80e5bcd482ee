/** A mistake that the asker can correct; only they see `notice`. */
export class AskerError extends Error {
  override readonly name = 'AskerError';
  /** Short description of the mistake, for the log. */
  readonly identifier: string;
  /** Markdown, already escaped. */
  readonly notice: string;

  constructor(identifier: string, notice: string, options?: ErrorOptions) {
    super(identifier, options);
    this.identifier = identifier;
    this.notice = notice;
  }
}
