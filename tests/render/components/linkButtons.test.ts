import { describe, expect, it } from 'vitest';
import { locationOf, quoteAt } from '../../../src/answer/quote/quote.ts';
import { linkButtonOf, linkButtons } from '../../../src/render/components/linkButtons.ts';
import { articleOf } from '../../search/articleOf.ts';

const article = articleOf('a.txt', ['Words.']);

function linksTo(...urls: readonly string[]) {
  const quotes = urls.map((url, at) => {
    const [paragraph] = article.paragraphs;
    if (paragraph === undefined) throw new Error('no paragraph');
    const location = locationOf({ ...article, url }, 1, paragraph);
    return { number: at + 1, quote: quoteAt(location, 1) };
  });
  return linkButtons(quotes).flatMap(({ components }) =>
    components.map(button => ('url' in button ? `${button.label} -> ${button.url}` : null)),
  );
}

describe('linkButtons', () => {
  it('shows the host of each address, without duplicates', () => {
    expect(linksTo('https://a.example/x', 'http://b.example:8080', 'https://a.example/x')).toEqual([
      '[1, 3] a.example -> https://a.example/x',
      '[2] b.example:8080 -> http://b.example:8080/',
    ]);
  });

  it('shows an internationalised host in Punycode', () => {
    expect(linksTo('https://аpple.example/')).toEqual([
      '[1] xn--pple-43d.example -> https://xn--pple-43d.example/',
    ]);
  });

  it('shows the end of a long host', () => {
    const [link] = linksTo(`https://${'bank.example.'.repeat(10)}evil.example/`);
    expect(link).toMatch(/^\[1\] ….*\.evil\.example -> /u);
  });

  it('has at most five links, with at most five numbers each', () => {
    const urls = Array.from({ length: 7 }, (_, at) => `https://${at}.example/`);
    expect(linksTo(...urls)).toHaveLength(5);
    expect(linksTo(...urls.map(() => 'https://a.example/'))).toEqual([
      '[1, 2, 3, 4, 5 …] a.example -> https://a.example/',
    ]);
  });

  it.each([
    ['javascript:alert(1)'],
    ['ftp://a.example/'],
    ['https://user@a.example/'],
    ['https://:secret@a.example/'],
    ['a.example'],
    ['http://localhost/x'],
    ['http://intranet:8080/x'],
    ['https://[::1]/'],
    ['http://127.0.0.1/'],
    ['https://a_b.example/'],
    [''],
    [`https://a.example/${'x'.repeat(500)}`],
  ])('does not link to %s', url => {
    expect(linksTo(url)).toEqual([]);
    expect(linkButtonOf({ ...article, url })).toEqual([]);
  });
});
