import { expect, it } from 'vitest';
import { seedConversation } from '../../../src/app/demo/seedConversation.ts';
import { indexOf } from '../../testLibrary.ts';

const FERRY = 'Ferry runs aground\n\nThe ferry Aurora ran aground near Northport on Tuesday.\n';
const BRIDGE =
  'Bridge closed\n\nNobody crosses.\nThe Kessel bridge is closed for repairs until the end of May.\n';

const textsOn = (articles: Readonly<Record<string, string>>): string =>
  seedConversation(indexOf(articles))
    .map(({ text }) => text)
    .join('\n');

it('asks about one article and repeats a sentence of another', () => {
  const talk = textsOn({ 'a.txt': FERRY, 'b.txt': BRIDGE });
  expect(talk).toContain('“Ferry runs aground”');
  expect(talk).toContain('The Kessel bridge is closed for repairs until the end of May.');
});

it('is small talk when there is no article', () => {
  expect(textsOn({})).not.toMatch(/“|A reader writes/u);
});

it('repeats no sentence that is too long for a message', () => {
  expect(textsOn({ 'a.txt': `${'word '.repeat(600)}end.\n` })).not.toContain('word');
});
