import { BlockFileError } from './blockFile.ts';

/** A text as a block. */
export function textBlock(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** Lines as a block; none may contain a line break. */
export function linesBlock(lines: readonly string[]): Uint8Array {
  return textBlock(lines.join('\n'));
}

/** Numbers as a block, in the byte order of this machine. */
export function numbersBlock({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** Texts without lone surrogates as two blocks, the second with their lengths in bytes. */
export function* textsBlocks(texts: readonly string[]): Generator<Uint8Array> {
  const encoded = texts.map(text => Buffer.from(text));
  yield Buffer.concat(encoded);
  yield numbersBlock(Uint32Array.from(encoded, ({ length }) => length));
}

/** Takes the blocks of a file one after another, each as what was written. */
export class BlockReader {
  readonly #blocks: Iterator<Uint8Array<ArrayBuffer>>;

  constructor(blocks: Iterable<Uint8Array<ArrayBuffer>>) {
    this.#blocks = blocks[Symbol.iterator]();
  }

  text(): string {
    return textOf(this.#next());
  }

  /** @param count number of lines that were written */
  lines(count: number): string[] {
    const text = this.text();
    const lines = count === 0 && text === '' ? [] : text.split('\n');
    if (lines.length !== count) throw new BlockFileError('is damaged');
    return lines;
  }

  numbers(): Uint32Array<ArrayBuffer> {
    const { buffer, byteOffset, length } = this.#next();
    if (length % Uint32Array.BYTES_PER_ELEMENT !== 0) throw new BlockFileError('is damaged');
    return new Uint32Array(buffer, byteOffset, length / Uint32Array.BYTES_PER_ELEMENT);
  }

  /** The texts of two blocks, decoded when they are asked for. */
  texts(): Generator<string> {
    return textsIn(this.#next(), this.numbers());
  }

  #next(): Uint8Array<ArrayBuffer> {
    const { value, done } = this.#blocks.next();
    if (done === true) throw new BlockFileError('is damaged');
    return value;
  }
}

function textOf({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString();
}

function* textsIn(bytes: Uint8Array<ArrayBuffer>, lengths: Uint32Array): Generator<string> {
  let start = 0;
  for (const length of lengths) {
    const end = start + length;
    if (end > bytes.length) throw new BlockFileError('is damaged');
    yield textOf(bytes.subarray(start, end));
    start = end;
  }
}
