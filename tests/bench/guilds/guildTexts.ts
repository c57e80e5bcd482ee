import { randomFrom } from '../retrieval/random.ts';

/** Different words of all texts, the first ones the most frequent. */
const WORDS = 6000;
const PARAGRAPHS = 12;
const SENTENCES = 3;
const SENTENCE_WORDS = 14;

/** A text of its own for each number, as Markdown. */
export function guildText(seed: number): string {
  const random = randomFrom(seed);
  const word = (): string => `word${Math.floor(random() ** 2 * WORDS)}`;
  const sentence = (): string =>
    `The ${Array.from({ length: SENTENCE_WORDS }, word).join(' ')} Name${seed}.`;
  const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: SENTENCES }, sentence).join(' '),
  );
  return [`# Title ${seed}`, ...paragraphs].join('\n\n');
}

/** A question of two words that some of the texts hold. */
export function guildQuestion(seed: number): string {
  const random = randomFrom(seed);
  return Array.from({ length: 2 }, () => `word${Math.floor(random() * WORDS)}`).join(' ');
}
