import { sql } from 'kysely';
import type { Storage } from '../storage.ts';

/** The vector of a sentence, as bytes. */
export interface SharedVector {
  readonly key: string;
  readonly vector: Uint8Array;
}

/** Makes the vectors of keys, in their order; null if that is not possible now. */
type Make = (keys: readonly string[]) => Promise<readonly Uint8Array[] | null>;

/**
 * Reads the vectors that a model has made of sentences; those that are missing are made and stored. Resolves with
 * null if they cannot be made now, or if another process is making them.
 */
export async function readOrMake(
  storage: Pick<Storage, 'db'>,
  model: string,
  keys: readonly string[],
  make: Make,
): Promise<readonly SharedVector[] | null> {
  const stored = await read(storage, model, keys);
  if (stored.length === keys.length) return stored;
  return await storage.db.transaction().execute(async db => {
    if (!(await lock({ db }, model, keys))) return null;
    // Another process may have made them in between.
    const known = await read({ db }, model, keys);
    const isKnown = new Set(known.map(({ key }) => key));
    const missing = keys.filter(key => !isKnown.has(key));
    const vectors = missing.length === 0 ? [] : await make(missing);
    if (vectors === null) return null;
    const made = missing.flatMap((key, at) => {
      const vector = vectors[at];
      return vector === undefined ? [] : [{ key, vector }];
    });
    await insert({ db }, model, made);
    return [...known, ...made];
  });
}

/** Deletes all vectors but those that a model has made of some sentences. */
export async function keepOnly(
  { db }: Pick<Storage, 'db'>,
  model: string,
  keys: readonly string[],
): Promise<void> {
  await sql`
    DELETE FROM shared_vectors
    WHERE model <> ${model} OR key <> ALL (${keys}::text[])`.execute(db);
}

async function read(
  { db }: Pick<Storage, 'db'>,
  model: string,
  keys: readonly string[],
): Promise<readonly SharedVector[]> {
  const { rows } = await sql<SharedVector>`
    SELECT key, vector FROM shared_vectors
    WHERE model = ${model} AND key = ANY (${keys}::text[])`.execute(db);
  return rows;
}

/** Locks some keys until the end of the transaction; false if they are locked. */
async function lock(
  { db }: Pick<Storage, 'db'>,
  model: string,
  keys: readonly string[],
): Promise<boolean> {
  const name = [model, ...keys].join(' ');
  const { rows } = await sql<{ isLocked: boolean }>`
    SELECT pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) AS "isLocked"`.execute(db);
  return rows[0]?.isLocked === true;
}

async function insert(
  { db }: Pick<Storage, 'db'>,
  model: string,
  made: readonly SharedVector[],
): Promise<void> {
  await sql`
    INSERT INTO shared_vectors (model, key, vector)
    SELECT ${model}::text, made.*
    FROM unnest(
      ${made.map(({ key }) => key)}::text[],
      ${made.map(({ vector }) => vector)}::bytea[]
    ) AS made
    ON CONFLICT (model, key) DO NOTHING`.execute(db);
}
