import { drain } from '../../../src/concurrency/steps.ts';
import { Lexicon } from '../../../src/search/lexical/lexicon.ts';
import { Vocabulary } from '../../../src/search/lexical/vocabulary.ts';
import {
  findSpellings,
  type Spellings,
  type WordUse,
} from '../../../src/search/spelling/spellings.ts';
import { tokenize } from '../../../src/search/terms/tokenize.ts';

/** The forms of a sentence's words, as numbers in a lexicon. */
export function formsIn(sentence: string, lexicon: Lexicon): number[] {
  return tokenize(sentence).map(token =>
    lexicon.numberOf(sentence.slice(token.start, token.end), token),
  );
}

/** A vocabulary of the words of sentences. */
export function vocabularyOf(...sentences: string[]): Vocabulary {
  const lexicon = new Lexicon();
  const vocabulary = new Vocabulary(lexicon);
  for (const sentence of sentences) vocabulary.count(formsIn(sentence, lexicon), 1);
  return vocabulary;
}

/** The spellings of names, after all words have been compared. */
export function spellingsAmong(
  words: Iterable<WordUse>,
  aliases?: readonly (readonly string[])[],
): Spellings {
  return drain(findSpellings(words, aliases));
}
