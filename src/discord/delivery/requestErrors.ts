import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';

/** The request was not sent, since its deadline had passed. */
export class DeadlineExceeded extends Error {
  override readonly name = 'DeadlineExceeded';
}

/** HTTP status of a request without a valid token. */
const UNAUTHORIZED = 401;

/** Codes of errors in which no server was reached, so that none has processed the request. */
const NOT_CONNECTED: ReadonlySet<string> = new Set([
  'EAI_AGAIN',
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Whether a request may succeed if it is sent again: rate limits, server and network errors. */
export function isTransient(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return !isRefusal(error);
  return (
    error instanceof RateLimitError ||
    error instanceof HTTPError ||
    isMalformedResponse(error) ||
    isNetworkError(error)
  );
}

/** Whether Discord has certainly not processed the request. */
export function isUnprocessed(error: unknown): boolean {
  if (error instanceof RateLimitError || error instanceof DeadlineExceeded) return true;
  if (error instanceof DiscordAPIError) return isRefusal(error);
  return NOT_CONNECTED.has(codeOf(error) ?? '');
}

/** Whether Discord refused a request with one of `codes` (topics/opcodes-and-status-codes#json). */
export function isRefusedWith(error: unknown, codes: readonly (number | string)[]): boolean {
  return error instanceof DiscordAPIError && codes.includes(error.code);
}

/** Whether Discord refused the token of a request. */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === UNAUTHORIZED;
}

/** Whether Discord itself refused; a response without its code comes from a proxy in front of it. */
export function isRefusal(error: unknown): error is DiscordAPIError {
  return error instanceof DiscordAPIError && typeof error.code === 'number';
}

/** Whether a response was truncated or no JSON. */
function isMalformedResponse(error: unknown): boolean {
  return error instanceof SyntaxError;
}

/** Whether no response arrived: the connection failed or timed out. */
function isNetworkError(error: unknown): boolean {
  return error instanceof Error && (error.name === 'AbortError' || codeOf(error) !== null);
}

/** Code of an error of Node.js or undici. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' ? error.code : null;
}
