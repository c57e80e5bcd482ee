import type { SourceFile } from '../../../src/articles/readers/recognizeFormat.ts';
import { below, randomFrom } from '../../bench/retrieval/random.ts';
import { GOOD_FILES } from './goodFiles.ts';
import { HOSTILE_SHAPES } from './hostileShapes.ts';
import { mutate } from './mutate.ts';

/** A hostile file with what is wrong with it. */
export interface HostileFile extends SourceFile {
  readonly kind: string;
}

/** How many files there are, and how large. */
export interface FilesOptions {
  /** Repeats the random choices. */
  readonly seed: number;
  /** Damaged copies of good files. */
  readonly mutations: number;
  /** Levels, rows or objects of the other files. */
  readonly size: number;
}

/** Makes hostile files of every format, one after another so that few are in memory. */
export function* listHostileFiles({ seed, mutations, size }: FilesOptions): Generator<HostileFile> {
  const random = randomFrom(seed);
  for (const [ending, shapes] of Object.entries(HOSTILE_SHAPES)) {
    for (const [name, make] of Object.entries(shapes)) {
      yield { path: `shape${ending}`, bytes: make(size), kind: `${ending} with ${name}` };
    }
  }
  const formats = Object.entries(GOOD_FILES);
  for (let at = 0; at < mutations; at += 1) {
    const [ending, files] = formats[at % formats.length] ?? ['', []];
    const good = files[below(files.length, random)] ?? new Uint8Array();
    yield {
      path: `damaged-${at}${ending}`,
      bytes: mutate(good, random),
      kind: `damaged ${ending}`,
    };
  }
}
