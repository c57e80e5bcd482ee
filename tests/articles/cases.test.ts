import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/articles/article.ts';
import { fileReader } from '../../src/articles/readFile.ts';
import { encodeLegacy } from './encodings/encodeLegacy.ts';

const BODY =
  'The ferry ran aground near Oster Point on Sunday.\n\nNo one was hurt, the coast guard said.\n';

/** Files as people have them, each with what must be read of it. */
describe('fileReader', () => {
  it.each<[name: string, content: string, article: object]>([
    [
      'post',
      `---\nlayout: post\ntitle: Ferry\npublished: true\ndate: 2025-03-02 10:00:00 +0100\n---\n\n${BODY}`,
      { title: 'Ferry', published: '2025-03-02T10:00:00+01:00' },
    ],
    [
      'locale',
      `---\ntitle: Lamp\nlanguage: en_US\n---\n\n${BODY}`,
      { title: 'Lamp', language: 'en-US' },
    ],
    ['empty title', `---\ntitle: ""\n---\n\n${BODY}`, {}],
    ['colon', `---\ntitle: Ferry: what we know\n---\n\n${BODY}`, { title: 'Ferry: what we know' }],
    [
      'relative address',
      `---\ntitle: Pier\nurl: /2025/03/pier/\ndate: 2025-03-02\n---\n\n${BODY}`,
      { url: null, published: '2025-03-02' },
    ],
    [
      'list',
      `---\ntitle: Fares\npublisher: [Harbour News, Sea Daily]\n---\n\n${BODY}`,
      { publisher: 'Harbour News, Sea Daily' },
    ],
    ['number', `---\ntitle: 1984\n---\n\n${BODY}`, { title: '1984' }],
    [
      'published: yes',
      `---\ntitle: Ferry\npublished: yes\npubDate: 2 March 2025\n---\n\n${BODY}`,
      { published: '2025-03-02' },
    ],
    [
      'a map for a date',
      `---\ntitle: Ferry\ndate: { day: 2 }\n---\n\n${BODY}`,
      { title: 'Ferry', published: null },
    ],
    [
      'capitals',
      `---\nTitle: Pier\nDate: 2025-03-02\n---\n\n${BODY}`,
      { title: 'Pier', published: '2025-03-02' },
    ],
    [
      'other names',
      `---\nHEADLINE: Pier\nPubDate: 2025-03-02\nby: A. Berg\n---\n\n${BODY}`,
      { title: 'Pier', published: '2025-03-02', authors: ['A. Berg'] },
    ],
    [
      'names with marks',
      `---\nheadline: Pier\ndate-published: 2025-03-02\nsite_name: Harbour News\n---\n\n${BODY}`,
      { title: 'Pier', published: '2025-03-02', publisher: 'Harbour News' },
    ],
    [
      'TOML',
      `+++\npath = "2025/03/02/ferry"\ntitle = "Ferry"\nauthors = ["A. Berg"]\ndate = 2025-03-02\n+++\n\n${BODY}`,
      { title: 'Ferry', published: '2025-03-02', authors: ['A. Berg'] },
    ],
    [
      'TOML with a table',
      `+++\ntitle = "Ferry"\ndate = 2025-03-02\n\n[extra]\nsource = "Harbour News"\n+++\n\n${BODY}`,
      { title: 'Ferry', publisher: 'Harbour News' },
    ],
    [
      'TOML that is broken',
      `+++\ntitle = "Ferry\ndate = 2025-03-02\n+++\n\n${BODY}`,
      { title: 'Ferry', published: '2025-03-02' },
    ],
    [
      'mail',
      `From: "Desk" <desk@example.org>\nTo: list@example.org\nSubject: East pier closed\nDate: Tue, 4 Mar 2025 09:12:00 +0000\nMIME-Version: 1.0\n\n${BODY}`,
      { title: 'East pier closed', published: '2025-03-04T09:12:00+00:00', authors: ['Desk'] },
    ],
    [
      'mail in a mailbox',
      `From desk@example.org Tue Mar  4 09:12:00 2025\nFrom: Desk\nSubject: East pier closed\n\n${BODY}`,
      { title: 'East pier closed' },
    ],
    [
      'mail of Outlook in German',
      `Von: A. Berg <berg@example.org>\nGesendet: Dienstag, 4. März 2025 09:12\nAn: Redaktion\nBetreff: Pier zu\n\n${BODY}`,
      { title: 'Pier zu', published: '2025-03-04T09:12', authors: ['A. Berg'] },
    ],
    [
      'fields in bold',
      `**Title:** Pier\n**Date:** 2025-03-02\n**Author**: A. Berg\n\n${BODY}`,
      { title: 'Pier', published: '2025-03-02', authors: ['A. Berg'] },
    ],
    [
      'fields in bold below a heading',
      `# Pier\n\n**Date:** 2025-03-02\n**Source:** Harbour News\n\n${BODY}`,
      { title: 'Pier', published: '2025-03-02', publisher: 'Harbour News' },
    ],
    [
      'a list of fields below a heading',
      `# Pier\n\n- Date: 2025-03-02\n- Author: A. Berg\n\n${BODY}`,
      { title: 'Pier', published: '2025-03-02', authors: ['A. Berg'] },
    ],
    [
      'front matter that only ends, with a list',
      `title: Pier\ndate: 2025/03/02\ntags:\n- piers\n- ferries\n---\n\n${BODY}`,
      { title: 'Pier', published: '2025-03-02', tags: ['piers', 'ferries'] },
    ],
    [
      'front matter below a comment',
      `<!-- generated -->\n---\ntitle: Pier\ndate: 2025-03-02\n---\n\n${BODY}`,
      { title: 'Pier', published: '2025-03-02' },
    ],
    [
      'newsgroup',
      `Path: news.example!not-for-mail\nFrom: desk@example.org (A. Berg)\nNewsgroups: harbour.news\nSubject: East\n pier closed\nLines: 2\n\n${BODY}`,
      { title: 'East pier closed', authors: ['A. Berg'] },
    ],
    [
      'fields in disorder',
      `---\ntitle: Notes\nupdated: 2025-03-02\n \n  - \nstatus: done\n---\n\n${BODY}`,
      { title: 'Notes', updated: null },
    ],
  ])('reads the metadata and quotes none of it: %s', async (_, content, article) => {
    const read = await articleIn('a.md', Buffer.from(content));
    expect(read).toMatchObject(article);
    const quoted = read.paragraphs.map(({ start, end }) => read.text.slice(start, end));
    expect(quoted).toEqual(BODY.trim().split('\n\n'));
  });

  it.each([['un**believ**able'], ['foo_bar_baz'], ['__init__.py'], ['a*b*c']])(
    'keeps %s in plain text',
    async word => {
      const sentence = `The harbour master found ${word} in the log on Sunday.`;
      const { text, paragraphs } = await articleIn('a.txt', Buffer.from(`Pier\n\n${sentence}\n`));
      expect(paragraphs.map(({ start, end }) => text.slice(start, end))).toEqual([sentence]);
    },
  );

  it('reads character references in plain text', async () => {
    const text = 'Caf&eacute; closes\n\nIt&#39;s sad &ndash; AT&amp;T &lt;b&gt; &foo; &.\n';
    const read = await articleIn('a.txt', Buffer.from(text));
    expect(read.title).toBe('Café closes');
    expect(read.text).toContain("It's sad – AT&T &lt;b&gt; &foo; &.");
  });

  it.each<[name: string, bytes: Uint8Array, words: string]>([
    [
      'Windows-1252',
      encodeLegacy(
        'Pier closed\n\nRepairs cost £4 million – “more than we feared”.\n',
        'windows-1252',
      ),
      '£4 million – “more',
    ],
    [
      'Windows-1252 between tags',
      encodeLegacy(
        '<html><body><h1>Café geschlossen</h1><p>Das Café “Müller” schließt am Montag für immer, sagte die Wirtin – und weinte.</p></body></html>',
        'windows-1252',
      ),
      'Café “Müller” schließt',
    ],
    ['GBK', encodeLegacy('港口关闭\n\n港口委员会星期二关闭了东码头。\n', 'gbk'), '关闭了东码头'],
    [
      'UTF-16',
      Buffer.from('\uFEFFPier closed\n\nThe pier is closed.\n', 'utf16le'),
      'The pier is closed.',
    ],
    [
      'Big5',
      encodeLegacy('港口關閉\n\n港口委員會於星期二關閉了東碼頭。\n', 'big5'),
      '關閉了東碼頭',
    ],
    [
      'Windows-1251',
      encodeLegacy('Порт закрыт\n\nСовет порта закрыл причал во вторник.\n', 'windows-1251'),
      'закрыл причал',
    ],
  ])('reads text in %s', async (_, bytes, words) => {
    expect((await articleIn('a.txt', bytes)).text).toContain(words);
  });

  it.each([
    ['a PDF', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n', /PDF/u],
    [
      'rich text',
      String.raw`{\rtf1\ansi{\fonttbl{\f0 Times;}}\f0\fs24 The lamp is lit.\par}`,
      /RTF/u,
    ],
  ])('refuses %s named as text, and says what it is', async (_, content, reason) => {
    const read = await fileReader()({ path: 'a.txt', bytes: Buffer.from(content) }, () => null);
    expect(read).toEqual({ ok: false, reason: expect.stringMatching(reason) });
  });

  it.each([
    ['front matter', `---\ndraft: true\n---\n${BODY}`],
    ['headers', `Title: Ferry\nStatus: draft\n\n${BODY}`],
  ])('skips a draft by its %s', async (_, content) => {
    const read = await fileReader()({ path: 'a.txt', bytes: Buffer.from(content) }, () => null);
    expect(read).toMatchObject({ ok: true, articles: [], drafts: ['a.txt'] });
  });

  it.each([
    [
      'sections between rules',
      '## Inform\n\nWe hold talks: here.\n\n---\n\n## Protect\n\nWe help sailors.\n',
      2,
    ],
    [
      'a rule above a section',
      '---\n\n## Inform\n\nWe hold talks: here.\n\n---\n\nWe help sailors.\n',
      2,
    ],
    ['soft hyphens', 'Förderung\n\nDie Bank fördert Unter\u00adnehmen am Hafen.\n', 1],
  ])('keeps %s', async (_, content, paragraphs) => {
    expect((await articleIn('a.md', Buffer.from(content))).paragraphs).toHaveLength(paragraphs);
  });
});

async function articleIn(path: string, bytes: Uint8Array): Promise<Article> {
  const read = await fileReader()({ path, bytes }, () => null);
  const [article] = read.ok ? read.articles : [];
  if (article === undefined) throw new Error(`${path} has no article`);
  return article;
}
