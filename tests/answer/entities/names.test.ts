import { describe, expect, it } from 'vitest';
import { initialsIn, namesIn, withoutFirstWord } from '../../../src/answer/entities/names.ts';

const written = (text: string) => namesIn(text).map(({ start, end }) => text.slice(start, end));

describe('namesIn', () => {
  it.each([
    ['It was Prime Minister Keir Starmer who met Axios.', ['Keir Starmer', 'Axios']],
    ['He told the BBC of the Bank of England.', ['BBC', 'Bank of England']],
    ['the Ministry of Defence on Monday', ['Ministry of Defence']],
    ['said Ludwig van Beethoven’s aunt', ['Ludwig van Beethoven']],
    ['the Ukrainian President, the French and the United States', []],
    ['the Russian President Vladimir Putin', ['Vladimir Putin']],
    ['the British Library and the United Nations', ['British Library', 'United Nations']],
    ['I said on Tuesday that May is near', []],
    ['small letters throughout', []],
  ])('finds the names in %j', (text, names) => {
    expect(written(text)).toEqual(names);
  });

  it.each([
    ['Olena Koval met them.', true],
    ['They left. Koval met them.', true],
    ['“Koval is here,” he said.', true],
    ['They met Koval.', false],
  ])('knows whether the name in %j starts a sentence', (text, opensSentence) => {
    expect(namesIn(text)).toEqual([expect.objectContaining({ opensSentence })]);
  });

  it('gives a name a key for each of its words', () => {
    const [whole] = namesIn('they met Donald Trump');
    const [part] = namesIn('they met Trump');
    expect(whole?.keys).toEqual(expect.arrayContaining([...(part?.keys ?? ['none'])]));
  });
});

describe('withoutFirstWord', () => {
  it.each([
    ['Despite Olena Koval it rained.', 'Olena Koval'],
    ['Koval met them.', null],
  ])('cuts the name in %j to %s', (text, left) => {
    const [name] = namesIn(text);
    const rest = name === undefined ? null : withoutFirstWord(text, name);
    expect(rest && text.slice(rest.start, rest.end)).toBe(left);
  });
});

describe('initialsIn', () => {
  it('gives the initials of names of several words', () => {
    expect(initialsIn('the British Broadcasting Corporation and Koval')).toEqual(['bbc']);
  });
});
