/**
 * Why the database cannot be used: no space left, no permission or a failing disk, damage or another kind of
 * file, written by a newer Footnote, or locked by another process for too long.
 */
export type StorageReason = 'full' | 'unwritable' | 'corrupt' | 'newer' | 'busy';

/** The database cannot be used; the message is one line that says what to do. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly reason: StorageReason;

  constructor(reason: StorageReason, file: string, options?: ErrorOptions) {
    super(`${file} ${MESSAGES[reason]}`, options);
    this.reason = reason;
  }
}

const MESSAGES: Readonly<Record<StorageReason, string>> = {
  full: 'cannot be written because the disk is full: free some space; nothing that was saved is lost',
  unwritable:
    'cannot be read or written: check that the file and its folder belong to the user that runs Footnote',
  corrupt:
    'is damaged or not a database: move it away and restore a backup with npm run restore -- FILE',
  newer: 'was written by a newer version of Footnote: update Footnote',
  busy: 'is locked by another process: try again when that is done',
};

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
