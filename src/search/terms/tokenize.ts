import { areParts } from './areParts.ts';
import { APOSTROPHES, fold, INVISIBLE, withoutPossessive } from './fold.ts';
import { stem } from './stem.ts';
import { isStopWord } from './stopWords.ts';
import { isUnspaced, unspacedWords } from './unspacedWords.ts';

/** A word of a text. Offsets are UTF-16 code units in that text. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** The word as written, but not divided at a line end. */
  readonly written: string;
  /** The word folded: lower case, without accents, apostrophes or the dots of an abbreviation. */
  readonly word: string;
  /** Its stem, under which it is indexed; null for a stop word. */
  readonly term: string | null;
}

/** How the words of a text are capitalised; only in running text does a capital mark a name. */
type Casing = 'running' | 'headline' | 'capitals';

interface Word {
  /** As written; for a word divided at a line end, its parts together. */
  readonly raw: string;
  readonly start: number;
  readonly end: number;
  readonly form: Form;
}

/** What a word is, regardless of its context. */
interface Form {
  readonly word: string;
  readonly isStop: boolean;
  readonly stem: string;
  readonly opensSmall: boolean;
  readonly opensInCapitals: boolean;
  readonly hasSmall: boolean;
  /** What suggests that a stop word is a name; null for other words. */
  readonly nameSign: 'dots' | 'capitals' | 'first capital' | null;
}

/** Cache of words; a few of them make up most of any text. */
const forms = new Map<string, Form>();
const MAX_FORMS = 50_000;
/** Unit: UTF-16 code units. */
const MAX_REMEMBERED_LENGTH = 32;
/** V8 keeps longer substrings as references to the whole text. Unit: UTF-16 code units. */
const MAX_CUT_LENGTH = 12;

/** Longer words are split into several tokens: an unbounded group overflows V8's stack. */
const MAX_TAIL = 200;
const LETTER = String.raw`[\p{L}\p{M}\p{N}]`;
const WORD_END = `(?!${LETTER})`;
/** What continues a word: letters, apostrophes before letters, the Hebrew abbreviation mark. */
const TAIL = String.raw`(?:[${INVISIBLE}]*${LETTER}|[${APOSTROPHES}](?=\p{L})|(?<=\p{Script=Hebrew})["”״](?=\p{Script=Hebrew})){0,${MAX_TAIL}}`;
const INITIAL = String.raw`\p{L}\p{M}{0,30}\.`;
const CAPITAL = String.raw`\p{Lu}\p{M}{0,30}`;
const TOKEN = new RegExp(
  [
    `${INITIAL}(?:${INITIAL}){1,20}(?:\\p{L}${WORD_END})?(?:[${APOSTROPHES}][sS]${WORD_END})?`,
    String.raw`${CAPITAL}\.${CAPITAL}(?![\p{L}\p{M}\p{N}.])`,
    String.raw`\p{Nd}{1,200}(?:[.,]\p{Nd}{1,200}){0,20}${TAIL}`,
    String.raw`[\p{L}\p{N}]${TAIL}`,
  ].join('|'),
  'gu',
);
/** If a text has this many words in capitals and none in lower case, they mark no acronyms. */
const MIN_SHOUTED_WORDS = 4;
/** Stop words that can be names: the month, the first name. */
const NAME_OR_AUXILIARY = /^(?:May|Will)$/u;
const INVISIBLE_CHARACTER = new RegExp(`[${INVISIBLE}]`, 'u');
const INSIDE_CLAUSE = /^[ \u00A0,]+$/u;

/** Role of a code unit in a word; `TOKEN` decides about open ones. */
const KIND = { open: 0, other: 1, point: 2, apostrophe: 3, digit: 4, letter: 5 } as const;
/** The kinds of code units below General Punctuation. */
const KINDS = Uint8Array.from({ length: 0x2060 }, (_, code) => kindOf(String.fromCharCode(code)));

/**
 * Splits a text into words. Hyphens and dashes separate words; "U.S." and "US" are one term. A word with
 * a hyphen at a line end is followed by its two parts, as the hyphen may be its own ("well-\nknown").
 */
export function tokenize(text: string): Token[] {
  const words = readWords(text);
  const casing = casingOf(words);
  return words.map((word, at) => ({
    start: word.start,
    end: word.end,
    written: word.raw,
    word: word.form.word,
    term: termOf(text, word, casing, words[at - 1]),
  }));
}

/** The terms of a text in order, with repeats, without stop words. */
export function termsOf(text: string): string[] {
  return tokenize(text).flatMap(({ term }) => term ?? []);
}

function readWords(text: string): Word[] {
  const words: Word[] = [];
  let cursor = 0;
  while (cursor < text.length) {
    const start = skipSigns(text, cursor);
    const end = plainWordEnd(text, start);
    if (end !== null) {
      addWord(words, text, start, end);
      cursor = end;
      continue;
    }
    TOKEN.lastIndex = start;
    const match = TOKEN.exec(text);
    if (match === null) break;
    const { 0: raw, index } = match;
    if (isUnspaced(raw)) {
      for (const word of unspacedWords(raw)) {
        const from = index + word.start;
        addWord(words, text, from, from + word.raw.length);
      }
    } else {
      addWord(words, text, index, index + raw.length);
    }
    cursor = index + raw.length;
  }
  return words;
}

function addWord(words: Word[], text: string, start: number, end: number): void {
  const raw = text.slice(start, end);
  const form = formOf(raw);
  if (form.word === '') return;
  const first = words.at(-1);
  if (first !== undefined && areParts(first.raw, text.slice(first.end, start), raw)) {
    const whole = first.raw + raw;
    words.splice(-1, 0, { raw: whole, start: first.start, end, form: formOf(whole) });
  }
  words.push({ raw, start, end, form });
}

function kindOf(character: string): number {
  if (/[.,]/u.test(character)) return KIND.point;
  if (/\p{Nd}/u.test(character)) return KIND.digit;
  if (/["״\p{Script=Hebrew}\p{M}\p{N}]/u.test(character)) return KIND.open;
  if (isUnspaced(character) || INVISIBLE_CHARACTER.test(character)) return KIND.open;
  if (/\p{L}/u.test(character)) return KIND.letter;
  return APOSTROPHES.includes(character) ? KIND.apostrophe : KIND.other;
}

function kindAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < KINDS.length ? (KINDS[code] ?? KIND.open) : KIND.open;
}

/** The first offset, from `from`, at which a word may start. */
function skipSigns(text: string, from: number): number {
  let at = from;
  for (;;) {
    const kind = kindAt(text, at);
    if (kind === KIND.open || kind >= KIND.digit) return at;
    at += 1;
  }
}

/**
 * The offset at which the word at `start` ends, as `TOKEN` would match it; null if `TOKEN` has to
 * decide, which takes several times as long and is rarely needed.
 */
function plainWordEnd(text: string, start: number): number | null {
  const opening = kindAt(text, start);
  if (opening < KIND.digit) return null;
  const limit = Math.min(text.length, start + MAX_TAIL);
  for (let at = start + 1; at < limit; at += 1) {
    const kind = kindAt(text, at);
    if (kind >= KIND.digit) continue;
    if (kind === KIND.open) return null;
    if (kind === KIND.other) return at;
    // Initials and numbers can continue after a point.
    if (kind === KIND.point) return at === start + 1 || opening === KIND.digit ? null : at;
    const after = kindAt(text, at + 1);
    if (after !== KIND.letter) return after === KIND.open ? null : at;
  }
  return limit === text.length ? limit : null;
}

function formOf(raw: string): Form {
  const known = forms.get(raw);
  if (known !== undefined) return known;
  if (raw.length > MAX_REMEMBERED_LENGTH) return readForm(raw);
  if (forms.size >= MAX_FORMS) forms.clear();
  const own = raw.length > MAX_CUT_LENGTH ? Array.from(raw).join('') : raw;
  const form = readForm(own);
  forms.set(own, form);
  return form;
}

function readForm(raw: string): Form {
  const word = fold(raw);
  const isStop = isStopWord(raw, word);
  return {
    word,
    isStop,
    stem: stem(word),
    opensSmall: /^\p{Ll}/u.test(raw),
    opensInCapitals: /^\p{Lu}{2}/u.test(raw),
    hasSmall: /\p{Ll}/u.test(raw),
    nameSign: isStop ? nameSignOf(raw, word) : null,
  };
}

/** "U.S.", "US", "WHO" and "IT" are names although "us", "who" and "it" are stop words. */
function nameSignOf(raw: string, word: string): Form['nameSign'] {
  const bare = withoutPossessive(raw);
  if (NAME_OR_AUXILIARY.test(bare)) return 'first capital';
  if (word.length < 2) return null;
  if (raw.includes('.')) return 'dots';
  return /^\p{Lu}+$/u.test(bare) ? 'capitals' : null;
}

function casingOf(words: readonly Word[]): Casing {
  if (words.some(({ form }) => !form.isStop && form.opensSmall)) return 'running';
  const shouts =
    words.filter(({ form }) => form.opensInCapitals).length >= MIN_SHOUTED_WORDS &&
    !words.some(({ form }) => form.hasSmall);
  return shouts ? 'capitals' : 'headline';
}

/** @param previous the word before; undefined for the first */
function termOf(
  text: string,
  word: Word,
  casing: Casing,
  previous: Word | undefined,
): string | null {
  const { form } = word;
  if (!form.isStop) return form.stem;
  return form.nameSign !== null && isName(text, word, casing, previous)
    ? form.word.toUpperCase()
    : null;
}

function isName(
  text: string,
  { form, start }: Word,
  casing: Casing,
  previous: Word | undefined,
): boolean {
  if (form.nameSign === 'dots') return true;
  if (form.nameSign === 'capitals') return casing !== 'capitals' || form.word === 'us';
  if (casing !== 'running' || previous === undefined) return false;
  return INSIDE_CLAUSE.test(text.slice(previous.end, start));
}
