import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** Signs URLs of attachments, which then expire (reference#signed-attachment-cdn-urls). */
export interface UrlSigner {
  /** Returns the query for a path, valid for `URL_LIFETIME` from now. */
  readonly sign: (path: string) => string;
  /** Whether a query was issued for a path and has not expired. */
  readonly isValid: (path: string, query: URLSearchParams) => boolean;
}

/**
 * Lifetime of a signed URL, that of the example in components/reference#file-upload-examples. Unit:
 * milliseconds.
 */
export const URL_LIFETIME = 24 * 60 * 60 * 1000;

/** Creates a signer with a key of its own. */
export function createUrlSigner(now: () => number): UrlSigner {
  const key = randomBytes(32);

  function signature(path: string, expires: string, issued: string): Buffer {
    return createHmac('sha256', key).update(`${path}?${expires}&${issued}`).digest();
  }

  return {
    sign: path => {
      const issued = hexSeconds(now());
      const expires = hexSeconds(now() + URL_LIFETIME);
      const hm = signature(path, expires, issued).toString('hex');
      return `ex=${expires}&is=${issued}&hm=${hm}&`;
    },
    isValid: (path, query) => {
      const [expires, issued] = [query.get('ex') ?? '', query.get('is') ?? ''];
      const given = Buffer.from(query.get('hm') ?? '', 'hex');
      const right = signature(path, expires, issued);
      const isSigned = given.length === right.length && timingSafeEqual(given, right);
      return isSigned && now() < Number.parseInt(expires, 16) * 1000;
    },
  };
}

function hexSeconds(milliseconds: number): string {
  return Math.floor(milliseconds / 1000).toString(16);
}
