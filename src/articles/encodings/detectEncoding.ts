import { chardet } from 'jschardet';
import { decodeAs } from './decodeAs.ts';

/** The encoding that a text without any declaration is probably in. */
export interface DetectedEncoding {
  /** As people know it. */
  readonly name: string;
  /** Null if the guess is too uncertain to read the text. */
  readonly text: string | null;
}

/** The lowest confidence with which a text is read; headlines of 60 characters reach it. */
const MIN_CONFIDENCE = 0.1;
/** Two guesses this close are one: an ISO encoding and the code page that resembles it. */
const TIE = 0.01;
/** Letters beyond ASCII among which a code page has, all but surely, one that ISO lacks. */
const MIN_SIGNS = 30;

const TAG = /<[/!]?[a-z][^<>]{0,1000}>/giu;
const LATIN_2 = 'ISO-8859-2';
const OTHER_ALPHABETS = /[\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Thai}]+/gu;
const MIXED =
  /[a-z][\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Thai}]|[\p{sc=Greek}\p{sc=Cyrillic}\p{sc=Hebrew}\p{sc=Arabic}\p{sc=Thai}][a-z]/giu;
/** Share of letters of another alphabet that may touch Latin ones, as in misspelt words. */
const MAX_MIXED = 0.1;

/** Encodings that texts are in and that `TextDecoder` knows, by the detector's name. */
const ENCODINGS: ReadonlyMap<string, { readonly name: string; readonly label: string }> = new Map(
  [
    'Big5',
    'EUC-JP',
    'ISO-2022-JP',
    'IBM866',
    'KOI8-R',
    'KOI8-U',
    'Windows-874',
    ...[0, 1, 2, 3, 4, 5, 6, 7, 8].map(digit => `Windows-125${digit}`),
    ...[2, 5, 6, 7, 8].map(part => `ISO-8859-${part}`),
  ]
    .map(name => [name, { name, label: name }] as const)
    .concat([
      ['iso8859-15', { name: 'ISO-8859-15', label: 'iso-8859-15' }],
      ['gb18030', { name: 'GBK', label: 'gb18030' }],
      ['cp932', { name: 'Shift_JIS', label: 'shift_jis' }],
      ['cp949', { name: 'EUC-KR', label: 'euc-kr' }],
    ])
    .map(([key, encoding]) => [key.toLowerCase(), encoding] as const),
);

/** Guesses the encoding of a text that is not valid UTF-8; null if it is like none that people use. */
export function detectEncoding(bytes: Uint8Array): DetectedEncoding | null {
  const [first, second] = chardet
    .detectAll(withoutTags(bytes), { includeEncodings: ENCODINGS.keys() })
    .flatMap(({ encoding, confidence }) => {
      const known = ENCODINGS.get(encoding?.toLowerCase() ?? '');
      const text = known === undefined ? null : decodeAs(bytes, known.label);
      const isPossible = known !== undefined && text !== null && !mixesScripts(text);
      return isPossible ? [{ name: known.name, text, confidence }] : [];
    });
  if (first === undefined) return null;
  const isTie = second?.name === LATIN_2 && first.confidence - second.confidence < TIE;
  const best = isTie && lacksCodePage(bytes) ? second : first;
  return { name: best.name, text: best.confidence < MIN_CONFIDENCE ? null : best.text };
}

/** The bytes of the text in HTML; its tags, which are in no language, would make the guess uncertain. */
function withoutTags(bytes: Uint8Array): Uint8Array {
  // Each byte is a character.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return text.includes('</') ? Buffer.from(text.replaceAll(TAG, ' '), 'latin1') : bytes;
}

/** Whether letters of another alphabet are in Latin words: "cafι". */
function mixesScripts(text: string): boolean {
  let letters = 0;
  let mixed = 0;
  for (const [run] of text.matchAll(OTHER_ALPHABETS)) letters += run.length;
  for (const _ of text.matchAll(MIXED)) mixed += 1;
  return mixed > letters * MAX_MIXED;
}

/**
 * Whether a text has many letters beyond ASCII, and none of the bytes 0x80 to 0x9F, at which Windows has
 * Czech and Polish letters, dashes and quotation marks, and ISO 8859 nothing.
 */
function lacksCodePage(bytes: Uint8Array): boolean {
  let signs = 0;
  for (const byte of bytes) {
    if (byte >= 0x80 && byte < 0xa0) return false;
    if (byte >= 0xa0) signs += 1;
  }
  return signs >= MIN_SIGNS;
}
