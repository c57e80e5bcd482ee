import { parseMIMEType } from 'undici';
import { endingOf } from '../../articles/readers/recognizeFormat.ts';
import type { Fetched } from './fetchOutcome.ts';

/** A fetched page as a file of articles. */
export interface LinkedFile {
  /** From its address, with an ending by its content type. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** The charset that the server names; null for none. */
  readonly encoding: string | null;
}

/** Endings by media type; files of other types are recognized by their content. */
const ENDINGS: ReadonlyMap<string, string> = new Map([
  ['application/xhtml+xml', '.html'],
  ['text/html', '.html'],
  ['text/markdown', '.md'],
  ['text/plain', '.txt'],
]);
/** Unit: UTF-16 code units. */
const MAX_NAME_LENGTH = 80;

/** Names a fetched page and its encoding, for the readers of articles. */
export function linkedFile({ bytes, contentType, finalUrl }: Fetched): LinkedFile {
  const type = parseMIMEType(contentType ?? '');
  if (type === 'failure') return { name: linkedName(new URL(finalUrl)), bytes, encoding: null };
  const encoding = type.parameters.get('charset') ?? null;
  return { name: linkedName(new URL(finalUrl), ENDINGS.get(type.essence)), bytes, encoding };
}

/**
 * Names the file of a page: `https://example.org/news/ferry.php` is `ferry.html`, `https://example.org/` is
 * `example.org.html`.
 */
export function linkedName(url: URL, ending?: string): string {
  const last = decodePart(url.pathname.split('/').findLast(part => part !== '') ?? '');
  const written = endingOf(last);
  const base = (written === '' ? last : last.slice(0, -written.length)) || url.hostname;
  return `${base.slice(0, MAX_NAME_LENGTH)}${ending ?? written}`;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part).replaceAll(/[/\\\p{Cc}]/gu, '_');
  } catch (error) {
    if (error instanceof URIError) return part;
    throw error;
  }
}
