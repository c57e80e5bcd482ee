import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { articleName } from '../../../src/render/text/articleName.ts';
import { nameOf } from '../../../src/terminal/wording.ts';
import { indexOf } from '../../testLibrary.ts';

const BODY = 'The ferry ran aground near Oster Point on Sunday.\n\nNo one was hurt, it is said.\n';

/** The title of an article, and its names in a reply and in a terminal. */
function namesOf(id: string, text: string): (string | null | undefined)[] {
  const [article] = indexOf({ [id]: text }).articles;
  if (article === undefined) throw new Error(`${id} is no article`);
  return [article.title, articleName(article, en, 100), nameOf(article)];
}

describe('the name of an article', () => {
  it('is its title', () => {
    expect(namesOf('Meeting 2025-03.txt', `Ferry runs aground\n\n${BODY}`)).toEqual([
      'Ferry runs aground',
      'Ferry runs aground',
      'Ferry runs aground',
    ]);
  });

  it('is that of the file, as such, if only the file has a title', () => {
    expect(namesOf('notes/Meeting 2025-03.txt', BODY)).toEqual([
      'Meeting 2025-03',
      'notes/Meeting 2025-03.txt',
      'notes/Meeting 2025-03.txt',
    ]);
  });

  it('is its opening words if there is no title', () => {
    const opening = '“The ferry ran aground near Oster Point on Sunday.”';
    expect(namesOf('a7f39b2c.txt', BODY)).toEqual([null, opening, 'a7f39b2c.txt']);
  });
});
