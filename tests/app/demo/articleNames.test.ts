import { expect, it } from 'vitest';
import { articleNames } from '../../../src/app/demo/articleNames.ts';
import { indexOf } from '../../testLibrary.ts';

const TEXT = 'The ferry Aurora ran aground near Northport on Tuesday.\n';
const TITLED = `---\ntitle: Ferry runs aground\n---\n${TEXT}`;

it.each([
  ['dropped.txt', TEXT, 'dropped.txt'],
  ['dropped.pdf', TITLED, 'Ferry runs aground (dropped.pdf)'],
  ['dropped.rss#2', TEXT, 'dropped.rss'],
  ['own.txt', TEXT, '“The ferry Aurora ran aground near Northport on Tuesday.”'],
  ['own.md', TITLED, 'Ferry runs aground'],
])('lists %s by a name that tells which file it is', (id, text, name) => {
  const uploads = { has: (file: string) => file.startsWith('dropped.') };
  expect(articleNames(indexOf({ [id]: text }), uploads)).toEqual([name]);
});
