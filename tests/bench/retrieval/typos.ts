import { below, type Random } from './random.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Minimum length of a word; a typo in a shorter one often makes another word. */
const MIN_LENGTH = 4;

/**
 * Swaps, drops, doubles or replaces a letter of the question's rarest word at random, but not its
 * first. Returns the question unchanged if no word has four letters.
 */
export function withTypo(
  question: string,
  rarity: (word: string) => number,
  random: Random,
): string {
  let rarest: { word: string; at: number; rarity: number } | null = null;
  for (const { 0: word, index: at } of question.matchAll(/\p{L}+/gu)) {
    if (word.length < MIN_LENGTH) continue;
    const rare = rarity(word);
    if (rarest === null || rare > rarest.rarity) rarest = { word, at, rarity: rare };
  }
  if (rarest === null) return question;
  const { word, at } = rarest;
  return question.slice(0, at) + misspelled(word, random) + question.slice(at + word.length);
}

function misspelled(word: string, random: Random): string {
  const at = 1 + below(word.length - 2, random);
  const here = word.charAt(at);
  const next = word.charAt(at + 1);
  const other = LETTERS.charAt(below(LETTERS.length, random));
  const misspellings = [
    word.slice(0, at) + next + here + word.slice(at + 2),
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + here + word.slice(at),
    word.slice(0, at) + other + word.slice(at + 1),
  ];
  return misspellings[below(misspellings.length, random)] ?? word;
}
