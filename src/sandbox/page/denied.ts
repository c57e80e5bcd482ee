/** A request that the page's server does not grant; the message says why in plain words. */
export class Denied extends Error {
  override readonly name = 'Denied';
  /** The HTTP status. */
  readonly status: 400 | 403 | 404 | 405 | 413 | 415;

  constructor(status: Denied['status'], message: string) {
    super(message);
    this.status = status;
  }
}
