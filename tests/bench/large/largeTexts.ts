import { below, type Random, randomFrom } from '../retrieval/random.ts';

/** Different words; the frequency of a word is the inverse of its rank (Zipf, 1949). */
const WORDS = 300_000;
const SENTENCE_WORDS = 18;
const SENTENCES = 3;
/** Passages of an article. */
export const PASSAGES = 10;
const QUESTION_WORDS = 4;
const SYLLABLES = 5;
const CONSONANTS = 'bcdfghjklmnprtvz';
const VOWELS = 'aeiou';
/** Knuth's multiplicative hash (The Art of Computer Programming, volume 3, section 6.4). */
const MIXER = 2_654_435_761;

/** An article of `PASSAGES` passages in Markdown, another one for each number. */
export function largeText(number: number): string {
  const random = randomFrom(number);
  const paragraphs = Array.from({ length: PASSAGES }, () =>
    Array.from({ length: SENTENCES }, () => `The ${sentence(random).join(' ')}.`).join(' '),
  );
  return [`# Title ${number}`, ...paragraphs].join('\n\n');
}

/** Some words of the first sentence of an article. */
export function largeQuestion(number: number): readonly string[] {
  const random = randomFrom(number);
  const words = sentence(random);
  return Array.from({ length: QUESTION_WORDS }, () => words[below(words.length, random)] ?? '');
}

function sentence(random: Random): readonly string[] {
  return Array.from({ length: SENTENCE_WORDS }, () =>
    wordOf(Math.floor(Math.exp(random() * Math.log(WORDS)))),
  );
}

/** The word of a rank: five syllables, so that hardly any two words are one letter apart. */
function wordOf(rank: number): string {
  let rest = Math.imul(rank, MIXER) >>> 0;
  let word = '';
  for (let syllable = 0; syllable < SYLLABLES; syllable += 1) {
    word += CONSONANTS.charAt(rest % CONSONANTS.length);
    rest = Math.floor(rest / CONSONANTS.length);
    word += VOWELS.charAt(rest % VOWELS.length);
    rest = Math.floor(rest / VOWELS.length);
  }
  return word;
}
