/** A request that the page's server does not grant; the message says why in plain words. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  /** The HTTP status. */
  readonly status: 400 | 403 | 404 | 405 | 413 | 415;

  constructor(status: HttpError['status'], message: string) {
    super(message);
    this.status = status;
  }
}
