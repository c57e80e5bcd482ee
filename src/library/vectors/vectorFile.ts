import { constants, type FileHandle, open, rename } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { packVectors, unpackVectors } from '../../search/semantic/packedVectors.ts';
import { DIMENSIONS } from '../../search/semantic/quantizedVector.ts';
import { VectorTable } from '../../search/semantic/vectorTable.ts';
import { makeFolder } from '../saved/dataDir.ts';
import { systemErrorCode } from '../systemErrorCode.ts';

/** The file cannot be written; the message continues a sentence after the file name. */
export class VectorFileError extends Error {
  override readonly name = 'VectorFileError';
}

// Without O_NONBLOCK, opening a pipe would block for ever.
const READ = constants.O_RDONLY | constants.O_NONBLOCK;
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_NONBLOCK;
const FORMAT = 'footnote vectors';
/** Length and CRC-32 before each block. Unit: bytes. */
const HEAD_BYTES = 8;
/** Maximum vectors in a block. */
const BLOCK_VECTORS = 2048;
/** Unit: bytes. */
const MAX_BLOCK = 2 ** 20;

/**
 * A file that the vectors of one table are appended to, in blocks with checksums. What a killed
 * process wrote in part is ignored, and overwritten by the next vectors.
 *
 * Only one process may write it; another that reads it meanwhile gets what is complete.
 */
export class VectorFile {
  readonly #file: string;
  /** The first block. */
  readonly #header: Uint8Array;
  /** Size of the file when it was last read or written. */
  #size = 0;
  /** End of its last intact block; 0 if there is no file for this model. */
  #end = 0;
  /** Vectors in it, which are the first ones of the table. */
  #saved = 0;

  /** @param model identifies the encoder: vectors of another one are ignored and replaced */
  constructor(file: string, model: string) {
    const endianness = os.endianness();
    const made = { format: FORMAT, model, dimensions: DIMENSIONS, endianness };
    this.#file = file;
    this.#header = Buffer.from(JSON.stringify(made));
  }

  /** Number of vectors in the file. */
  get saved(): number {
    return this.#saved;
  }

  /**
   * Loads all vectors, block by block; none if there is no file for this model.
   *
   * @throws NodeJS.ErrnoException when the file cannot be read; AbortError when the signal aborts.
   */
  async load(signal?: AbortSignal): Promise<VectorTable> {
    const table = new VectorTable();
    const handle = await openIfThere(this.#file, READ);
    if (handle === null) return table;
    try {
      this.#size = (await handle.stat()).size;
      const first = await readBlock(handle, 0);
      if (first === null || !first.equals(this.#header)) return table;
      this.#end = HEAD_BYTES + first.length;
      for (;;) {
        signal?.throwIfAborted();
        const block = await readBlock(handle, this.#end);
        if (block === null) break;
        unpackVectors(block, table);
        this.#end += HEAD_BYTES + block.length;
      }
      this.#saved = table.size;
      return table;
    } finally {
      await handle.close();
    }
  }

  /**
   * Appends the vectors that a table has beyond those in the file.
   *
   * @throws VectorFileError when another process has written the file; NodeJS.ErrnoException when it
   * cannot be written.
   */
  async append(table: VectorTable): Promise<void> {
    const handle = this.#end === 0 ? null : await openIfThere(this.#file, APPEND);
    if (handle === null) return await this.rewrite(table);
    try {
      const { size } = await handle.stat();
      if (size !== this.#size) throw new VectorFileError('was written by another process');
      await handle.truncate(this.#end);
      const written = await writeBlocks(handle, blocksOf(table, this.#saved));
      this.#end += written;
    } finally {
      this.#size = (await handle.stat()).size;
      await handle.close();
    }
    this.#saved = table.size;
  }

  /**
   * Replaces the file by one with the vectors of a table, or leaves it as it was; then the next
   * vectors replace it.
   *
   * @throws NodeJS.ErrnoException when it cannot be written.
   */
  async rewrite(table: VectorTable): Promise<void> {
    this.#end = 0;
    await makeFolder(path.dirname(this.#file));
    const unfinished = `${this.#file}.new`;
    const handle = await open(unfinished, 'w', 0o600);
    let written = 0;
    try {
      written += await writeBlocks(handle, [this.#header]);
      written += await writeBlocks(handle, blocksOf(table, 0));
    } finally {
      await handle.close();
    }
    await rename(unfinished, this.#file);
    this.#saved = table.size;
    this.#end = written;
    this.#size = written;
  }
}

function* blocksOf(table: VectorTable, from: number): Generator<Uint8Array> {
  for (let start = from; start < table.size; start += BLOCK_VECTORS) {
    yield packVectors(table, start, Math.min(start + BLOCK_VECTORS, table.size));
  }
}

/** Writes blocks at the end of a file; resolves with the number of bytes when they are on the disk. */
async function writeBlocks(handle: FileHandle, blocks: Iterable<Uint8Array>): Promise<number> {
  let written = 0;
  for (const block of blocks) {
    const head = Buffer.alloc(HEAD_BYTES);
    head.writeUInt32LE(block.length, 0);
    head.writeUInt32LE(crc32(block), 4);
    await handle.writeFile(head);
    await handle.writeFile(block);
    written += HEAD_BYTES + block.length;
  }
  await handle.datasync();
  return written;
}

/** Reads the block at an offset; null if there is none, or only part of one. */
async function readBlock(handle: FileHandle, at: number): Promise<Buffer | null> {
  const head = await readAt(handle, at, HEAD_BYTES);
  if (head === null) return null;
  const length = head.readUInt32LE(0);
  if (length === 0 || length > MAX_BLOCK) return null;
  const block = await readAt(handle, at + HEAD_BYTES, length);
  return block !== null && crc32(block) === head.readUInt32LE(4) ? block : null;
}

/** Reads exactly `length` bytes into a buffer of their own; null if the file ends before. */
async function readAt(handle: FileHandle, at: number, length: number): Promise<Buffer | null> {
  // Not allocUnsafe, whose pool does not align to 4 bytes.
  const bytes = Buffer.alloc(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await handle.read(bytes, filled, length - filled, at + filled);
    if (bytesRead === 0) return null;
    filled += bytesRead;
  }
  return bytes;
}

async function openIfThere(file: string, flags: number): Promise<FileHandle | null> {
  try {
    return await open(file, flags);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
