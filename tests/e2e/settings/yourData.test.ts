import { PermissionFlagsBits } from 'discord-api-types/v10';
import { sql } from 'kysely';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GuildLibrary } from '../../../src/library/guilds/guildLibrary.ts';
import { en } from '../../../src/messages/en/index.ts';
import type { Channel } from '../../../src/sandbox/model/channel.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { listDigests } from '../../../src/storage/digests/readDigests.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { postButton } from '../hostile/postButton.ts';
import { buttonsOf } from '../messaging.ts';
import { messageOf, updateOf } from '../outcomes.ts';

const FERRY = 'The ferry to Sandholm leaves at noon on Fridays. The crossing takes an hour.';
const { components, notices, privacy } = en;

let footnote: Footnote;
let library: GuildLibrary;
let ana: User;

beforeEach(async () => {
  footnote = await startFootnote({ articles: {}, stores: true });
  const { sandbox, libraryOf } = footnote;
  library = await libraryOf(sandbox.guild.id);
  const { ManageGuild, ManageMessages } = PermissionFlagsBits;
  ana = sandbox.member('Ana', { permissions: ManageGuild | ManageMessages });
});

describe('Your data', () => {
  it('says that nothing is stored about a member who added nothing', async () => {
    await addDraft(library, ana);
    const data = await openData(footnote.sandbox.member('Ben'));
    expect(data.content).toContain(privacy.nothingHere);
    expect(buttonsOf(data)).toEqual([]);
  });

  it('lists what is stored about the member in the server', async () => {
    await addArticle(library, ana);
    await addDraft(library, ana);
    await library.changeSettings({ privateReplies: true }, 'private', ana.id);
    const data = await openData(ana);
    expect(data.isPrivate).toBe(true);
    expect(storedIn(data)).toMatchInlineSnapshot(`
      "Stored with your user ID in this server:
      - 1 article that you added
      - 1 file waiting for you to add or discard, deleted after a day or two
      - 2 changes in the server’s logs
      - that you were the last to change the settings"
    `);
  });

  it('is deleted once the member confirms it, while the articles stay', async () => {
    await addArticle(library, ana);
    await addDraft(library, ana);
    const asked = updateOf(await ana.press(await openData(ana), components.deleteData));
    expect(asked.content).toBe(privacy.confirm);
    const deleted = updateOf(await ana.press(asked, components.deleteDataNow));
    expect(deleted.content).toBe(privacy.forgotten);
    expect((await openData(ana)).content).toContain(privacy.nothingHere);
    expect(await library.listArticles()).toMatchObject([{ addedBy: null }]);
    expect(await library.readLog({ limit: 5 })).toMatchObject([{ member: null }]);
  });

  it('names digests that the member set up, until it is deleted', async () => {
    const channel = footnote.sandbox.channel('general').id;
    await ana.slash('digest set', { channel, time: '08:30', timezone: 'UTC' });
    const data = await openData(ana);
    expect(data.content).toContain(`- ${privacy.digests({ digests: 1 })}`);
    const asked = updateOf(await ana.press(data, components.deleteData));
    await ana.press(asked, components.deleteDataNow);
    expect((await openData(ana)).content).toContain(privacy.nothingHere);
    expect(await listDigests(footnote.storage(), footnote.sandbox.guild.id)).toMatchObject([
      { setBy: null },
    ]);
  });

  it('stays when the member changes their mind', async () => {
    await addArticle(library, ana);
    const data = await openData(ana);
    const asked = updateOf(await ana.press(data, components.deleteData));
    const kept = updateOf(await ana.press(asked, components.keepData));
    expect(kept.content).toBe(data.content);
    expect(await library.listArticles()).toMatchObject([{ addedBy: ana.id }]);
  });

  it('can be deleted with a button from before a restart', async () => {
    await addArticle(library, ana);
    const asked = updateOf(await ana.press(await openData(ana), components.deleteData));
    await footnote.restart();
    const deleted = updateOf(await ana.press(asked, components.deleteDataNow));
    expect(deleted.content).toBe(privacy.forgotten);
  });

  it('is never that of someone else, whose button is pressed or forged', async () => {
    const { sandbox } = footnote;
    await addArticle(library, ana);
    const ben = sandbox.member('Ben');
    const forged = await postButton(sandbox, sandbox.channel('general'), ben, '2:help:forgetNow');
    await ben.press(forged, 'Forged');
    expect(await library.listArticles()).toMatchObject([{ addedBy: ana.id }]);
  });

  it('is kept, with a private notice, when the storage cannot be written', async () => {
    await addArticle(library, ana);
    const asked = updateOf(await ana.press(await openData(ana), components.deleteData));
    await sql`PRAGMA query_only = ON`.execute(footnote.storage().db);
    const failed = messageOf(await ana.press(asked, components.deleteDataNow));
    expect(failed).toMatchObject({ content: notices.notStored, isPrivate: true });
    await sql`PRAGMA query_only = OFF`.execute(footnote.storage().db);
    expect(await library.listArticles()).toMatchObject([{ addedBy: ana.id }]);
  });
});

describe('Your data in direct messages', () => {
  it('is that of all servers, also of one that the member has left', async () => {
    const other = footnote.sandbox.addGuild('Other');
    await addArticle(library, ana);
    await addArticle(await footnote.libraryOf(other.id), ana);
    const data = await openData(ana, ana.directMessages);
    expect(storedIn(data)).toMatchInlineSnapshot(`
      "Stored with your user ID in 2 servers:
      - 2 articles that you added
      - 2 changes in the server’s logs"
    `);
    const asked = updateOf(await ana.press(data, components.deleteData));
    await ana.press(asked, components.deleteDataNow);
    expect((await openData(ana, ana.directMessages)).content).toContain(privacy.nothingAnywhere);
    expect((await openData(ana)).content).toContain(privacy.nothingHere);
  });

  it('in a server leaves what is stored in others', async () => {
    const other = footnote.sandbox.addGuild('Other');
    await addArticle(library, ana);
    await addArticle(await footnote.libraryOf(other.id), ana);
    const asked = updateOf(await ana.press(await openData(ana), components.deleteData));
    await ana.press(asked, components.deleteDataNow);
    const left = await openData(ana, ana.directMessages);
    expect(left.content).toContain(privacy.storedIn({ servers: 1 }));
  });
});

describe('/settings', () => {
  it('changes nothing, with a private notice, when the storage cannot be written', async () => {
    const panel = await ana.slash('settings');
    await sql`PRAGMA query_only = ON`.execute(footnote.storage().db);
    const failed = messageOf(await ana.press(panel, components.turnFolderOff));
    expect(failed).toMatchObject({ content: notices.notStored, isPrivate: true });
    await sql`PRAGMA query_only = OFF`.execute(footnote.storage().db);
    expect((await ana.slash('settings')).content).toBe(panel.content);
  });
});

async function openData(user: User, where?: Channel): Promise<ShownMessage> {
  const help = await user.slash('help', {}, where);
  return messageOf(await user.press(help, components.privacy));
}

/** What a reply says before the small print. */
function storedIn({ content }: ShownMessage): string {
  return content.split('\n-# ', 1).join();
}

async function addDraft(to: GuildLibrary, { id }: User): Promise<string> {
  const file = { name: 'ferry.txt', bytes: new TextEncoder().encode(FERRY) };
  const read = await to.readFile(file, id);
  if (read.kind !== 'draft') throw new Error(read.reason);
  return read.draft.id;
}

async function addArticle(to: GuildLibrary, user: User): Promise<void> {
  const outcome = await to.addDraft(await addDraft(to, user), 'upload', user.id);
  expect(outcome.kind).toBe('added');
}
