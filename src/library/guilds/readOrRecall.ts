import { StorageError } from '../../storage/storageError.ts';

/** Longest wait for a read when an earlier value is known. Unit: milliseconds. */
const PATIENCE = 1000;

const LATE = Symbol('late');

/**
 * Reads a value; falls back to the one from an earlier read if the database is unreachable or too slow.
 *
 * @param known Undefined if there was no earlier read.
 */
export async function readOrRecall<Value>(
  read: () => Promise<Value>,
  known: Value | undefined,
): Promise<Value> {
  const reading = read();
  if (known === undefined) return await reading;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<typeof LATE>(resolve => {
    timer = setTimeout(resolve, PATIENCE, LATE);
  });
  try {
    const first = await Promise.race([reading, late]);
    if (first !== LATE) return first;
    reading.catch(() => undefined);
  } catch (error) {
    if (!(error instanceof StorageError && error.isTemporary)) throw error;
  } finally {
    clearTimeout(timer);
  }
  return known;
}
