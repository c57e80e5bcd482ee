/** Result of fetching an address. Reasons are identifiers with parameters, never text of the page. */
export type FetchOutcome = Fetched | Unchanged | Gone | Refusal | Failure;

/** Validators of a response, with which an unchanged page is not sent again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Fetched {
  readonly kind: 'fetched';
  /** The decompressed body. */
  readonly bytes: Buffer;
  /** The Content-Type header. */
  readonly contentType: string | null;
  /** The address after redirects. */
  readonly finalUrl: string;
  readonly validators: Validators;
  /** How long the response may be cached (Cache-Control: max-age, or Expires). Unit: seconds. */
  readonly maxAge: number | null;
}

/** Status 304: the page is as it was when the server gave the validators. */
export interface Unchanged {
  readonly kind: 'unchanged';
  /** See `Fetched`. */
  readonly maxAge: number | null;
}

/** There is no such page, or no longer. */
export interface Gone {
  readonly kind: 'gone';
  readonly status: 404 | 410;
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

/** The server or the connection failed; a later attempt may succeed. */
export interface Failure {
  readonly kind: 'failed';
  readonly reason:
    | { readonly id: 'timeout'; readonly milliseconds: number }
    | { readonly id: 'tooLarge'; readonly bytes: number }
    | StatusReason
    /** An error code of Node or undici, such as ENOTFOUND. */
    | { readonly id: 'connection'; readonly code: string }
    | { readonly id: 'contentEncoding' };
}

/** A status that is no success, such as 429 or 503. */
interface StatusReason {
  readonly id: 'status';
  readonly status: number;
  /** When to try again (Retry-After), from now. Unit: seconds. */
  readonly retryAfter: number | null;
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
