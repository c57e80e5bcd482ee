import { StorageError } from '../../storage/storageError.ts';

/** How long a read may take when there is something to answer from without it. Unit: milliseconds. */
const PATIENCE = 1000;

const LATE = Symbol('late');

/**
 * What a read gives; or what is known from an earlier read, if the database cannot be reached or does not answer in
 * time.
 *
 * @param known Undefined if nothing is known.
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
