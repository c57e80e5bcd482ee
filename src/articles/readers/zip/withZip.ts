import { Buffer } from 'node:buffer';
import { buffer } from 'node:stream/consumers';
import yauzl, { type Entry, type ZipFile } from 'yauzl';

/** The entries of a ZIP archive, unpacked when they are read. */
export interface Zip {
  has(name: string): boolean;
  /** The names that a test accepts. */
  names(accepts: (name: string) => boolean): string[];
  /** The bytes of an entry; null without one. Rejects past a limit, which `withZip` reports. */
  read(name: string): Promise<Uint8Array | null>;
}

/** Bounds what an archive makes of few bytes. */
interface ZipLimits {
  readonly entries: number;
  /** Of an entry, and of all that are read. Unit: bytes, unpacked. */
  readonly entry: number;
  readonly total: number;
}

/** Why an archive is not read: the reason continues a sentence after the file name. */
export interface Refused {
  readonly ok: false;
  readonly reason: string;
}

const LIMITS: ZipLimits = { entries: 10_000, entry: 32 * 2 ** 20, total: 64 * 2 ** 20 };

/** How yauzl reports names such as `../x`, `/x` and `C:\x`. */
const OUTSIDE = /^(?:invalid relative path|absolute path|invalid characters in fileName)/u;

/** Why an archive is not read; continues a sentence after the file name. */
class ZipRefusal extends Error {}

/**
 * Lets `read` take entries out of a ZIP archive and reports a damaged archive, or one past a limit, as
 * a file that is not read. Sizes are checked as declared and again while unpacking.
 */
export async function withZip<Result>(
  bytes: Uint8Array,
  read: (zip: Zip) => Promise<Result>,
  limits = LIMITS,
): Promise<Result | Refused> {
  try {
    const file = await openFile(bytes);
    return await read(zipOf(file, await listEntries(file, limits), limits));
  } catch (error) {
    if (!(error instanceof ZipRefusal)) throw error;
    return { ok: false, reason: error.message };
  }
}

async function openFile(bytes: Uint8Array): Promise<ZipFile> {
  try {
    // The buffer must be ours: yauzl keeps views of it.
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    return await yauzl.fromBufferPromise(view, { lazyEntries: true });
  } catch (error) {
    throw refusal('is damaged: its ZIP archive has no directory', error);
  }
}

async function listEntries(file: ZipFile, limits: ZipLimits): Promise<Map<string, Entry>> {
  if (file.entryCount > limits.entries) {
    throw refusal(`is a ZIP archive of more than ${written(limits.entries)} files`);
  }
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of file.eachEntry()) entries.set(entry.fileName, entry);
  } catch (error) {
    const isOutside = error instanceof Error && OUTSIDE.test(error.message);
    throw refusal(
      isOutside
        ? 'names a file outside of its ZIP archive'
        : 'is damaged: the directory of its ZIP archive cannot be read',
      error,
    );
  }
  return entries;
}

function zipOf(file: ZipFile, entries: ReadonlyMap<string, Entry>, limits: ZipLimits): Zip {
  let total = 0;
  return {
    has: name => entries.has(name),
    names: accepts => [...entries.keys()].filter(accepts),
    async read(name) {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      total += entry.uncompressedSize;
      if (entry.uncompressedSize > limits.entry) throw tooLarge('a part', limits.entry);
      if (total > limits.total) throw tooLarge('parts', limits.total);
      if (entry.isEncrypted()) throw refusal('is encrypted');
      return await unpack(file, entry);
    },
  };
}

/** yauzl ends the stream with an error when it has another size than the directory says. */
async function unpack(file: ZipFile, entry: Entry): Promise<Uint8Array> {
  try {
    return await buffer(await file.openReadStreamPromise(entry));
  } catch (error) {
    throw refusal('is damaged: a part of its ZIP archive cannot be unpacked', error);
  }
}

function tooLarge(what: string, limit: number): ZipRefusal {
  return refusal(`unpacks to ${what} of more than ${written(limit / 2 ** 20)} MiB`);
}

function refusal(reason: string, cause?: unknown): ZipRefusal {
  return new ZipRefusal(reason, { cause });
}

function written(count: number): string {
  return count.toLocaleString('en');
}
