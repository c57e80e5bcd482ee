import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { escapeLine } from '../../../src/render/text/escape.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { writePdf } from '../../articles/readers/pdf/writePdf.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { buttonsOf } from '../messaging.ts';
import { updateOf } from '../outcomes.ts';
import { descriptionOf } from '../quotes.ts';
import { textOn } from './ownLibrary.ts';

const HOSTILE = '**B** [a](https://evil.example) @everyone <@1> </ask:1> ||s|| \u202egnp.exe';
const NOBODY = { userIds: [], roleIds: [], everyone: false };
const { reasons } = en.adding;

let footnote: Footnote;
let mo: User;

beforeEach(async () => {
  footnote = await startFootnote({ articles: {}, stores: true });
  mo = footnote.sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
});

function linked(text: string): string {
  return `---\nurl: https://news.example/pier\n---\n${text}`;
}

function fileOf(name: string, text: string) {
  return { name, bytes: Buffer.from(text) };
}

it.each([
  ['nothing', fileOf('empty.txt', ''), reasons.empty],
  ['spaces alone', fileOf('blank.txt', ' \n\n '), reasons.empty],
  ['a title alone', fileOf('title.md', '# Ferry runs aground\n'), reasons.noArticle],
  ['a consent page', fileOf('consent.txt', 'Accept all cookies\nReject all\n'), reasons.noArticle],
  ['a scan', { name: 'scan.pdf', bytes: Buffer.from(writePdf([[], []])) }, reasons.scan],
  [
    'a picture',
    { name: 'a.txt', bytes: Buffer.from('89504e470d0a1a0a0000000d', 'hex') },
    'It cannot be read: its name says plain text, its content is PNG.',
  ],
  [
    'a damaged archive',
    fileOf('book.epub', 'PK\u0003\u0004broken'),
    'It cannot be read: its name says EPUB, its content is ZIP.',
  ],
])(
  'a file with %s is refused with the reason, and nothing waits to be added',
  async (_, file, reason) => {
    const reply = await mo.slash('library add', { file });
    expect(reply).toMatchObject({ isPrivate: true, embeds: [], components: [] });
    expect(reply.content).toContain(`**${file.name}** — ${reason}`);
    const drafts = await footnote.storage().db.selectFrom('drafts').selectAll().execute();
    expect(drafts).toEqual([]);
  },
);

describe('a title and a publisher with markup, mentions and marks that reverse text', () => {
  const TEXT = `---\ntitle: ${JSON.stringify(HOSTILE)}\npublisher: ${JSON.stringify(HOSTILE)}\n---\n${textOn('pier')}`;

  it('are shown as they are written, and ping nobody', async () => {
    const preview = await mo.slash('library add', { file: fileOf('x.md', TEXT) });
    const added = updateOf(await mo.press(preview, 'Add'));
    const answer = await mo.slash('search', { keywords: 'corridor' });
    for (const { content, embeds, mentions } of [preview, added, answer]) {
      const shown = JSON.stringify([content, embeds]);
      expect(shown).toContain(JSON.stringify(escapeLine(HOSTILE)).slice(1, -1));
      expect(shown).not.toContain('\u202e');
      expect(mentions).toEqual(NOBODY);
    }
  });

  it('are shown in the form in one line each', async () => {
    const preview = await mo.slash('library add', { file: fileOf('x.md', TEXT) });
    const opened = await mo.press(preview, 'Edit details');
    if (opened.kind !== 'modal') throw new Error('no form');
    const edited = updateOf(await mo.submit(opened.modal, { title: `@here\n${HOSTILE}` }));
    expect(descriptionOf(edited)).toContain(`**${escapeLine(`@here ${HOSTILE}`)}**`);
    expect(edited.mentions).toEqual(NOBODY);
  });
});

it('a file name with a path, markup and marks that reverse text is shown as a plain name', async () => {
  const file = fileOf('../../**etc**\u202efdp.txt', textOn('pier'));
  const preview = await mo.slash('library add', { file });
  const shown = descriptionOf(preview);
  expect(shown).not.toContain('\u202e');
  expect(shown).not.toContain('../');
  expect(shown).not.toContain('**etc**');
});

describe('a link that the library has', () => {
  it('names the article, and replaces its text if the moderator wants that', async () => {
    const first = await mo.slash('library add', { file: fileOf('a.md', linked(textOn('pier'))) });
    await mo.press(first, 'Add');
    const file = fileOf('b.md', linked(textOn('pier').replace('twelve', 'thirteen')));
    const preview = await mo.slash('library add', { file });
    expect(descriptionOf(preview)).toContain('another text with the same link: **pier**');
    expect(buttonsOf(preview)).toContain('Replace with this text');
    const replaced = updateOf(await mo.press(preview, 'Replace with this text'));
    expect(replaced.content).toContain('Saved as version 2.');
    const answer = await mo.slash('search', { keywords: 'rooms' });
    expect(JSON.stringify(answer.embeds)).toContain('thirteen');
    expect(JSON.stringify(answer.embeds)).not.toContain('twelve');
  });
});

it('a form takes at most ten files, as Discord’s client enforces', async () => {
  const opened = await mo.invoke('library add');
  if (opened.kind !== 'modal') throw new Error('no form');
  const files = Array.from({ length: 11 }, (_, at) => fileOf(`${at}.md`, textOn(`pier ${at}`)));
  await expect(mo.submit(opened.modal, { files })).rejects.toThrow('files');
  const preview = await mo.submit(opened.modal, { files: files.slice(1) });
  if (preview.kind !== 'message') throw new Error(preview.kind);
  expect(preview.message.content).toMatch(/^Preview of 10 files/u);
  const added = updateOf(await mo.press(preview.message, 'Add all'));
  expect(added.content).toMatch(/^Added 10 articles/u);
});
