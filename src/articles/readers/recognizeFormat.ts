import type { Format, FormatReader } from './formats.ts';
import { readHead } from './head.ts';

/** A file below the articles folder. */
export interface SourceFile {
  /** Its path, with `/` between its parts. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of texts that do not say it themselves; null to detect it. */
  readonly encoding?: string | null;
}

/** A format whose files are read. */
export interface ReadFormat extends Format {
  readonly reader: FormatReader;
}

/**
 * The format of a file, or why it is not read: the reason continues a sentence after the file name, and is
 * null if the file is only counted like those with other endings.
 */
export type Recognition =
  | { readonly ok: true; readonly format: ReadFormat }
  | { readonly ok: false; readonly reason: string | null };

/** The ending of a file's name in lower case: ".md"; "" if it has none. */
export function endingOf(path: string): string {
  return /[^/](?<ending>\.[^./]*)$/u.exec(path)?.groups?.ending?.toLowerCase() ?? '';
}

/** Recognizes the format of a file by its content, or by its name if it is text of any kind. */
export function recognizeFormat(
  { path, bytes }: Pick<SourceFile, 'path' | 'bytes'>,
  formats: readonly Format[],
): Recognition {
  if (bytes.length === 0) return { ok: false, reason: 'is empty' };
  const ending = endingOf(path);
  const named = formats.find(({ endings }) => endings.includes(ending)) ?? null;
  const head = readHead(bytes);
  const content = formats.find(({ signature }) => signature?.(head) === true);
  if (content !== undefined) return read(content) ?? mismatch(named, content.name);
  if (named?.sharedEndings?.includes(ending) === true) return { ok: false, reason: null };
  if (named?.isAssumed === true) return read(named) ?? mismatch(named, 'text');
  if (head.isBinary) return mismatch(named, 'of an unknown format');
  const text = formats.find(({ signature, isAssumed }) => signature === null && isAssumed);
  return (text && read(text)) ?? mismatch(named, 'text');
}

function read(format: Format): Recognition | null {
  const { reader } = format;
  return reader === null ? null : { ok: true, format: { ...format, reader } };
}

function mismatch(named: Format | null, content: string): Recognition {
  const name = named === null ? '' : `its name says ${named.name}, `;
  return { ok: false, reason: `cannot be read: ${name}its content is ${content}` };
}
