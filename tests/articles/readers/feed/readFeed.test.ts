import { describe, expect, it } from 'vitest';
import type { Extract } from '../../../../src/articles/readers/extract.ts';
import { readFeed } from '../../../../src/articles/readers/feed/readFeed.ts';

function read(feed: string): readonly Extract[] {
  const result = readFeed(feed);
  if (!result.ok) throw new Error(result.reason);
  return result.extracts;
}

const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Harbour &amp; Post</title><language>en-GB</language>${items}</channel></rss>`;

const item = (text: string): string =>
  `<item><title>x</title><description>${text}</description></item>`;

describe('readFeed', () => {
  it('reads the entries of RSS', () => {
    const extracts = read(
      rss(`<item>
          <title>East pier &amp;amp; lamp</title><link>https://post.example/1</link>
          <pubDate>Tue, 4 Mar 2025 09:12:00 +0000</pubDate><dc:creator>Ann Roe</dc:creator>
          <category>pier</category><description>The pier&#8230;</description>
          <content:encoded><![CDATA[<h2>Cost</h2><p>The pier &amp; lamp.</p>]]></content:encoded>
        </item><item><guid>https://post.example/2</guid><description>The bell rings.</description></item>`),
    );
    expect(extracts).toEqual([
      {
        text: 'Cost\n\nThe pier & lamp.',
        blocks: [
          { start: 0, end: 4, role: 'heading', level: 2 },
          { start: 6, end: 22, role: 'text', level: null },
        ],
        landmarks: [],
        firstLine: null,
        fields: {
          title: 'East pier & lamp',
          url: 'https://post.example/1',
          published: 'Tue, 4 Mar 2025 09:12:00 +0000',
          language: 'en-GB',
          authors: ['Ann Roe'],
          publisher: 'Harbour & Post',
          tags: ['pier'],
        },
        warnings: [],
      },
      expect.objectContaining({
        text: 'The bell rings.',
        fields: {
          url: 'https://post.example/2',
          language: 'en-GB',
          publisher: 'Harbour & Post',
        },
      }),
    ]);
  });

  it('reads the entries of Atom', () => {
    const extracts =
      read(`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Post</title>
      <entry xml:lang="en"><title type="html">Pier &amp;amp; lamp</title><id>urn:1</id>
        <link rel="self" href="https://post.example/self"/><link href="https://post.example/1"/>
        <published>2025-03-04T09:12:00Z</published><updated>2025-03-05T09:12:00Z</updated>
        <author><name>Ann Roe</name></author><category term="sea" label="Sea"/>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The <b>p</b>ier closed.</p></div></content>
        <summary>Closed.</summary></entry>
      <entry><title>Lamp</title><id>urn:2</id><updated>2025-03-06T09:12:00Z</updated><summary>5 &lt; 6 lamps</summary></entry></feed>`);
    expect(extracts.map(({ text, fields }) => ({ text, fields }))).toEqual([
      {
        text: 'The pier closed.',
        fields: {
          title: 'Pier & lamp',
          url: 'https://post.example/1',
          published: '2025-03-04T09:12:00Z',
          updated: '2025-03-05T09:12:00Z',
          language: 'en',
          authors: ['Ann Roe'],
          publisher: 'Post',
          tags: ['Sea'],
        },
      },
      {
        text: '5 < 6 lamps',
        fields: {
          title: 'Lamp',
          published: '2025-03-06T09:12:00Z',
          updated: '2025-03-06T09:12:00Z',
          language: 'de',
          publisher: 'Post',
        },
      },
    ]);
  });

  it('reads the items of a JSON Feed', () => {
    const extracts = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'Post',
        language: 'en',
        items: [
          {
            id: '1',
            url: 'https://post.example/1',
            title: 'A < B',
            content_html: '<p>The pier.</p>',
            date_published: '2025-03-04T09:12:00Z',
            authors: [{ name: 'Ann Roe' }],
            tags: ['sea'],
          },
          { id: '2', content_text: 'One & <b>.\n\nTwo.' },
        ],
      }),
    );
    expect(extracts.map(({ text, fields }) => ({ text, fields }))).toEqual([
      {
        text: 'The pier.',
        fields: {
          title: 'A < B',
          url: 'https://post.example/1',
          published: '2025-03-04T09:12:00Z',
          language: 'en',
          authors: ['Ann Roe'],
          publisher: 'Post',
          tags: ['sea'],
        },
      },
      { text: 'One & <b>.\n\nTwo.', fields: { language: 'en', publisher: 'Post' } },
    ]);
  });

  it('reads the items of RSS 1.0', () => {
    const [extract] =
      read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://post.example"><title>Post</title><link>https://post.example</link></channel>
      <item rdf:about="https://post.example/1"><title>Pier</title><link>https://post.example/1</link><description>The pier closed.</description><dc:date>2025-03-04</dc:date></item></rdf:RDF>`);
    expect(extract).toMatchObject({
      text: 'The pier closed.',
      fields: {
        title: 'Pier',
        url: 'https://post.example/1',
        published: '2025-03-04',
        publisher: 'Post',
      },
    });
  });

  it('leaves out entries without text and counts them in one warning', () => {
    const feed = rss(
      item('') + item('The pier closed.') + item('&lt;img src="x"&gt;') + item('The lamp is lit.'),
    );
    expect(read(feed).map(({ text, warnings }) => [text, warnings])).toEqual([
      ['The pier closed.', ['has 2 entries without text']],
      ['The lamp is lit.', []],
    ]);
    expect(readFeed(rss(item('')))).toEqual({ ok: false, reason: 'is a feed without text' });
  });

  it.each([
    ['a page', '<html><body>The pier.</body></html>'],
    ['other JSON', '{"items": 1}'],
    ['a text', 'The pier closed.'],
    ['broken XML', '<rss version="2.0"><channel><item></channel>'],
    [
      'external entities',
      rss(
        '<item><description>&x;</description></item>',
        '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>',
      ),
    ],
  ])('refuses %s', (_name, text) => {
    expect(readFeed(text).ok).toBe(false);
  });

  it('does not expand entities of entities', () => {
    const names = Array.from({ length: 12 }, (_, n) => n);
    const entities = names.map(n => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
    const feed = rss(
      '<item><title>x</title><description>The pier &l12;</description></item>',
      `<!DOCTYPE r [<!ENTITY l0 "ha">${entities}]>`,
    );
    const result = readFeed(feed);
    expect(result.ok ? (result.extracts[0]?.text.length ?? 0) : 0).toBeLessThan(1000);
  });

  it('leaves out an entry that is nested too deeply', () => {
    const deep = '&lt;div&gt;'.repeat(2000);
    const extracts = read(
      rss(
        `<item><description>${deep}x</description></item><item><description>The lamp.</description></item>`,
      ),
    );
    expect(extracts.map(({ text }) => text)).toEqual(['The lamp.']);
  });
});
