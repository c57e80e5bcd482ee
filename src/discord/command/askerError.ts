/** Something the asker has to put right; `notice` is what only they are told. */
export class AskerError extends Error {
  override readonly name = 'AskerError';
  /** What is wrong, for the log. */
  readonly identifier: string;
  readonly notice: string;

  constructor(identifier: string, notice: string, options?: ErrorOptions) {
    super(identifier, options);
    this.identifier = identifier;
    this.notice = notice;
  }
}
