/** What came of fetching an address. Reasons are identifiers with parameters, never text of the page. */
export type FetchOutcome =
  | FetchedPage
  | { readonly kind: 'unchanged'; readonly freshFor: number }
  /** Status 404 or 410. */
  | { readonly kind: 'gone' }
  | Refusal
  | Failure;

export interface FetchedPage {
  readonly kind: 'fetched';
  /** The decompressed body. */
  readonly bytes: Buffer;
  readonly contentType: string | null;
  /** The address after redirects. */
  readonly finalUrl: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** How long its headers let a cache keep it; 0 if they do not say. Unit: milliseconds. */
  readonly freshFor: number;
}

/** Footnote does not fetch this address. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason:
    | { readonly id: 'off' | 'invalidUrl' | 'credentials' }
    | { readonly id: 'protocol'; readonly protocol: string }
    | { readonly id: 'port'; readonly port: string }
    | { readonly id: 'hostNotAllowed' | 'specialAddress' | 'robots'; readonly host: string }
    | { readonly id: 'redirects'; readonly most: number };
}

/** The server, or the way to it, failed. */
export interface Failure {
  readonly kind: 'failed';
  readonly reason:
    | { readonly id: 'timeout'; readonly milliseconds: number }
    | { readonly id: 'tooLarge'; readonly bytes: number }
    | { readonly id: 'status'; readonly status: number }
    /** An error code of Node or undici, such as ENOTFOUND. */
    | { readonly id: 'connection'; readonly code: string }
    | { readonly id: 'contentEncoding' };
}

/** Carries an outcome out of the streams and callbacks of a request. */
export class FetchError extends Error {
  override readonly name = 'FetchError';
  readonly outcome: Refusal | Failure;

  constructor(outcome: Refusal | Failure) {
    super(outcome.reason.id);
    this.outcome = outcome;
  }
}

/** An error to throw for an address that is not fetched. */
export function refused(reason: Refusal['reason']): FetchError {
  return new FetchError({ kind: 'refused', reason });
}

/** An error to throw for a failure of the server or the connection. */
export function failed(reason: Failure['reason']): FetchError {
  return new FetchError({ kind: 'failed', reason });
}
