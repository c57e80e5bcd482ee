import { findLineStarts } from '../../lines/splitLines.ts';
import { readFrontMatter } from '../../metadata/frontMatter.ts';
import type { ReadResult } from '../extract.ts';

/** Reads plain text, and Markdown as if it were plain text. */
export function readText(text: string): ReadResult {
  const { fields, bodyStart, warnings } = readFrontMatter(text);
  return {
    ok: true,
    extracts: [
      {
        text: text.slice(bodyStart),
        blocks: null,
        landmarks: [],
        firstLine: findLineStarts(text.slice(0, bodyStart)).length,
        fields,
        warnings,
      },
    ],
  };
}
