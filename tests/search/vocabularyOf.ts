import { drain } from '../../src/answer/steps.ts';
import { Lexicon } from '../../src/search/lexicon.ts';
import { findSpellings, type Spellings, type WordUse } from '../../src/search/spellings.ts';
import { tokenize } from '../../src/search/terms.ts';
import { Vocabulary } from '../../src/search/vocabulary.ts';

/** The numbers of a sentence's words in a lexicon. */
export function formsIn(sentence: string, lexicon: Lexicon): number[] {
  return tokenize(sentence).map(token =>
    lexicon.numberOf(sentence.slice(token.start, token.end), token),
  );
}

/** The words of sentences. */
export function vocabularyOf(...sentences: string[]): Vocabulary {
  const lexicon = new Lexicon();
  const vocabulary = new Vocabulary(lexicon);
  for (const sentence of sentences) vocabulary.add(formsIn(sentence, lexicon));
  return vocabulary;
}

/** The spellings of names once all words were looked through. */
export function spellingsAmong(
  words: Iterable<WordUse>,
  aliases?: readonly (readonly string[])[],
): Spellings {
  return drain(findSpellings(words, aliases));
}
