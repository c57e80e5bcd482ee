import { describe, expect, it } from 'vitest';
import { packWords, WordReader } from '../../../src/search/large/packedWords.ts';
import { SENTENCE_START } from '../../../src/search/lexical/forwardIndex.ts';
import { Lexicon } from '../../../src/search/lexical/lexicon.ts';
import { tokenize } from '../../../src/search/terms/tokenize.ts';

describe('packed words', () => {
  it.each([
    ['running text', ['The ferries ran aground, said Anna.', 'It was late.']],
    ['stop words that are names', ['The US told us that May and Will may go.', 'IT is it.']],
    ['initials and numbers', ['J. R. R. Tolkien paid 1,000.50 to the U.S. in 1937.']],
    ['words divided at line ends', ['A well-\nknown har-\nbour.']],
    ['accents and apostrophes', ['L’été à São Paulo isn’t O’Brien’s.']],
    ['other scripts', ['Пором сів на мілину.', '渡船在港口搁浅。']],
    ['sentences without words', ['…', '— !']],
  ])('of %s are read as what they were made of', (_, sentences) => {
    const lexicon = new Lexicon();
    const forms = new WordReader(lexicon).readPassage(packWords(sentences));
    const read = forms.map(form =>
      form === SENTENCE_START
        ? null
        : [lexicon.writtenAs(form), lexicon.word(lexicon.wordOf(form)), termOf(lexicon, form)],
    );
    const expected = sentences.flatMap(sentence => [
      null,
      ...tokenize(sentence).map(({ written, word, term }) => [written, word, term]),
    ]);
    expect(read).toEqual(expected);
  });
});

function termOf(lexicon: Lexicon, form: number): string | null {
  const term = lexicon.termOf(form);
  return term === 0 ? null : lexicon.term(term);
}
