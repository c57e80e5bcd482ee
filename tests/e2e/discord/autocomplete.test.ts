import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { OptionValues } from '../../../src/sandbox/user/commandOptions.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { startFootnote } from '../footnote.ts';
import { gates, NEWSROOM } from './newsroom.ts';
import { citationsIn, descriptionOf } from './quotes.ts';

const LONG =
  'Harbour inspectors publish their yearly report on the state of the piers, the cranes and the lights';
const SHELF: Readonly<Record<string, string>> = {
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
    const ana = await reader(gates(40));
    const offered = await ana.complete('search', 'article', '');
    const titles = Object.values(gates(25)).map(text => text.replace(/\n.*/su, ''));
    expect(offered.map(({ name }) => name)).toEqual(titles);
  });

  it('offers all where there are fewer', async () => {
    const ana = await reader(NEWSROOM);
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
    ['letters without their accents', 'overfart pa oresund', ['Överfart på Øresund']],
    ['letters with accents', 'férry runs', ['Ferry runs aground']],
    ['a file name', 'old-mill.txt', ['The old mill becomes a library']],
    ['a folder', 'letters/', ['Överfart på Øresund']],
    ['white space around it', '  old mill  ', ['The old mill becomes a library']],
    ['one title of two articles, by their files', 'twin towns', ['twin-a.txt', 'twin-b.txt']],
    ['nothing that there is', 'zeppelin', []],
  ])('finds by %s', async (_, typed, expected) => {
    expect(await names(await reader(SHELF), typed)).toEqual(expected);
  });

  it('finds one of forty that is not among the first', async () => {
    const ana = await reader(gates(40));
    expect(await names(ana, 'gate 37')).toEqual(['Gate 37 opens']);
  });

  it('keeps to what the picker shows where titles are long', async () => {
    const ana = await reader(SHELF);
    const labels = await names(ana, 'harbour inspectors');
    expect(new Set(labels).size).toBe(2);
    for (const label of labels) expect(label.length).toBeLessThanOrEqual(100);
  });

  it.each(['ask', 'search', 'summary'])('stands in /%s', async command => {
    const ana = await reader(NEWSROOM);
    const [choice] = await ana.complete(command, 'article', 'kessel');
    expect(choice?.name).toBe('Kessel bridge closes for repairs');
  });

  it('offers nothing where there is no article', async () => {
    expect(await names(await reader({}), '')).toEqual([]);
  });
});

describe('a choice', () => {
  it('always means the article that it shows', async () => {
    const ana = await reader(SHELF);
    const choices = await ana.complete('summary', 'article', '');
    expect(choices).toHaveLength(Object.keys(SHELF).length);
    const files = [];
    for (const { value } of choices) {
      const reply = await ana.slash('summary', { article: value });
      files.push(citationsIn(reply)[0]?.file);
    }
    expect(files).toEqual(Object.keys(SHELF));
  });
});

describe('an article that is typed and not chosen', () => {
  it.each([
    ['its title', 'Ferry runs aground'],
    ['a part of its title', 'runs AGROUND'],
    ['its file', 'ferry.md'],
    ['its file without the ending', 'ferry'],
  ])('is found by %s', async (_, article) => {
    const ana = await reader(NEWSROOM);
    const reply = await ana.slash('search', { keywords: 'northport', article });
    expect(descriptionOf(reply)).toContain('Only in: Ferry runs aground');
  });

  it.each<[command: string, options: OptionValues]>([
    ['ask', { question: 'Why?' }],
    ['search', { keywords: 'soup' }],
    ['summary', {}],
  ])('gets a private notice from /%s if there is none', async (command, options) => {
    const ana = await reader(NEWSROOM);
    const notice = await ana.slash(command, { ...options, article: 'Fery runs agroud' });
    expect(notice.isPrivate).toBe(true);
    expect(notice.content).toBe(
      'No article is called “Fery runs agroud”. Did you mean:\n' +
        '- Ferry runs aground, Harbour News, 2025-03-02, ferry.md',
    );
  });

  it('gets a private notice with those it may mean', async () => {
    const ana = await reader(SHELF);
    const notice = await ana.slash('summary', { article: 'twin towns meet' });
    expect(notice.isPrivate).toBe(true);
    expect(notice.content).toContain(
      '\n- Twin towns meet, twin-a.txt\n- Twin towns meet, twin-b.txt',
    );
  });
});

async function reader(articles: Readonly<Record<string, string>>): Promise<User> {
  const { sandbox } = await startFootnote({ articles });
  return sandbox.member('Ana', { permissions: PermissionFlagsBits.ManageMessages });
}

async function names(user: User, typed: string): Promise<string[]> {
  return (await user.complete('search', 'article', typed)).map(({ name }) => name);
}
