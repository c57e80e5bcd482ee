/** The text of a file, or the reason why it is none. */
export type Decoded =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });
/** How far into a file to look for the zero bytes that text has none of. Unit: bytes. */
const BINARY_WINDOW = 8192;

/** Decodes UTF-8 without its byte-order mark; refuses other encodings, binary data and blank files. */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return refuse('is empty');
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return refuse('is UTF-16 text; save it as UTF-8');
  }
  if (bytes.subarray(0, BINARY_WINDOW).includes(0)) {
    return refuse('is binary data, not text');
  }
  let text: string;
  try {
    text = UTF8.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return refuse('is not valid UTF-8; save it as UTF-8');
  }
  return text.trim() === '' ? refuse('is empty: it holds only white space') : { ok: true, text };
}

function refuse(reason: string): Decoded {
  return { ok: false, reason };
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}
