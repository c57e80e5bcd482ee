import { isBlank } from './lines/splitLines.ts';

/** The text of a file, or why it has none; the reason continues a sentence after the file name. */
export type DecodeResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/**
 * Decodes UTF-8 and removes the byte-order mark.
 *
 * Rejects other encodings, binary data (any file with a zero byte) and blank files.
 */
export function decodeText(bytes: Uint8Array): DecodeResult {
  if (bytes.length === 0) return refuse('is empty');
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return refuse('is UTF-16 text; save it as UTF-8');
  }
  if (bytes.includes(0)) return refuse('is binary data, not text');
  const text = decodeUtf8(bytes);
  if (text === null) return refuse('is not valid UTF-8; save it as UTF-8');
  return isBlank(text) ? refuse('is empty: it holds only white space') : { ok: true, text };
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return UTF8.decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function refuse(reason: string): DecodeResult {
  return { ok: false, reason };
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}
