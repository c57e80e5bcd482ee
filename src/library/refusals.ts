import { createHash } from 'node:crypto';
import type { SourceFile } from '../articles/readers/recognizeFormat.ts';
import type { FileReading } from '../articles/readFile.ts';

/** Files that could not be read, so that a reload does not try again what takes a minute to fail. */
export class Refusals {
  readonly #known = new Map<string, { readonly digest: string; readonly reading: FileReading }>();

  /** The reading of a file that was refused with the same bytes; else what `read` finds. */
  async findOr(file: SourceFile, read: () => Promise<FileReading>): Promise<FileReading> {
    const known = this.#known.get(file.path);
    if (known !== undefined && known.digest === digestOf(file)) return known.reading;
    const reading = await read();
    if (reading.ok) this.#known.delete(file.path);
    else this.#known.set(file.path, { digest: digestOf(file), reading });
    return reading;
  }
}

function digestOf({ bytes }: SourceFile): string {
  return createHash('sha256').update(bytes).digest('base64');
}
