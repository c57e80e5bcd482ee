import { expect } from 'vitest';
import type { ArticleMetadata } from '../../../src/articles/article.ts';

/** A block above a text, and what it says. */
export interface FrontMatterSample {
  readonly name: string;
  readonly block: string;
  readonly metadata?: Partial<ArticleMetadata>;
  readonly warnings?: readonly unknown[];
  readonly isDraft?: boolean;
}

const FERRY = { title: 'Ferry runs aground', published: '2025-03-02' };

const yaml = (...lines: readonly string[]): string => ['---', ...lines, '---', '', ''].join('\n');
const toml = (...lines: readonly string[]): string => ['+++', ...lines, '+++', '', ''].join('\n');
const headers = (...lines: readonly string[]): string => [...lines, '', ''].join('\n');

/** Front matter as static site generators, publishing tools and people write it. */
export const FRONT_MATTERS: readonly FrontMatterSample[] = [
  {
    name: 'every field',
    block: yaml(
      'title: "A: B"',
      'publisher: The Ledger',
      'url: https://example.org/a',
      'published: 2025-10-18',
      'language: en-GB',
      'authors: [A. Berg, B. Holm]',
      'updated: 2025-10-19',
      'description: On the ferry.',
      'tags: [sea, port]',
    ),
    metadata: {
      title: 'A: B',
      publisher: 'The Ledger',
      url: 'https://example.org/a',
      published: '2025-10-18',
      language: 'en-GB',
      authors: ['A. Berg', 'B. Holm'],
      updated: '2025-10-19',
      description: 'On the ferry.',
      tags: ['sea', 'port'],
    },
  },
  {
    name: 'a Jekyll post',
    block: yaml(
      'layout: post',
      'title: Ferry runs aground',
      'published: true',
      'date: 2025-03-02 10:00:00 +0100',
    ),
    metadata: { ...FERRY, published: '2025-03-02T10:00:00+01:00' },
  },
  {
    name: 'a quoted value on lines that are not indented',
    block: yaml(
      'title: Ferry runs aground',
      'excerpt: "It was near Oster Point,',
      'as the crew of the \\"Aurora\\" said:',
      'nobody was hurt. It\'s afloat."',
      "summary: 'The ''Aurora''",
      "sails again.'",
      'date: 2025-03-02',
    ),
    metadata: {
      ...FERRY,
      description: "The 'Aurora' sails again.",
    },
  },
  {
    name: 'a quoted value that nothing closes',
    block: yaml('title: Ferry runs aground', 'subtitle: "On Sunday', 'date: 2025-03-02'),
    metadata: FERRY,
    warnings: [expect.stringMatching(/^has front matter that is not valid YAML: /u)],
  },
  {
    name: 'a Jekyll draft',
    block: yaml('title: Ferry', 'published: false'),
    metadata: { title: 'Ferry' },
    isDraft: true,
  },
  {
    name: 'a Hugo draft',
    block: yaml('title: Ferry', 'draft: true'),
    metadata: { title: 'Ferry' },
    isDraft: true,
  },
  {
    name: 'a draft in capitals',
    block: yaml('Title: Ferry', 'Draft: True'),
    metadata: { title: 'Ferry' },
    isDraft: true,
  },
  {
    name: 'a finished draft',
    block: yaml('title: Ferry', 'draft: false'),
    metadata: { title: 'Ferry' },
  },
  {
    name: 'a status',
    block: yaml('title: Ferry', 'status: draft'),
    metadata: { title: 'Ferry' },
    isDraft: true,
  },
  {
    name: 'an address on a site',
    block: yaml('title: Pier', 'url: /2025/03/pier/', 'date: 2025-03-02'),
    metadata: { title: 'Pier', published: '2025-03-02' },
  },
  {
    name: 'an address on a known site',
    block: yaml('permalink: /pier/', 'siteurl: https://example.org'),
    metadata: { url: 'https://example.org/pier/' },
  },
  {
    name: 'a canonical address beside a relative one',
    block: yaml('url: /pier/', 'canonical_url: https://example.org/pier'),
    metadata: { url: 'https://example.org/pier' },
  },
  {
    name: 'a locale for a language',
    block: yaml('title: Lamp', 'language: en_US'),
    metadata: { title: 'Lamp', language: 'en-US' },
  },
  { name: 'an empty title', block: yaml('title: ""') },
  { name: 'nothing for a title', block: yaml('title: ~', 'date: null', 'tags: []') },
  {
    name: 'a colon in a title',
    block: yaml('title: Ferry: what we know'),
    metadata: { title: 'Ferry: what we know' },
    warnings: [expect.stringMatching(/^has front matter that is not valid YAML: \S/u)],
  },
  {
    name: 'a title with a bracket',
    block: yaml('title: [Update] Ferry runs aground', 'date: 2025-03-02'),
    metadata: { ...FERRY, title: '[Update] Ferry runs aground' },
    warnings: [expect.stringMatching(/YAML/u)],
  },
  {
    name: 'a title with emphasis',
    block: yaml('title: *Aurora* runs aground', 'date: 2025-03-02'),
    metadata: { ...FERRY, title: '*Aurora* runs aground' },
    warnings: [expect.stringMatching(/YAML/u)],
  },
  {
    name: 'a title with an at sign',
    block: yaml('title: @aurora runs aground', 'date: 2025-03-02'),
    metadata: { ...FERRY, title: '@aurora runs aground' },
    warnings: [expect.stringMatching(/YAML/u)],
  },
  {
    name: 'a quotation mark that never closes',
    block: yaml('title: "Ferry runs aground', 'date: 2025-03-02'),
    metadata: FERRY,
    warnings: [expect.stringMatching(/YAML/u)],
  },
  {
    name: 'quotation marks inside a title',
    block: yaml('title: "Aurora" runs aground', 'date: 2025-03-02', 'tags:', '  - sea'),
    metadata: { ...FERRY, title: '"Aurora" runs aground', tags: ['sea'] },
    warnings: [expect.stringMatching(/YAML/u)],
  },
  {
    name: 'an apostrophe in quotation marks',
    block: yaml("title: 'Ferry's end'", 'date: 2025-03-02'),
    metadata: { ...FERRY, title: "Ferry's end" },
    warnings: [expect.stringMatching(/YAML/u)],
  },
  {
    name: 'tabs',
    block: yaml('title:\tFerry runs aground', 'date: 2025-03-02', 'tags:', '\t- sea'),
    metadata: { ...FERRY, tags: ['sea'] },
    warnings: [expect.stringMatching(/YAML/u)],
  },
  {
    name: 'a field twice',
    block: yaml('title: One', 'title: Ferry runs aground', 'date: 2025-03-02'),
    metadata: FERRY,
    warnings: ['has front matter that is not valid YAML: Map keys must be unique'],
  },
  {
    name: 'an anchor',
    block: yaml('title: &t Ferry runs aground', 'description: *t', 'date: 2025-03-02'),
    metadata: { ...FERRY, description: 'Ferry runs aground' },
  },
  {
    name: 'an alias of nothing',
    block: yaml('title: Ferry runs aground', 'description: *t', 'date: 2025-03-02'),
    metadata: FERRY,
    warnings: [expect.stringMatching(/Unresolved alias/u)],
  },
  {
    name: 'a template',
    block: yaml('title: {{ title }}', 'date: 2025-03-02'),
    metadata: { published: '2025-03-02' },
    warnings: ['has a title that is not a text'],
  },
  {
    name: 'a list of publishers',
    block: yaml('title: Fares', 'publisher: [Harbour News, Sea Daily]'),
    metadata: { title: 'Fares', publisher: 'Harbour News, Sea Daily' },
  },
  {
    name: 'a list for a title',
    block: yaml('title: [a, b]'),
    warnings: ['has a title that is a list'],
  },
  { name: 'a number for a title', block: yaml('title: 1984'), metadata: { title: '1984' } },
  {
    name: 'a number with zeros for a title',
    block: yaml('title: 007', 'description: 1.10'),
    metadata: { title: '007', description: '1.10' },
  },
  {
    name: 'a map for a title',
    block: yaml('title:', '  de: Hafen', '  en: Port'),
    warnings: ['has a title that is not a text'],
  },
  {
    name: 'a long title over lines',
    block: yaml('title: >-', '  Ferry runs', '  aground', 'date: 2025-03-02'),
    metadata: FERRY,
  },
  {
    name: 'a title with control characters',
    block: yaml('title: "Ferry\\u202e runs\\n\\taground\\0"', 'date: 2025-03-02'),
    metadata: FERRY,
  },
  {
    name: 'a script for an address',
    block: yaml('url: javascript:alert(1)'),
    warnings: ['has an address that is not an http or https address: javascript:alert(1)'],
  },
  {
    name: 'no such day',
    block: yaml('published: 2025-02-30'),
    warnings: ['has a date that cannot be read: 2025-02-30'],
  },
  {
    name: 'a year alone',
    block: yaml('published: 2025'),
    warnings: ['has a date that cannot be read: 2025'],
  },
  {
    name: 'a date that is ambiguous',
    block: yaml('date: 02/03/2025'),
    warnings: ['has a date that can be read in two ways: 02/03/2025; write it like 2025-10-18'],
  },
  {
    name: 'a date in words',
    block: yaml('date: March 2, 2025', 'lastmod: 3 March 2025'),
    metadata: { published: '2025-03-02', updated: '2025-03-03' },
  },
  {
    name: 'no language',
    block: yaml('lang: of the sea'),
    warnings: ['has a language that is not a language tag: of the sea'],
  },
  {
    name: 'an author with details',
    block: yaml('title: Ferry', 'author:', '  name: A. Berg', '  twitter: aberg'),
    metadata: { title: 'Ferry', authors: ['A. Berg'] },
  },
  {
    name: 'a list of authors with details',
    block: yaml('authors:', '  - name: A. Berg', '  - name: B. Holm'),
    metadata: { authors: ['A. Berg', 'B. Holm'] },
  },
  {
    name: 'tags in one text',
    block: yaml('tags: sea, port', 'categories:', '- Port', '- news'),
    metadata: { tags: ['sea', 'port', 'news'] },
  },
  {
    name: 'a comment and a document end',
    block: '---\n# by hand\ntitle: Ferry # runs\n...\n\n',
    metadata: { title: 'Ferry' },
  },
  {
    name: 'keys in quotation marks',
    block: yaml('"title": "Ferry"', "'date': 2025-03-02"),
    metadata: { title: 'Ferry', published: '2025-03-02' },
  },
  {
    name: 'blanks after the fences',
    block: '---  \ntitle: Ferry\n---\t\n\n',
    metadata: { title: 'Ferry' },
  },
  {
    name: 'blank lines above it',
    block: `\n\n${yaml('title: Ferry')}`,
    metadata: { title: 'Ferry' },
  },
  {
    name: 'a blank line inside it',
    block: yaml('title: Ferry', '', 'date: 2025-03-02'),
    metadata: { title: 'Ferry', published: '2025-03-02' },
  },
  {
    name: 'a list in the middle of nowhere',
    block: yaml('title: Notes', 'updated: 2025-03-02', ' ', '  - ', 'status: done'),
    metadata: { title: 'Notes' },
    warnings: ['has a date of its last change that cannot be read: 2025-03-02 -'],
  },
  { name: 'empty front matter', block: '---\n---\n' },
  {
    name: 'a fence that is missing',
    block: '---\ntitle: Ferry\ndate: 2025-03-02\n\n',
    metadata: { title: 'Ferry', published: '2025-03-02' },
    warnings: ['has front matter without a closing ---'],
  },
  {
    name: 'TOML',
    block: toml(
      'path = "2025/03/02/ferry"',
      'title = "Ferry runs aground"',
      'authors = ["A. Berg"]',
      'date = 2025-03-02',
    ),
    metadata: { ...FERRY, authors: ['A. Berg'] },
  },
  {
    name: 'TOML with tables',
    block: toml(
      'title = "Ferry runs aground"',
      'date = 2025-03-02T10:00:00+01:00',
      '[taxonomies]',
      'tags = ["sea"]',
      '[extra]',
      'author = "A. Berg"',
    ),
    metadata: {
      ...FERRY,
      published: '2025-03-02T10:00:00.000+01:00',
      authors: ['A. Berg'],
      tags: ['sea'],
    },
  },
  {
    name: 'a draft in TOML',
    block: toml('title = "Ferry"', 'draft = true'),
    metadata: { title: 'Ferry' },
    isDraft: true,
  },
  {
    name: 'TOML without quotation marks',
    block: toml('title = Ferry runs aground', 'date = 2025-03-02'),
    metadata: FERRY,
    warnings: [expect.stringMatching(/^has front matter that is not valid TOML: \S/u)],
  },
  {
    name: 'TOML without an end',
    block: '+++\ntitle = "Ferry"\n\n',
    metadata: { title: 'Ferry' },
    warnings: ['has front matter without a closing +++'],
  },
  {
    name: 'JSON in braces',
    block: '{\n  "title": "Ferry } runs",\n  "date": "2025-03-02",\n  "tags": ["sea"]\n}\n\n',
    metadata: { title: 'Ferry } runs', published: '2025-03-02', tags: ['sea'] },
  },
  {
    name: 'JSON with a comma too many',
    block: '{\n  "title": "Ferry",\n}\n\n',
    metadata: { title: 'Ferry' },
  },
  {
    name: 'JSON between semicolons',
    block: ';;;\n"title": "Ferry",\n"draft": false\n;;;\n\n',
    metadata: { title: 'Ferry' },
  },
  {
    name: 'JSON between named fences',
    block: '---json\n{ "title": "Ferry" }\n---\n\n',
    metadata: { title: 'Ferry' },
  },
  {
    name: 'Pelican headers',
    block: headers(
      'Title: Ferry runs aground',
      'Date: 2025-03-02 10:20',
      'Category: News',
      'Tags: sea, port',
      'Slug: ferry',
      'Authors: A. Berg',
      'Summary: On a ferry.',
    ),
    metadata: {
      title: 'Ferry runs aground',
      published: '2025-03-02 10:20',
      authors: ['A. Berg'],
      tags: ['sea', 'port', 'News'],
      description: 'On a ferry.',
    },
  },
  {
    name: 'MultiMarkdown headers',
    block: headers(
      'Title:    Ferry runs',
      '          aground',
      'Author:   A. Berg',
      'Base Header Level: 2',
      'Date:     2 March 2025',
    ),
    metadata: { ...FERRY, authors: ['A. Berg'] },
  },
  { name: 'a title above the text', block: headers('Title: Ferry'), metadata: { title: 'Ferry' } },
  {
    name: 'Hexo headers with a rule below',
    block: 'title: Ferry\ndate: 2025-03-02\n---\n\n',
    metadata: { title: 'Ferry', published: '2025-03-02' },
  },
  {
    name: 'e-mail headers',
    block: headers(
      'From: "Desk" <desk@example.org>',
      'To: list@example.org',
      'Subject: East pier',
      ' closed',
      'Date: Tue, 4 Mar 2025 09:12:00 +0000',
      'MIME-Version: 1.0',
    ),
    metadata: {
      title: 'East pier closed',
      authors: ['Desk'],
      published: '2025-03-04T09:12:00+00:00',
    },
  },
  {
    name: 'a draft in headers',
    block: headers('Title: Ferry', 'Status: draft'),
    metadata: { title: 'Ferry' },
    isDraft: true,
  },
];
