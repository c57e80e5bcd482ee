import { describe, expect, it } from 'vitest';
import { locateExpanded } from '../../../src/answer/expand/locateExpanded.ts';
import { textAt } from '../../../src/answer/quote/quote.ts';
import { indexOf } from '../../testLibrary.ts';

/** The quote of the second sentence of a text. */
function quoteOfSecond(text: string): string {
  const index = indexOf({ 'a.txt': `Title\n\n${text}\n` });
  const [article] = index.articles;
  if (article === undefined) throw new Error('the article cannot be read');
  return textAt(locateExpanded(index, article, 1));
}

describe('a denial or doubt in another language', () => {
  it.each([
    ['Der Rat tagte.', 'Kerr vergab drei Aufträge an den Bruder.', 'Kerr bestreitet das.'],
    ['Der Rat tagte.', 'Die Firma erhielt 400.000 Euro.', 'Belege dafür fand das Gericht nicht.'],
    ['Der Rat tagte.', 'Kerr vergab drei Aufträge.', 'Das wies der Bürgermeister zurück.'],
    ['Le conseil a siégé.', 'Le maire a vendu le ferry.', 'Le maire dément.'],
    ['El consejo se reunió.', 'El alcalde vendió el ferry.', 'El alcalde lo niega.'],
    ['Il consiglio si è riunito.', 'Il sindaco ha venduto il traghetto.', 'Il sindaco lo nega.'],
    ['De raad kwam bijeen.', 'De burgemeester verkocht de pont.', 'De burgemeester ontkent dat.'],
    ['Rada obradowała.', 'Burmistrz sprzedał prom.', 'Burmistrz temu zaprzecza.'],
    ['O conselho reuniu-se.', 'O presidente vendeu o ferry.', 'O presidente nega tudo.'],
    ['Совет собрался.', 'Мэр продал паром.', 'Мэр это отрицает.'],
    ['Рада зібралася.', 'Мер продав пором.', 'Мер це заперечує.'],
  ])('%s %s %s', (before, claim, denial) => {
    expect(quoteOfSecond(`${before} ${claim} ${denial}`)).toBe(`${claim} ${denial}`);
  });

  it.each([
    ['Der Rat tagte.', 'Kerr vergab drei Aufträge an den Bruder.', 'Der Sommer war lang.'],
    ['El consejo se reunió.', 'El alcalde vendió el ferry.', 'El verano fue largo.'],
    ['Рада зібралася.', 'Мер продав пором.', 'Літо було довгим.'],
  ])('is no other sentence: %s %s %s', (before, claim, other) => {
    expect(quoteOfSecond(`${before} ${claim} ${other}`)).toBe(claim);
  });
});
