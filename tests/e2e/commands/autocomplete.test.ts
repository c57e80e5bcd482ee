import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { OptionValues } from '../../../src/sandbox/user/commandOptions.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { startFootnote } from '../footnote.ts';
import { gates, NEWSROOM } from '../newsroom.ts';
import { citationsIn } from '../quotes.ts';

const LONG =
  'Harbour inspectors publish their yearly report on the state of the piers, the cranes and the lights';
const ARTICLES: Readonly<Record<string, string>> = {
  ...NEWSROOM,
  'letters/oresund.txt': 'Överfart på Øresund\n\nThe Øresund ferry sails again on Friday.\n',
  'long-1.txt': `---\ntitle: ${LONG} of Kessel\n---\n\nThe first harbour report is long.\n`,
  'long-2.txt': `---\ntitle: ${LONG} of Northport\n---\n\nThe second harbour report is longer.\n`,
  'twin-a.txt': 'Twin towns meet\n\nThe first twin town is Kessel.\n',
  'twin-b.txt': 'Twin towns meet\n\nThe second twin town is Northport.\n',
  '#hash.txt': 'A file with a sign\n\nThe sign before the name is a hash.\n',
};

describe('the article picker', () => {
  it('offers the first 25 articles while nothing is typed', async () => {
    const ana = await moderatorOf(gates(40));
    const offered = await ana.complete('search', 'article', '');
    const titles = Object.values(gates(25)).map(text => text.replace(/\n.*/su, ''));
    expect(offered.map(({ name }) => name)).toEqual(titles);
  });

  it('offers all articles when there are fewer', async () => {
    const ana = await moderatorOf(NEWSROOM);
    expect(await names(ana, '')).toEqual([
      'Ferry runs aground',
      'Kessel bridge closes for repairs',
      'The old mill becomes a library',
    ]);
  });

  it.each([
    ['the beginning of a title', 'Ferry r', ['Ferry runs aground']],
    ['words inside a title', 'bridge closes', ['Kessel bridge closes for repairs']],
    ['another case', 'KESSEL BRIDGE', ['Kessel bridge closes for repairs']],
    ['a title typed without its accents', 'overfart pa oresund', ['Överfart på Øresund']],
    ['a title typed with wrong accents', 'férry runs', ['Ferry runs aground']],
    ['a file name', 'old-mill.txt', ['The old mill becomes a library']],
    ['a folder', 'letters/', ['Överfart på Øresund']],
    ['text with white space around it', '  old mill  ', ['The old mill becomes a library']],
    ['a shared title, by file name', 'twin towns', ['twin-a.txt', 'twin-b.txt']],
    ['nothing when no article matches', 'zeppelin', []],
  ])('finds by %s', async (_, typed, expected) => {
    expect(await names(await moderatorOf(ARTICLES), typed)).toEqual(expected);
  });

  it('finds an article that is not among the first 25', async () => {
    const ana = await moderatorOf(gates(40));
    expect(await names(ana, 'gate 37')).toEqual(['Gate 37 opens']);
  });

  it('shortens long titles to distinct names', async () => {
    const ana = await moderatorOf(ARTICLES);
    const labels = await names(ana, 'harbour inspectors');
    expect(new Set(labels).size).toBe(2);
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(100);
  });

  it.each(['ask', 'search', 'summary'])('is part of /%s', async command => {
    const ana = await moderatorOf(NEWSROOM);
    const [choice] = await ana.complete(command, 'article', 'kessel');
    expect(choice?.name).toBe('Kessel bridge closes for repairs');
  });

  it('offers nothing when there are no articles', async () => {
    expect(await names(await moderatorOf({}), '')).toEqual([]);
  });
});

describe('a choice', () => {
  it('always selects the article that it shows', async () => {
    const ana = await moderatorOf(ARTICLES);
    const choices = await ana.complete('summary', 'article', '');
    expect(choices).toHaveLength(Object.keys(ARTICLES).length);
    const files = [];
    for (const { value } of choices) {
      const reply = await ana.slash('summary', { article: value });
      const text = citationsIn(reply)[0]?.text ?? '';
      files.push(Object.keys(ARTICLES).find(file => ARTICLES[file]?.includes(text)));
    }
    expect(files).toEqual(Object.keys(ARTICLES));
  });
});

describe('an article that is typed instead of chosen', () => {
  it.each([
    ['its title', 'Ferry runs aground'],
    ['part of its title', 'runs AGROUND'],
    ['its file name', 'ferry.md'],
    ['its file name without the extension', 'ferry'],
  ])('is found by %s', async (_, article) => {
    const ana = await moderatorOf(NEWSROOM);
    const reply = await ana.slash('search', { keywords: 'northport', article });
    expect(reply.content).toContain('\n-# Only in Ferry runs aground');
  });

  it.each<[command: string, options: OptionValues]>([
    ['ask', { question: 'Why?' }],
    ['search', { keywords: 'soup' }],
    ['summary', {}],
  ])('gets a private notice from /%s if it does not exist', async (command, options) => {
    const ana = await moderatorOf(NEWSROOM);
    const notice = await ana.slash(command, { ...options, article: 'Fery runs agroud' });
    expect(notice.isPrivate).toBe(true);
    expect(notice.content).toBe(
      'No article is called “Fery runs agroud”. Did you mean:\n' +
        '- [Ferry runs aground](https://harbour.example/ferry) · Harbour News · 2 March 2025',
    );
  });

  it('gets a private notice with the articles it may mean', async () => {
    const ana = await moderatorOf(ARTICLES);
    const notice = await ana.slash('summary', { article: 'twin towns meet' });
    expect(notice.isPrivate).toBe(true);
    expect(notice.content).toContain(
      '\n- Twin towns meet · twin-a.txt\n- Twin towns meet · twin-b.txt',
    );
  });
});

async function moderatorOf(articles: Readonly<Record<string, string>>): Promise<User> {
  const { sandbox } = await startFootnote({ articles });
  return sandbox.member('Ana', { permissions: PermissionFlagsBits.ManageMessages });
}

async function names(user: User, typed: string): Promise<string[]> {
  return (await user.complete('search', 'article', typed)).map(({ name }) => name);
}
