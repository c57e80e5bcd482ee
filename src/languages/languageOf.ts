/** Source: the tables of this folder and the stop words of `@orama/stopwords`. */
import { stopwords as english } from '@orama/stopwords/english';
import { stopwords as french } from '@orama/stopwords/french';
import { stopwords as german } from '@orama/stopwords/german';
import { stopwords as russian } from '@orama/stopwords/russian';
import { QUESTION_WORDS as GERMAN } from './de/questions/questionWords.ts';
import { QUESTION_WORDS as SPANISH } from './es/questions/questionWords.ts';
import { ENGLISH_HOMOGRAPHS, FUNCTION_WORDS_IN_NAMES } from './foreign/functionWords.ts';
import { QUESTION_WORDS as FRENCH } from './fr/questions/questionWords.ts';
import { QUESTION_WORDS as UKRAINIAN } from './uk/questions/questionWords.ts';

/** A language other than English in which Footnote replies, as an ISO 639 code. */
export type OtherLanguage = 'de' | 'es' | 'fr' | 'uk';

/** Function words by language, in lower case. */
const FUNCTION_WORDS: Readonly<Record<OtherLanguage, ReadonlySet<string>>> = {
  de: new Set([...german, ...GERMAN]),
  // The package's Spanish list has nouns such as "acuerdo" and "trabajo".
  es: new Set(SPANISH),
  fr: new Set([...french, ...FRENCH]),
  uk: new Set(UKRAINIAN),
};
const LATIN = ['de', 'es', 'fr'] as const;
/** Words that say nothing about the language, as names and English texts have them too. */
const AMBIGUOUS: ReadonlySet<string> = new Set([
  ...english,
  ...ENGLISH_HOMOGRAPHS,
  ...FUNCTION_WORDS_IN_NAMES,
]);
/** Words that Russian lacks. */
const TELLING_UKRAINIAN: ReadonlySet<string> = new Set(
  UKRAINIAN.filter(word => !russian.includes(word)),
);
const WORD = /[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu;
/** "Von der Leyen" is a name. */
const PARTICLES = /\bv[ao]n der /gu;
const ENGLISH: ReadonlySet<string> = new Set(english);
/** Letters of Ukrainian that Russian, Bulgarian and Serbian lack, and letters that Ukrainian lacks. */
const UKRAINIAN_LETTER = /[ґєії]/iu;
const OTHER_CYRILLIC = /[ёъыэћђјљњџўѓќ]/iu;
/** The beginning of a text is enough. Unit: UTF-16 code units. */
const MAX_READ = 500;

/**
 * The language of a question if it is certainly German, Spanish, French or Ukrainian; null for any
 * other, and where the words do not tell.
 */
export function languageOf(text: string): OtherLanguage | null {
  const read = text.slice(0, MAX_READ).toLowerCase().replaceAll(PARTICLES, '');
  const words = wordsOf(read);
  if (isUkrainian(read, words)) return 'uk';
  if (words.some(word => ENGLISH.has(word) && !isForeign(word))) return null;
  const telling = words.filter(word => !AMBIGUOUS.has(word));
  const counts = LATIN.map(language => ({
    language,
    count: telling.filter(word => FUNCTION_WORDS[language].has(word)).length,
  })).sort((a, b) => b.count - a.count);
  const [first, second] = counts;
  if (first === undefined || first.count === 0 || first.count === second?.count) return null;
  return first.language;
}

/** Whether a word is a function word of a language. */
export function isFunctionWord(word: string, language: OtherLanguage): boolean {
  return FUNCTION_WORDS[language].has(word.toLowerCase().replaceAll('’', "'"));
}

function isForeign(word: string): boolean {
  return LATIN.some(language => FUNCTION_WORDS[language].has(word));
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(WORD)].map(([word]) => word.replaceAll('’', "'"));
}

function isUkrainian(text: string, words: readonly string[]): boolean {
  const cyrillic = words.filter(word => /^\p{Script=Cyrillic}/u.test(word));
  if (2 * cyrillic.length <= words.length || OTHER_CYRILLIC.test(text)) return false;
  return UKRAINIAN_LETTER.test(text) || cyrillic.some(word => TELLING_UKRAINIAN.has(word));
}
