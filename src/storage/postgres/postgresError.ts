import { StorageError, type StorageReason } from '../storageError.ts';

/** Reasons by PostgreSQL's SQLSTATE codes, https://www.postgresql.org/docs/current/errcodes-appendix.html. */
const STATES: Readonly<Record<string, StorageReason>> = {
  '08000': 'unreachable',
  '08001': 'unreachable',
  '08003': 'unreachable',
  '08004': 'unreachable',
  '08006': 'unreachable',
  '25006': 'readOnly',
  '28000': 'denied',
  '28P01': 'denied',
  '3D000': 'missing',
  '40001': 'busy',
  '40P01': 'busy',
  '42501': 'forbidden',
  '53100': 'full',
  '53200': 'crowded',
  '53300': 'crowded',
  '55P03': 'busy',
  '57014': 'busy',
  '57P01': 'stopped',
  '57P02': 'stopped',
  '57P03': 'starting',
  '57P05': 'unreachable',
};

/** Reasons by the codes of Node.js' errors. */
const SYSTEM_CODES: Readonly<Record<string, StorageReason>> = {
  EAI_AGAIN: 'unreachable',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  ENOENT: 'unreachable',
  ENOTFOUND: 'unreachable',
  EACCES: 'unreachable',
  EPIPE: 'unreachable',
  ETIMEDOUT: 'unreachable',
  CERT_HAS_EXPIRED: 'insecure',
  CERT_NOT_YET_VALID: 'insecure',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'insecure',
  ERR_TLS_CERT_ALTNAME_INVALID: 'insecure',
  EPROTO: 'insecure',
  SELF_SIGNED_CERT_IN_CHAIN: 'insecure',
  UNABLE_TO_GET_ISSUER_CERT: 'insecure',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'insecure',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'insecure',
};

/** Starts of the messages of node-postgres, whose own errors have no code. */
const MESSAGES: readonly (readonly [start: string, reason: StorageReason])[] = [
  ['Client has encountered a connection error', 'unreachable'],
  ['Client was closed', 'unreachable'],
  ['Connection terminated', 'unreachable'],
  ['Query read timeout', 'unreachable'],
  ['timeout exceeded when trying to connect', 'unreachable'],
  ['timeout expired', 'unreachable'],
  ['SASL', 'denied'],
  ['The server does not support SSL connections', 'insecure'],
  ['There was an error establishing an SSL connection', 'insecure'],
];

/** The StorageError for an error of node-postgres; the error itself if it is a mistake in Footnote. */
export function postgresErrorOf(error: unknown, place: string): unknown {
  if (!(error instanceof Error)) return error;
  const reason = reasonOf(error);
  return reason === null ? error : new StorageError(reason, place, { cause: error });
}

function reasonOf(error: Error): StorageReason | null {
  // Several addresses of one host were tried.
  if (error instanceof AggregateError) {
    return error.errors.map(each => (each instanceof Error ? reasonOf(each) : null))[0] ?? null;
  }
  const code = 'code' in error ? String(error.code) : '';
  const known = STATES[code] ?? SYSTEM_CODES[code];
  if (known !== undefined) return known;
  return MESSAGES.find(([start]) => error.message.startsWith(start))?.[1] ?? null;
}
