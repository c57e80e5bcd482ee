import { describe, expect, it } from 'vitest';
import { findUnknownWords } from '../../../src/answer/question/unknownWords.ts';
import { drain } from '../../../src/concurrency/steps.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { indexOf } from '../../testLibrary.ts';

const ARTICLES = {
  'ferry.md': `# Ferry Runs Aground

## Rescue

## Inquiry

The tug slowly reached the pier. The crew and the singer Peter hid.

Share this: Facebook, Zürich

Photo: Karsten Möller

* [Why the dredger sank](https://harbour.example/dredger)
`,
};

function unknownIn(text: string): readonly string[] {
  const index = indexOf(ARTICLES);
  return drain(findUnknownWords(index, index.interpret(text))).unknownWords;
}

describe('findUnknownWords', () => {
  it.each([
    ['a paragraph', 'tugs'],
    ['the title', 'aground'],
    ['a heading', 'inquiry'],
    ['a heading without text below', 'rescued'],
    ['boilerplate', 'Facebook'],
    ['boilerplate, with other accents', 'Zurich'],
    ['a list of links', 'dredgers'],
    ['boilerplate, in another form', 'sink'],
    ['a paragraph, in another form', 'hide'],
    ['a paragraph, in a related word', 'slow'],
    ['a paragraph, in the word for who does it', 'sings'],
    ['a paragraph, in the word for what one does', 'reacher'],
  ])('leaves out a word of %s', (_, word) => {
    expect(unknownIn(word)).toEqual([]);
  });

  it('finds words that no part of an article has, as typed', () => {
    expect(unknownIn('Did the zeppelin or the Tugboat reach Mars?')).toEqual([
      'zeppelin',
      'Tugboat',
      'Mars',
    ]);
  });

  it('takes no word for another that starts with it', () => {
    expect(unknownIn('face')).toEqual(['face']);
    expect(unknownIn('pets')).toEqual(['pets']);
  });

  it('says whether files were skipped', () => {
    const none = drain(findUnknownWords(createSearchIndex([], { isPartial: true }), []));
    expect(none).toEqual({ unknownWords: [], isPartial: true });
  });
});
