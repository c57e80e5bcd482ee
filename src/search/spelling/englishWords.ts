import tokenizer from '../../encoder/model/tokenizer.json' with { type: 'json' };
import { stem } from '../terms/stem.ts';

/** Shorter tokens are parts of words too. */
const WORD = /^[a-z]{4,}$/u;

let stems: ReadonlySet<string> | null = null;

/**
 * Whether a folded word is a form of a common English word or name. Source: the words that the vocabulary of the
 * encoder's tokenizer has whole (bert-base-uncased).
 */
export function isEnglishWord(word: string): boolean {
  stems ??= new Set(
    Object.keys(tokenizer.model.vocab)
      .filter(token => WORD.test(token))
      .map(stem),
  );
  return stems.has(stem(word));
}
