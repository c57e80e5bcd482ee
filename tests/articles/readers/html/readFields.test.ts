import { describe, expect, it } from 'vitest';
import { readFields } from '../../../../src/articles/readers/html/readFields.ts';

const jsonLd = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

describe('readFields', () => {
  it('reads JSON-LD of an article', () => {
    expect(
      readFields(
        jsonLd({
          '@context': 'https://schema.org',
          '@graph': [
            { '@type': 'WebSite', name: 'Harbour Post' },
            {
              '@type': ['NewsArticle'],
              headline: 'East pier &amp; lamp',
              datePublished: '2025-03-04T09:12:00Z',
              dateModified: '2025-03-05',
              inLanguage: 'en-GB',
              author: [{ '@type': 'Person', name: 'Ann Roe' }, 'Bo Li'],
              publisher: { '@type': 'Organization', name: 'Harbour Post' },
              mainEntityOfPage: { '@id': 'https://post.example/pier' },
              description: 'The pier is closed.',
              keywords: 'pier, harbour',
            },
          ],
        }),
      ),
    ).toEqual({
      title: 'East pier & lamp',
      published: '2025-03-04T09:12:00Z',
      updated: '2025-03-05',
      language: 'en-GB',
      authors: ['Ann Roe', 'Bo Li'],
      publisher: 'Harbour Post',
      url: 'https://post.example/pier',
      description: 'The pier is closed.',
      tags: ['pier', 'harbour'],
    });
  });

  it('reads the date of a time element, and the language of the article element', () => {
    const html =
      '<article lang="de"><time itemprop="datePublished" datetime="2025-03-04">4. März</time></article>';
    expect(readFields(html)).toEqual({ published: '2025-03-04', language: 'de' });
  });

  it('takes the name of an article whose headline is not what the page is called', () => {
    const data = { '@type': 'Article', headline: 'List article', name: 'Piers of Dover' };
    expect(readFields(`<title>Piers of Dover</title>${jsonLd(data)}`).title).toBe('Piers of Dover');
    expect(readFields(jsonLd(data)).title).toBe('List article');
  });

  it('reads JSON-LD in a CDATA section', () => {
    const script = '<![CDATA[ {"@type": "NewsArticle", "headline": "Pier"} ]]>';
    expect(readFields(`<script type="application/ld+json">${script}</script>`)).toEqual({
      title: 'Pier',
    });
  });

  it('reads Open Graph, meta elements, the canonical link and the language', () => {
    expect(
      readFields(`<html lang="en"><head><title>x</title>
        <link rel="canonical" href="https://post.example/pier">
        <meta property="og:title" content="East pier">
        <meta property="og:site_name" content="Harbour Post">
        <meta property="og:locale" content="de_DE">
        <meta property="article:published_time" content="2025-03-04">
        <meta property="article:modified_time" content="2025-03-05">
        <meta property="article:tag" content="pier"><meta property="article:tag" content="sea">
        <meta name="Author" content="Ann Roe"><meta name="description" content="Closed.">`),
    ).toEqual({
      title: 'East pier',
      published: '2025-03-04',
      updated: '2025-03-05',
      language: 'en',
      authors: ['Ann Roe'],
      publisher: 'Harbour Post',
      url: 'https://post.example/pier',
      description: 'Closed.',
      tags: ['pier', 'sea'],
    });
  });

  it.each([
    [
      '<title>East pier | Harbour Post</title><meta property="og:site_name" content="harbour post">',
      'East pier',
      'harbour post',
    ],
    [
      '<title>East pier - Harbour Post</title><meta property="og:site_name" content="Harbour Post">',
      'East pier',
      'Harbour Post',
    ],
    [
      '<title>East pier – News – Harbour Post</title><h1>East pier</h1>',
      'East pier',
      'Harbour Post',
    ],
    ['<title>East pier - closed</title>', 'East pier - closed', undefined],
    [
      '<meta property="og:title" content="Pier | Post"><meta property="og:site_name" content="Post">',
      'Pier',
      'Post',
    ],
    ['<h1>East\n <em>pier</em></h1>', 'East pier', undefined],
    ['<svg><title>Icon</title></svg>', undefined, undefined],
  ])('takes the title and the publisher of %s', (html, title, publisher) => {
    expect(readFields(html)).toEqual({
      ...(title !== undefined && { title }),
      ...(publisher !== undefined && { publisher }),
    });
  });

  it.each([
    ['broken JSON', '<script type="application/ld+json">{"@type": "NewsArticle", </script>'],
    ['another type', jsonLd({ '@type': 'BreadcrumbList', headline: 'x' })],
    [
      'values of the wrong type',
      jsonLd({ '@type': 'NewsArticle', headline: 5, author: 7, keywords: {} }),
    ],
    [
      'deep JSON',
      `<script type="application/ld+json">${'['.repeat(5000)}${']'.repeat(5000)}</script>`,
    ],
    [
      'an address as author',
      '<meta property="article:author" content="https://social.example/ann">',
    ],
    ['a relative address', '<link rel="canonical" href="/pier">'],
  ])('finds nothing in %s', (_name, html) => {
    expect(readFields(html)).toEqual({});
  });
});
