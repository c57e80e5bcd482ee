import type { Extract, ReadResult } from '../../../src/articles/readers/extract.ts';

/** The only article of a file; throws the reason when it was not read. */
export function onlyExtract(result: ReadResult): Extract {
  if (!result.ok) throw new Error(result.reason);
  const [extract, ...others] = result.extracts;
  if (extract === undefined || others.length > 0) throw new Error('not one article');
  return extract;
}

/** The blocks of an article as `role: text`; a heading has its level. */
export function blocksOf({ text, blocks }: Extract): string[] {
  return (blocks ?? []).map(
    ({ role, level, start, end }) => `${role}${level ?? ''}: ${text.slice(start, end)}`,
  );
}

/** The landmarks of an article as `name: what follows`. */
export function landmarksOf({ text, landmarks }: Extract, length = 12): string[] {
  return landmarks.map(
    ({ start, page, chapter, time }) =>
      `${page ?? chapter ?? time}: ${text.slice(start, start + length)}`,
  );
}
