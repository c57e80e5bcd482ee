import { createHash } from 'node:crypto';
import { constants, type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { systemErrorCode } from '../systemErrorCode.ts';
import { makeFolder } from './dataDir.ts';

/** A block file cannot be used; the message continues a sentence after the file name. */
export class BlockFileError extends Error {
  override readonly name = 'BlockFileError';
}

/** Unit: bytes. */
const LENGTH_BYTES = 4;
const DIGEST_BYTES = 32;
/** Unit: bytes. */
const MAX_BLOCK = 2 ** 30;
/** Takes the place of a length after the last block. */
const END = 2 ** 32 - 1;
/** Age at which an unfinished file counts as abandoned. Unit: milliseconds. */
const ABANDONED_AFTER = 60_000;

/**
 * Writes blocks to a file: each after its length, then an end mark and a SHA-256 digest of everything.
 * Other tasks run after each block, and after each null.
 * Replaces the earlier file at the end, so a process that is killed leaves that one.
 *
 * @throws BlockFileError while another process writes the same file; NodeJS.ErrnoException when it
 * cannot be written; AbortError when the signal aborts.
 */
export async function writeBlocks(
  file: string,
  blocks: Iterable<Uint8Array | null>,
  signal?: AbortSignal,
): Promise<void> {
  await makeFolder(path.dirname(file));
  const unfinished = `${file}.new`;
  const handle = await openNew(unfinished);
  try {
    const hash = createHash('sha256');
    const append = async (bytes: Uint8Array): Promise<void> => {
      hash.update(bytes);
      await handle.writeFile(bytes);
    };
    for (const block of blocks) {
      if (block !== null) {
        if (block.length > MAX_BLOCK) throw new BlockFileError('would have too large a block');
        await append(lengthOf(block.length));
        await append(block);
      }
      await setImmediate(undefined, { signal });
    }
    await append(lengthOf(END));
    await handle.writeFile(hash.digest());
    await handle.sync();
    await handle.close();
    await rename(unfinished, file);
  } catch (error) {
    await handle.close().catch(() => undefined);
    await rm(unfinished, { force: true });
    throw error;
  }
}

/**
 * Reads the blocks that `writeBlocks` wrote. Do not trust any of them before the generator ends: the
 * digest is checked last.
 *
 * @throws BlockFileError when the file is damaged; NodeJS.ErrnoException when it cannot be read.
 */
export async function* readBlocks(file: string): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  // Without O_NONBLOCK, opening a pipe would block for ever.
  const handle = await open(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const { size } = await handle.stat();
    const hash = createHash('sha256');
    for (;;) {
      const head = await take(handle, LENGTH_BYTES);
      hash.update(head);
      const length = new DataView(head.buffer).getUint32(0, true);
      if (length === END) break;
      if (length > size) throw new BlockFileError('is damaged');
      const block = await take(handle, length);
      hash.update(block);
      yield block;
    }
    const digest = await take(handle, DIGEST_BYTES);
    if (!hash.digest().equals(digest)) throw new BlockFileError('is damaged');
  } finally {
    await handle.close();
  }
}

async function openNew(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'wx', 0o600);
  } catch (error) {
    if (systemErrorCode(error) !== 'EEXIST') throw error;
    // A clock that was set back leaves files from the future.
    if (Math.abs(Date.now() - (await stat(file)).mtimeMs) < ABANDONED_AFTER) {
      throw new BlockFileError('is being written by another process');
    }
    await rm(file, { force: true });
    return await open(file, 'wx', 0o600);
  }
}

function lengthOf(length: number): Uint8Array {
  const bytes = new Uint8Array(LENGTH_BYTES);
  new DataView(bytes.buffer).setUint32(0, length, true);
  return bytes;
}

/** Reads exactly `length` bytes into a buffer of their own. */
async function take(handle: FileHandle, length: number): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled);
    if (bytesRead === 0) throw new BlockFileError('is cut short');
    filled += bytesRead;
  }
  return bytes;
}
