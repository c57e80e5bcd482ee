import { readableText } from './markup.ts';

/** Longest line that is only a time. Unit: UTF-16 code units. */
const MAX_LENGTH = 60;
const CLOCK = String.raw`(?:[01]?\d|2[0-3])(?:[:.h][0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\.?)?|\s?[ap]\.?m\.?)`;
const ZONE = String.raw`(?:\s\(?(?:[a-z]{2,5}(?:[+-]\d{1,2})?|uhr)\)?)?`;
const TIME = new RegExp(String.raw`^[^\p{L}\p{N}]*(?<time>${CLOCK}${ZONE})[^\p{L}\p{N}]*$`, 'iu');

/** The time on a line with nothing else, as written: `09:55`, `11.02 GMT`, `3:15 p.m.`; else null. */
export function timeStampOf(line: string): string | null {
  if (line.length > MAX_LENGTH || !/\d/u.test(line)) return null;
  return TIME.exec(readableText(line))?.groups?.time ?? null;
}
