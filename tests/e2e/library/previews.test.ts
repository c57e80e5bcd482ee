import { ApplicationCommandPermissionType, PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { decodeCustomId } from '../../../src/render/components/customId.ts';
import { flattenComponents } from '../../../src/sandbox/model/components.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { discardDraftsBefore } from '../../../src/storage/drafts.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { pressForged } from '../forgedButton.ts';
import { notAllowed } from '../notAllowed.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { textOn } from './ownLibrary.ts';

const FILE = { name: 'museum.md', bytes: Buffer.from(textOn('museum')) };
const { adding, notices } = en;

let footnote: Footnote;
let mo: User;

beforeEach(async () => {
  footnote = await startFootnote({ articles: {}, stores: true });
  mo = footnote.sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
});

async function stored(): Promise<(string | null)[]> {
  const library = await footnote.libraryOf(footnote.sandbox.guild.id);
  return (await library.listArticles()).map(({ title }) => title);
}

/** The id of the draft that a preview's Add button adds. */
function draftIn({ components }: ShownMessage): string {
  const ids = flattenComponents(components).flatMap(component =>
    'custom_id' in component ? (decodeCustomId(component.custom_id) ?? []) : [],
  );
  return ids.find(({ action }) => action === 'add')?.state[0] ?? '';
}

describe('a preview', () => {
  it('that was added says so at a second press, and adds nothing', async () => {
    const preview = await mo.slash('library add', { file: FILE });
    const id = draftIn(preview);
    await mo.press(preview, 'Add');
    const again = messageOf(await pressForged(footnote, mo, `2:draft:add:${id}:upload`));
    expect(again).toMatchObject({ content: adding.gone, isPrivate: true });
    expect(await stored()).toEqual(['museum']);
  });

  it('that was discarded cannot be added', async () => {
    const preview = await mo.slash('library add', { file: FILE });
    const id = draftIn(preview);
    expect(updateOf(await mo.press(preview, 'Discard')).content).toBe(adding.discarded);
    const late = messageOf(await pressForged(footnote, mo, `2:draft:add:${id}:upload`));
    expect(late.content).toBe(adding.gone);
    expect(await stored()).toEqual([]);
  });

  it.each(['Add', 'Edit details', 'Discard'])('that is too old says so at %s', async label => {
    const preview = await mo.slash('library add', { file: FILE });
    await discardDraftsBefore(footnote.storage(), Number.MAX_SAFE_INTEGER);
    const late = messageOf(await mo.press(preview, label));
    expect(late).toMatchObject({ content: adding.gone, isPrivate: true });
    expect(await stored()).toEqual([]);
  });

  it.each(['add:ID:upload', 'discard:ID:upload', 'edit:ID:0:upload', 'page:ID:0:upload'])(
    'of another moderator cannot be used by a forged %s',
    async forged => {
      const di = footnote.sandbox.member('Di', { permissions: PermissionFlagsBits.ManageMessages });
      const preview = await mo.slash('library add', { file: FILE });
      const customId = `2:draft:${forged.replace('ID', draftIn(preview))}`;
      const refused = messageOf(await pressForged(footnote, di, customId));
      expect(refused).toMatchObject({ content: adding.notYours, isPrivate: true });
      await mo.press(preview, 'Add');
      expect(await stored()).toEqual(['museum']);
    },
  );

  it('cannot be added by a member who may not use the command any more', async () => {
    const { sandbox } = footnote;
    const preview = await mo.slash('library add', { file: FILE });
    const type = ApplicationCommandPermissionType.User;
    sandbox.setCommandPermissions('library', [{ id: mo.id, type, permission: false }]);
    const refused = messageOf(await mo.press(preview, 'Add'));
    expect(refused).toMatchObject({
      content: notAllowed('library add'),
      isPrivate: true,
    });
    expect(await stored()).toEqual([]);
    sandbox.setCommandPermissions('library', []);
    await mo.press(preview, 'Add');
    expect(await stored()).toEqual(['museum']);
  });
});

describe('when the disk is full', () => {
  it('a file is not previewed, and the member is told privately', async () => {
    footnote.failChanges();
    const failed = await mo.slash('library add', { file: FILE });
    expect(failed).toMatchObject({ content: notices.notStored, isPrivate: true });
  });

  it('nothing is added, and the preview can be added once there is room', async () => {
    const preview = await mo.slash('library add', { file: FILE });
    footnote.failChanges();
    const failed = messageOf(await mo.press(preview, 'Add'));
    expect(failed).toMatchObject({ content: notices.notStored, isPrivate: true });
    expect(await stored()).toEqual([]);
    footnote.failChanges(false);
    updateOf(await mo.press(preview, 'Add'));
    expect(await stored()).toEqual(['museum']);
  });

  it('details stay as they were', async () => {
    const preview = await mo.slash('library add', { file: FILE });
    const opened = await mo.press(preview, 'Edit details');
    if (opened.kind !== 'modal') throw new Error('no form');
    footnote.failChanges();
    const failed = messageOf(await mo.submit(opened.modal, { title: 'Tram' }));
    expect(failed).toMatchObject({ content: notices.notStored, isPrivate: true });
    footnote.failChanges(false);
    await mo.press(preview, 'Add');
    expect(await stored()).toEqual(['museum']);
  });
});
