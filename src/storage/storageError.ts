/** Why the database cannot be used. */
export type StorageReason = keyof typeof MESSAGES;

/** The database cannot be used; the message is one line that says what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly reason: StorageReason;

  /** @param place The file, or a name of the database that contains no secret. */
  constructor(reason: StorageReason, place: string, options?: ErrorOptions) {
    super(`${place} ${MESSAGES[reason]}`, options);
    this.reason = reason;
  }

  /** Whether trying again later may help without anyone changing something. */
  get isTemporary(): boolean {
    return TEMPORARY.has(this.reason);
  }
}

const MESSAGES = {
  full: 'cannot be written because the disk is full: free some space; nothing that was saved is lost',
  unwritable:
    'cannot be read or written: check that the file and its folder belong to the user that runs Footnote',
  corrupt: 'is damaged or not a database: move it away and run npm run restore with a backup',
  newer: 'was written by a newer version of Footnote: update Footnote',
  busy: 'is locked by another process: try again when that is done',
  // The rest is about PostgreSQL.
  unreachable: 'cannot be reached: check DATABASE_URL and that PostgreSQL is running',
  starting: 'is starting up: try again in a moment',
  stopped: 'was shut down: try again when PostgreSQL is running',
  crowded: 'accepts no further connections: raise max_connections, or run fewer processes',
  denied: 'refuses the user or the password: check DATABASE_URL and pg_hba.conf',
  missing: 'does not exist: create it, or check DATABASE_URL',
  insecure:
    'cannot be reached over TLS: check sslmode and sslrootcert in DATABASE_URL, and the certificate',
  address:
    'is not an address that can be used: write postgresql://user:password@host:port/database',
  outdated: 'is older than PostgreSQL 14: update PostgreSQL',
  encoding: 'does not store texts as UTF-8: create a database with --encoding=UTF8',
  forbidden: 'does not let its user create and change tables: make that user its owner',
  readOnly: 'is read-only: check that DATABASE_URL names the primary server',
} as const;

const TEMPORARY: ReadonlySet<StorageReason> = new Set([
  'busy',
  'unreachable',
  'starting',
  'stopped',
  'crowded',
]);

/** Reasons by SQLite's primary result codes and by Node.js' system error codes. */
const REASONS: Readonly<Record<string, StorageReason>> = {
  SQLITE_FULL: 'full',
  ENOSPC: 'full',
  EDQUOT: 'full',
  SQLITE_READONLY: 'unwritable',
  SQLITE_CANTOPEN: 'unwritable',
  SQLITE_PERM: 'unwritable',
  SQLITE_IOERR: 'unwritable',
  EACCES: 'unwritable',
  EPERM: 'unwritable',
  EROFS: 'unwritable',
  EISDIR: 'unwritable',
  ENOTDIR: 'unwritable',
  ENOENT: 'unwritable',
  EIO: 'unwritable',
  SQLITE_CORRUPT: 'corrupt',
  SQLITE_NOTADB: 'corrupt',
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
};

/**
 * The StorageError for an error with a code, such as SQLITE_READONLY_DIRECTORY or ENOSPC; null for a mistake
 * in Footnote.
 */
export function storageErrorOf(error: unknown, file: string): StorageError | null {
  if (!(error instanceof Error && 'code' in error)) return null;
  const primary = String(error.code).split('_', 2).join('_');
  const reason = REASONS[primary];
  return reason === undefined ? null : new StorageError(reason, file, { cause: error });
}
