import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import type { Modal, Outcome } from '../../../src/sandbox/user/outcome.ts';
import { pressForged } from '../forgedButton.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { type OwnLibrary, startWithLibrary, textOn } from './ownLibrary.ts';

const TEXTS = { 'museum.md': textOn('museum'), 'pier.md': textOn('pier') };
const NEEDS_PERMISSION = en.notices.youNeed({ permission: en.permissions.ManageGuild });

function administratorIn({ footnote }: OwnLibrary) {
  return footnote.sandbox.member('Di', { permissions: P.ManageMessages | P.ManageGuild });
}

function modalOf(outcome: Outcome): Modal {
  if (outcome.kind !== 'modal') throw new Error(`expected a modal, not ${outcome.kind}`);
  return outcome.modal;
}

describe('/library delete-everything', () => {
  it('deletes everything at once when the name of the server is typed, also after a restart', async () => {
    const own = await startWithLibrary(TEXTS);
    const { footnote, library } = own;
    const di = administratorIn(own);
    const asked = await di.slash('library delete-everything');
    expect(asked).toMatchObject({
      content: en.library.askToDelete({ articles: 2 }),
      isPrivate: true,
    });
    await footnote.restart();
    const modal = modalOf(await di.press(asked, 'Delete everything'));
    const server = ` ${footnote.sandbox.guild.name}`;
    const done = updateOf(await di.submit(modal, { server }));
    expect(done.content).toBe(en.library.deletedEverything);
    expect(await library.listArticles()).toEqual([]);
    expect(await library.readLog({ limit: 10 })).toEqual([]);
  });

  it('deletes nothing when another name is typed', async () => {
    const own = await startWithLibrary(TEXTS);
    const di = administratorIn(own);
    const asked = await di.slash('library delete-everything');
    const modal = modalOf(await di.press(asked, 'Delete everything'));
    const refused = messageOf(await di.submit(modal, { server: 'Another server' }));
    expect(refused).toMatchObject({ content: en.library.otherName, isPrivate: true });
    expect(await own.library.listArticles()).toHaveLength(2);
  });

  it('changes nothing and says so privately when the disk is full', async () => {
    const own = await startWithLibrary(TEXTS);
    const di = administratorIn(own);
    const asked = await di.slash('library delete-everything');
    const modal = modalOf(await di.press(asked, 'Delete everything'));
    own.footnote.failChanges();
    const failed = messageOf(await di.submit(modal, { server: own.footnote.sandbox.guild.name }));
    expect(failed).toMatchObject({ content: en.notices.notStored, isPrivate: true });
    expect(await own.library.listArticles()).toHaveLength(2);
  });

  it('needs Manage Server, in the command and in a forged button', async () => {
    const { footnote, mo } = await startWithLibrary(TEXTS);
    const reply = await mo.slash('library delete-everything');
    expect(reply).toMatchObject({ content: NEEDS_PERMISSION, isPrivate: true });
    const id = '2:library delete-everything:open';
    expect(messageOf(await pressForged(footnote, mo, id)).content).toBe(NEEDS_PERMISSION);
  });
});
