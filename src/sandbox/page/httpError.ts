/** A rejected request; the message is shown to the user. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  /** HTTP status. */
  readonly status: 400 | 403 | 404 | 405 | 413 | 415;

  constructor(status: HttpError['status'], message: string) {
    super(message);
    this.status = status;
  }
}
