import { describe, expect, it } from 'vitest';
import { decodeXml, readXml, textOf } from '../../../../src/articles/readers/xml/readXml.ts';

/** The elements of XML as `name: text`. */
function elementsOf(xml: string): string[] {
  const document = readXml(new TextEncoder().encode(xml));
  return document.elements.map(element => `${element.name}: ${textOf(document, element)}`);
}

describe('readXml', () => {
  it('gives elements with their text, without prefixes', () => {
    expect(elementsOf('<a><dc:b>East\n pier</dc:b> &amp; <c/>quay</a>')).toEqual([
      'a: East pier & quay',
      'b: East pier',
      'c: ',
    ]);
  });

  it('gives the attributes and the parent of an element', () => {
    const [outer, inner] = readXml(new TextEncoder().encode('<a><b x:y="1"/></a>')).elements;
    expect(inner?.attributes).toEqual({ 'x:y': '1' });
    expect(inner?.parent).toBe(outer);
  });

  it('does not expand declared entities', () => {
    const declared =
      '<!DOCTYPE a [<!ENTITY b "pier"><!ENTITY c "&b;&b;"><!ENTITY d SYSTEM "file:x">]>';
    expect(elementsOf(`${declared}<a>&c;&d;</a>`)).toEqual(['a: &c;&d;']);
  });

  it('reads what it can of damaged XML', () => {
    expect(elementsOf('<a><b>East <c>pier</b></x>')).toEqual([
      'a: East pier',
      'b: East pier',
      'c: pier',
    ]);
  });

  it.each([
    ['nesting', '<a>', 256],
    ['elements', '<a/>', 100_000],
  ])('ends at a limit of %s', (_, tag, limit) => {
    expect(elementsOf(tag.repeat(200_000))).toHaveLength(limit);
  });
});

describe('decodeXml', () => {
  it.each([
    ['UTF-8', 'utf8', '<a>é</a>'],
    ['UTF-16 with a byte-order mark', 'utf16le', '\uFEFF<a>é</a>'],
    ['a declared encoding', 'latin1', '<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>'],
  ] as const)('decodes %s', (_, encoding, xml) => {
    expect(decodeXml(Buffer.from(xml, encoding))).toContain('<a>é</a>');
  });

  it('takes an unknown declared encoding for UTF-8', () => {
    expect(decodeXml(Buffer.from('<?xml version="1.0" encoding="x-none"?><a>é</a>'))).toContain(
      'é',
    );
  });
});
