import { decodeAs } from './decodeAs.ts';

/** A text in a form of Unicode; the text is null if the bytes are not valid in it. */
export interface UnicodeText {
  readonly encoding: string;
  readonly text: string | null;
}

/** Byte-order marks; that of UTF-32 comes first because it starts like that of UTF-16. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['UTF-32LE', [0xff, 0xfe, 0, 0]],
  ['UTF-32BE', [0, 0, 0xfe, 0xff]],
  ['UTF-8', [0xef, 0xbb, 0xbf]],
  ['UTF-16LE', [0xff, 0xfe]],
  ['UTF-16BE', [0xfe, 0xff]],
];

/** Code points in a call of `String.fromCodePoint`, whose arguments the stack bounds. */
const CHUNK = 4096;
const LAST_CODE_POINT = 0x10ffff;

/** Control characters other than white space, unassigned and private characters. */
const IMPLAUSIBLE = /[^\P{C}\s\p{Cf}]/u;
/** What text in any language has: spaces, line ends, basic letters, and East Asian punctuation. */
const COMMON = /[\n\r -~\u3000-\u303f\uff00-\uffef]/gu;

/** Decodes a text with a byte-order mark; null if it has none. */
export function decodeMarked(bytes: Uint8Array): UnicodeText | null {
  const found = MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (found === undefined) return null;
  const [encoding, mark] = found;
  if (!encoding.startsWith('UTF-32')) return { encoding, text: decodeAs(bytes, encoding) };
  return { encoding, text: decodeUtf32(bytes.subarray(mark.length), encoding === 'UTF-32LE') };
}

/** Decodes UTF-16 without a byte-order mark; null if neither order gives a plausible text. */
export function decodeUnmarkedUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 > 0) return null;
  const texts = ['UTF-16LE', 'UTF-16BE'].flatMap(encoding => {
    const text = decodeAs(bytes, encoding);
    return text === null || IMPLAUSIBLE.test(text) ? [] : [{ text, common: commonIn(text) }];
  });
  const [best] = texts.sort((a, b) => b.common - a.common);
  return best !== undefined && best.common > 0 ? best.text : null;
}

function commonIn(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(COMMON)) count += 1;
  return count;
}

function decodeUtf32(bytes: Uint8Array, isLittleEndian: boolean): string | null {
  if (bytes.length % 4 > 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += 4 * CHUNK) {
    const points: number[] = [];
    for (let at = start; at < Math.min(start + 4 * CHUNK, bytes.length); at += 4) {
      const point = view.getUint32(at, isLittleEndian);
      if (point > LAST_CODE_POINT || (point >= 0xd800 && point <= 0xdfff)) return null;
      points.push(point);
    }
    parts.push(String.fromCodePoint(...points));
  }
  return parts.join('');
}
