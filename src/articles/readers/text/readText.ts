import { readFrontMatter } from '../../frontMatter.ts';
import { findLineStarts } from '../../lines/splitLines.ts';
import type { ReadResult } from '../extract.ts';

/** Reads plain text, and Markdown as if it were plain text. */
export function readText(text: string): ReadResult {
  const frontMatter = readFrontMatter(text);
  if (!frontMatter.ok) return frontMatter;
  const { metadata, bodyStart } = frontMatter;
  return {
    ok: true,
    extracts: [
      {
        text: text.slice(bodyStart),
        blocks: null,
        landmarks: [],
        firstLine: findLineStarts(text.slice(0, bodyStart)).length,
        fields: Object.fromEntries(Object.entries(metadata).filter(([, value]) => value !== null)),
        warnings: [],
      },
    ],
  };
}
