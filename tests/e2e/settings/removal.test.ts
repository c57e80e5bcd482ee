import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import { listGuilds } from '../../../src/storage/guilds.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';

/** Unit: milliseconds. */
const DAY = 24 * 60 * 60_000;

let footnote: Footnote;
let sandbox: Sandbox;
/** Another server that the bot is in from the start. */
let other: ReturnType<Sandbox['addGuild']>;

beforeEach(async () => {
  footnote = await startFootnote({
    articles: {},
    stores: true,
    prepare: created => {
      other = created.addGuild('Other');
    },
  });
  ({ sandbox } = footnote);
  const library = await footnote.libraryOf(sandbox.guild.id);
  await library.changeSettings({ privateReplies: true }, 'private', '7');
});

describe('what a server stores', () => {
  it('is deleted 30 days after the bot was removed', async () => {
    sandbox.removeBot();
    await untilLeft(true);
    sandbox.clock.advance(31 * DAY);
    await vi.waitFor(async () => {
      expect(await listGuilds(footnote.storage())).toEqual([]);
    }, WAIT_OPTIONS);
  });

  it('is kept when the bot is invited again', async () => {
    sandbox.removeBot();
    await untilLeft(true);
    sandbox.inviteBot();
    expect(await untilLeft(false)).toBe(false);
  });

  it('is marked when the bot was removed while it was not running', async () => {
    await footnote.bot().stop();
    sandbox.removeBot();
    await footnote.restart();
    expect(await untilLeft(true)).toBe(true);
  });

  it('is kept when the bot was removed and invited again while it was not running', async () => {
    sandbox.removeBot();
    await untilLeft(true);
    await footnote.bot().stop();
    sandbox.inviteBot();
    await footnote.restart();
    expect(await untilLeft(false)).toBe(false);
  });

  it.each(['while the bot runs', 'while the bot starts'])('is kept in an outage %s', async when => {
    const library = await footnote.libraryOf(other.id);
    await library.changeSettings({ privateReplies: true }, 'private', '7');
    sandbox.setOutage(true);
    if (when === 'while the bot starts') await footnote.restart();
    other.removeBot();
    await untilLeft(true, other.id);
    expect(await hasLeft(sandbox.guild.id)).toBe(false);
  });
});

async function hasLeft(guildId: string): Promise<boolean | undefined> {
  const guilds = await listGuilds(footnote.storage());
  const guild = guilds.find(({ id }) => id === guildId);
  return guild && guild.removedAt !== null;
}

/** Waits until a server has been marked as left, or as present; resolves with which. */
async function untilLeft(expected: boolean, guildId: string = sandbox.guild.id): Promise<boolean> {
  await vi.waitFor(async () => expect(await hasLeft(guildId)).toBe(expected), WAIT_OPTIONS);
  return expected;
}
