import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { buttonsOf } from '../messaging.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { descriptionOf } from '../quotes.ts';

const FERRY = `# Ferry to Sandholm

The ferry to Sandholm leaves at noon on Fridays. The crossing takes forty minutes.
`;
const FILE = { name: 'ferry.md', contentType: 'text/markdown', bytes: Buffer.from(FERRY) };

let footnote: Footnote;
let mo: User;

beforeEach(async () => {
  footnote = await startFootnote({ articles: {}, stores: true });
  mo = footnote.sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
});

describe('/library add', () => {
  it('previews a file privately; once added, it can be asked about', async () => {
    const preview = await mo.slash('library add', { file: FILE });
    expect(preview.isPrivate).toBe(true);
    expect(descriptionOf(preview)).toContain('**Ferry to Sandholm**');
    expect(buttonsOf(preview)).toEqual(['Add', 'Edit details', 'Discard']);
    expect(await stored()).toEqual([]);
    const added = updateOf(await mo.press(preview, 'Add'));
    expect(added.content).toMatch(/^Added 1 article\..*\n-# Ferry to Sandholm\n/u);
    expect(await stored()).toEqual(['Ferry to Sandholm']);
    const answer = await mo.slash('ask', { question: 'When does the ferry to Sandholm leave?' });
    expect(descriptionOf(answer)).toContain('at noon on Fridays');
  });

  it('adds once when Add is pressed twice at the same time', async () => {
    const preview = await mo.slash('library add', { file: FILE });
    await Promise.all([mo.press(preview, 'Add'), mo.press(preview, 'Add')]);
    expect(await stored()).toEqual(['Ferry to Sandholm']);
  });

  it('adds after a restart', async () => {
    const preview = await mo.slash('library add', { file: FILE });
    await footnote.restart();
    await mo.press(preview, 'Add');
    expect(await stored()).toEqual(['Ferry to Sandholm']);
  });

  it('names the article that a file repeats, and offers only to discard it', async () => {
    await mo.press(await mo.slash('library add', { file: FILE }), 'Add');
    const preview = await mo.slash('library add', { file: FILE });
    expect(descriptionOf(preview)).toContain('already has this text: **Ferry to Sandholm**');
    expect(buttonsOf(preview)).toEqual(['Discard']);
  });

  it('opens a form, and adds all of several files', async () => {
    const bytes = Buffer.from(FERRY.replaceAll('ferry', 'tram').replaceAll('Ferry', 'Tram'));
    const preview = await submitted({ files: [FILE, { ...FILE, name: 'tram.md', bytes }] });
    expect(preview.content).toMatch(/^Preview of 2 files/u);
    await mo.press(preview, 'Add all');
    expect(await stored()).toEqual(['Ferry to Sandholm', 'Tram to Sandholm']);
  });

  it('takes a pasted text with a title', async () => {
    const preview = await submitted({ text: 'The ferry leaves at noon.', title: 'Timetable' });
    await mo.press(preview, 'Add');
    expect(await stored()).toEqual(['Timetable']);
  });
});

describe('editing details', () => {
  it('saves what makes sense, and repeats what does not', async () => {
    const preview = await mo.slash('library add', { file: FILE });
    const opened = await mo.press(preview, 'Edit details');
    if (opened.kind !== 'modal') throw new Error('no form');
    const values = { publisher: 'Gazette', published: '32 March' };
    const edited = updateOf(await mo.submit(opened.modal, values));
    expect(edited.content).toContain('“32 March” is not a date');
    expect(descriptionOf(edited)).toContain('Gazette');
  });
});

it('a full library says how full it is, and takes nothing', async () => {
  const storageLimits = { articles: 1, bytes: 1_000_000 };
  footnote = await startFootnote({ articles: {}, stores: true, storageLimits });
  mo = footnote.sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
  const added = updateOf(await mo.press(await mo.slash('library add', { file: FILE }), 'Add'));
  expect(added.content).toContain('nearly full: 1 of 1 article');
  const reply = await mo.slash('library add', { file: FILE });
  expect(reply.content).toContain('has no room for that: it holds 1 of 1 article');
});

async function submitted(values: Parameters<User['submit']>[1]): Promise<ShownMessage> {
  const opened = await mo.invoke('library add');
  if (opened.kind !== 'modal') throw new Error('no form');
  return messageOf(await mo.submit(opened.modal, values));
}

async function stored(): Promise<(string | null)[]> {
  const library = await footnote.libraryOf(footnote.sandbox.guild.id);
  return (await library.listArticles()).map(({ title }) => title);
}
