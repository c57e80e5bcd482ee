import fc from 'fast-check';
import { hostileText } from '../../render/hostile.ts';

/** Words that occur in both articles and questions. */
const WORDS = [
  'ferry',
  'harbour',
  'Mayor',
  'sailed',
  'don’t',
  '2,500',
  'Kyiv',
  'Київ',
  'Straße',
  'e\u0301tude',
  '𝒜𝓃𝓃',
  '𠮷野家',
  '渡り鳥',
  'เรือข้ามฟาก',
  'القاهرة',
  'ירושלים',
  'क्षत्रिय',
  '👩‍👩‍👧‍👦',
  'ferry_boat',
  'har*bour',
];

/** Texts that reach a limit in different ways. */
const LONG = [
  'ferry ',
  'w',
  '*',
  '\\',
  '🇺🇦',
  '𝒜',
  'ש_',
  '渡り鳥',
  'e\u0301\u0301\u0301',
  '\u202e\u2067a',
  '`|~',
  '- ',
  '> ',
  '1. ',
  '<@1> ',
  'https://evil.example/ ',
  '"ferry" ',
  '-ferry ',
  'ferry harbour. ',
].map(unit => unit.repeat(500));

/** A word that a search finds if an article has it. */
export const word: fc.Arbitrary<string> = fc.constantFrom(...WORDS);

/** Text without lone surrogates and null characters, which neither Discord nor a file can hold. */
export const sendableText: fc.Arbitrary<string> = hostileText.map(text =>
  text.replaceAll(/[\p{Surrogate}\0]/gu, ''),
);

/** Words mixed with Discord markup, of at most `most` code points. */
export function textUpTo(most: number): fc.Arbitrary<string> {
  const mixed = fc
    .array(fc.oneof({ weight: 3, arbitrary: word }, sendableText), { minLength: 1, maxLength: 8 })
    .map(parts => parts.join(' '));
  return fc
    .oneof({ weight: 5, arbitrary: mixed }, fc.constantFrom(...LONG))
    .map(text => [...text].slice(0, most).join(''))
    .filter(text => text !== '');
}
