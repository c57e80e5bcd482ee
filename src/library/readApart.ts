import type { ReadResult } from '../articles/readers/extract.ts';
import { FORMATS } from '../articles/readers/formats.ts';
import { readExtracts } from '../articles/readers/readExtracts.ts';
import { recognizeFormat, type SourceFile } from '../articles/readers/recognizeFormat.ts';

/** Reads a file; runs in a worker or in a child process. */
export async function run(file: SourceFile): Promise<ReadResult> {
  const recognized = recognizeFormat(file, FORMATS);
  if (recognized.ok) return readExtracts(file, recognized.format);
  throw new Error(`${file.path} is in no format that is read`);
}
