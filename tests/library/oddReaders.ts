import process from 'node:process';
import type { ReadResult } from '../../src/articles/readers/extract.ts';
import type { SourceFile } from '../../src/articles/readers/recognizeFormat.ts';

/** A reader that does what its file says, in place of `readApart`. */
export function run({ bytes }: SourceFile): ReadResult {
  const text = new TextDecoder().decode(bytes);
  switch (text) {
    case 'hang':
      for (;;);
    case 'fill memory':
      return fillMemory();
    case 'crash':
      return process.exit(3);
    case 'throw':
      throw new TypeError('the table of pages is damaged');
    default: {
      const none = { blocks: null, landmarks: [], firstLine: null, fields: {}, warnings: [] };
      return { ok: true, extracts: [{ text, ...none }] };
    }
  }
}

function fillMemory(): never {
  const buffers: Buffer[] = [];
  for (;;) buffers.push(Buffer.alloc(2 ** 20, 1));
}
