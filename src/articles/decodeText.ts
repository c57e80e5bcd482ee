import { encodingOfFrontMatter, encodingOfMarkup } from './encodings/declaredEncoding.ts';
import { decodeAs } from './encodings/decodeAs.ts';
import { detectEncoding } from './encodings/detectEncoding.ts';
import { decodeMarked, decodeUnmarkedUtf16 } from './encodings/unicode.ts';
import { isBlank } from './lines/splitLines.ts';

/** The text of a file, or why it has none; the reason continues a sentence after the file name. */
export type DecodeResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: string };

const BINARY = 'is binary data, not text';
const SAVE = 'save it as UTF-8';
const ESCAPE = 0x1b;
/** A surrogate in the form of UTF-8 (RFC 3629, section 3), as Latin-1 characters. */
const SURROGATE = /\u00ed[\u00a0-\u00bf][\u0080-\u00bf]/gu;
/** Share of a text's characters beyond ASCII up to which it is UTF-8 with faults. */
const MAX_DAMAGE = 0.1;

/**
 * Decodes a text and removes its byte-order mark.
 *
 * The encoding is that of the mark, else the one that front matter names, else UTF-8 if the bytes are
 * valid in it, else the one that the markup names, `fallback`, or the one detected. Binary data and blank
 * files are rejected, and so is what cannot be decoded without doubt.
 */
export function decodeText(bytes: Uint8Array, fallback: string | null = null): DecodeResult {
  if (bytes.length === 0) return refuse('is empty');
  const decoded = decodeUnicode(bytes) ?? decodeLegacy(bytes, fallback);
  return decoded.ok && isBlank(decoded.text)
    ? refuse('is empty: it holds only white space')
    : decoded;
}

/** Null if the text is in none of the forms of Unicode. */
function decodeUnicode(bytes: Uint8Array): DecodeResult | null {
  const marked = decodeMarked(bytes);
  if (marked !== null) return accept(marked.text, `is not valid ${marked.encoding}; ${SAVE}`);
  if (bytes.includes(0)) return accept(decodeUnmarkedUtf16(bytes), BINARY);
  const declared = encodingOfFrontMatter(bytes);
  if (declared !== null) return decodeDeclared(bytes, declared);
  const text = decodeAs(bytes, 'UTF-8');
  // ISO 2022 consists of ASCII and escapes, so it is valid UTF-8 too.
  return text === null || bytes.includes(ESCAPE) ? null : { ok: true, text };
}

function decodeLegacy(bytes: Uint8Array, fallback: string | null): DecodeResult {
  const declared = encodingOfMarkup(bytes) ?? fallback;
  const text = declared === null ? null : decodeAs(bytes, declared);
  if (text !== null) return { ok: true, text };
  const utf8 = decodeAs(bytes, 'UTF-8');
  if (utf8 === null && isDamagedUtf8(bytes)) return refuse(`is not valid UTF-8; ${SAVE}`);
  const detected = isBinary(bytes) ? null : detectEncoding(bytes);
  if (utf8 !== null && detected?.name !== 'ISO-2022-JP') return { ok: true, text: utf8 };
  if (detected === null) return refuse(BINARY);
  const remedy = `${SAVE} or set encoding: in its front matter`;
  return accept(detected.text, `is not valid UTF-8 and seems to be ${detected.name}; ${remedy}`);
}

function decodeDeclared(bytes: Uint8Array, encoding: string): DecodeResult {
  return accept(
    decodeAs(bytes, encoding),
    `is not valid ${encoding}, which it says it is; ${SAVE}`,
  );
}

/** Whether nearly all characters beyond ASCII are UTF-8, or all are lone surrogates in its form. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  if (!/[\u0080-\u00ff]/u.test(Buffer.from(bytes).toString('latin1').replaceAll(SURROGATE, ''))) {
    return true;
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  let faults = 0;
  let others = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === 0xfffd) faults += 1;
    else if (unit > 0x7f) others += 1;
  }
  return faults <= others * MAX_DAMAGE;
}

/** Whether there are control characters besides white space and escapes. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.some(byte => byte < 0x20 && byte !== ESCAPE && (byte < 0x09 || byte > 0x0d));
}

function accept(text: string | null, reason: string): DecodeResult {
  return text === null ? refuse(reason) : { ok: true, text };
}

function refuse(reason: string): DecodeResult {
  return { ok: false, reason };
}
