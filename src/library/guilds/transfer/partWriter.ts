import { Buffer } from 'node:buffer';
import { zipSync } from 'fflate';
import { MANIFEST, MAX_ENTRIES, writeManifest } from './manifest.ts';

/** An article with its entries, to be added to a part as a whole. */
export interface PartArticle {
  /** Its description, as JSON. */
  readonly description: string;
  /** New entries: bytes by path. */
  readonly entries: ReadonlyMap<string, Uint8Array>;
}

/** Of the headers of an entry, without its name, which is in both (APPNOTE.TXT, 4.3.7 and 4.3.12). Unit: bytes. */
const HEADERS = 30 + 46;
/** Of the end of the archive (APPNOTE.TXT, 4.3.16). Unit: bytes. */
const END = 22;
/** Between two descriptions. Unit: bytes. */
const SEPARATOR = 2;

/** Collects a part of an export, a ZIP archive that can be read on its own. */
export class PartWriter {
  readonly #maxBytes: number;
  readonly #descriptions: string[] = [];
  readonly #entries = new Map<string, Uint8Array>();
  #size = END + sizeOf(MANIFEST, Buffer.from(writeManifest([])));

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get isEmpty(): boolean {
    return this.#descriptions.length === 0;
  }

  /** Whether an earlier article has brought an entry along. */
  has(path: string): boolean {
    return this.#entries.has(path);
  }

  /** Adds an article if it fits; whether it did. */
  add({ description, entries }: PartArticle): boolean {
    const sizes = Array.from(entries, ([path, bytes]) => sizeOf(path, bytes));
    const added = Buffer.byteLength(description) + SEPARATOR;
    const size = sizes.reduce((sum, one) => sum + one, this.#size + added);
    const count = this.#entries.size + entries.size + 1;
    if (size > this.#maxBytes || count > MAX_ENTRIES) return false;
    this.#size = size;
    this.#descriptions.push(description);
    for (const [path, bytes] of entries) this.#entries.set(path, bytes);
    return true;
  }

  /** The archive. It is not compressed: that takes time, and most formats are compressed already. */
  finish(): Uint8Array {
    const manifest = Buffer.from(writeManifest(this.#descriptions));
    const entries = Object.fromEntries([[MANIFEST, manifest], ...this.#entries]);
    return zipSync(entries, { level: 0 });
  }
}

function sizeOf(path: string, bytes: Uint8Array): number {
  return HEADERS + 2 * Buffer.byteLength(path) + bytes.byteLength;
}
