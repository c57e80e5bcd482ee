import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it, vi } from 'vitest';
import type { Overwrite } from '../../../src/sandbox/model/channel.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { PATIENCE } from '../faults/patience.ts';
import { startFootnote } from '../footnote.ts';
import { LOGBOOKS } from './longDigest.ts';
import { NEWSROOM } from './newsroom.ts';
import { descriptionOf, quotesIn } from './quotes.ts';

const POST = { method: 'POST', path: '/channels/:channel/messages' } as const;
const MODERATOR = { permissions: P.ManageMessages };
/** Unit: milliseconds. */
const HOUR = 60 * 60_000;

/** A bot in a server with the channels #general and #news, and a moderator at home in #general. */
async function start(
  articles = NEWSROOM,
  options: Partial<Parameters<typeof startFootnote>[0]> = {},
) {
  const { sandbox, ...footnote } = await startFootnote({
    articles,
    sandbox: { channels: ['general', 'news'] },
    ...options,
  });
  return { ...footnote, sandbox, mo: sandbox.member('Mo', MODERATOR), ...sandbox.channel('news') };
}

/** What is asked of Discord to post. */
function posts({ requests }: Sandbox) {
  return requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
}

describe('a summary for another channel', () => {
  it('is posted there for all, and its asker is told where in private', async () => {
    const { sandbox, mo, id } = await start();
    const notice = await mo.slash('summary', { channel: id });
    const [post, ...more] = mo.sees({ id });
    expect(more).toEqual([]);
    expect(post).toMatchObject({
      content: expect.stringMatching(/^Summary of 3 articles/u),
      author: 'Footnote',
      isPrivate: false,
    });
    expect(quotesIn(post ?? notice).length).toBeGreaterThan(0);
    expect(notice).toMatchObject({
      content: `Posted in <#${id}>: https://discord.com/channels/${sandbox.guild.id}/${id}/${post?.id}`,
      isPrivate: true,
      embeds: [],
    });
    expect(sandbox.member('Ana').sees()).toEqual([]);
  });

  it('is the same as here, and names who asked without a ping', async () => {
    const { mo, id } = await start();
    const here = await mo.slash('summary', { topic: 'Northport' });
    await mo.slash('summary', { topic: 'Northport', channel: id });
    const [post] = mo.sees({ id });
    expect(post).toMatchObject({ content: here.content, embeds: here.embeds });
    expect(post && descriptionOf(post)).toContain(`<@${mo.id}>`);
    expect(post?.mentions.userIds).toEqual([]);
  });

  it('can be taken away there by who asked for it', async () => {
    const { mo, id } = await start();
    await mo.slash('summary', { channel: id });
    const [post] = mo.sees({ id });
    if (post === undefined) throw new Error('nothing is posted');
    await mo.press(post, 'Delete');
    expect(mo.sees({ id })).toEqual([]);
  });

  it('cannot be private too, which is said before anything is posted', async () => {
    const { sandbox, mo, id } = await start();
    const notice = await mo.slash('summary', { channel: id, private: true });
    expect(notice).toMatchObject({
      content: 'Choose either a private reply or a post in another channel, not both.',
      isPrivate: true,
    });
    expect(posts(sandbox)).toEqual([]);
  });

  it.each([
    ['empty', { topic: '…' }, 'Nothing to look for: give words, or a "phrase" in quotation marks.'],
    ['unknown', { article: 'xyzzy' }, 'No article is called “xyzzy”. `/articles` lists them all.'],
  ])('is not posted when what is asked for is %s', async (_, options, content) => {
    const { sandbox, mo, id } = await start();
    const notice = await mo.slash('summary', { ...options, channel: id });
    expect(notice).toMatchObject({ content, isPrivate: true });
    expect(posts(sandbox)).toEqual([]);
  });
});

describe('a summary for a thread', () => {
  it.each([
    ['is open', {}],
    ['is archived, which takes it up again', { isArchived: true }],
  ])('is posted in one that %s', async (_, change) => {
    const { sandbox, mo } = await start();
    const { id } = sandbox.addThread('news', 'talk');
    sandbox.setThread('talk', change);
    const notice = await mo.slash('summary', { channel: id });
    expect(notice.content).toMatch(/^Posted in /u);
    expect(mo.sees({ id })).toHaveLength(1);
    expect(sandbox.channel('talk').thread?.isArchived).toBe(false);
  });

  it.each([
    ['the bot', 'Footnote needs', P.ManageThreads | P.ManageMessages, 0n],
    ['its asker', 'You need', P.ManageMessages, P.ManageThreads],
  ])('is not posted in one that is locked to %s', async (_, who, asker, bot) => {
    const role = { permissions: asker };
    let roleId = '';
    const { sandbox } = await start(NEWSROOM, {
      prepare: ({ addRole }) => {
        roleId = addRole('Moderators', role).id;
      },
      sandbox: { channels: ['general', 'news'], botPermissions: bot },
    });
    const { id } = sandbox.addThread('news', 'talk');
    sandbox.setThread('talk', { isLocked: true });
    const mo = sandbox.member('Mo', { roles: [roleId] });
    const { content } = await mo.slash('summary', { channel: id });
    expect(content).toBe(`${who} the permission **Manage Threads** in <#${id}> for that.`);
    expect(posts(sandbox)).toEqual([]);
  });

  it('is posted in a private one that both are in', async () => {
    const { sandbox, mo } = await start();
    const { id } = sandbox.addThread('news', 'desk', [mo, { id: sandbox.applicationId }]);
    await mo.slash('summary', { channel: id });
    expect(mo.sees({ id })).toHaveLength(1);
  });

  it('is not posted in a private one that the bot is not in', async () => {
    const { sandbox, mo } = await start(NEWSROOM, { refusals: ['viewChannel'] });
    const { id } = sandbox.addThread('news', 'desk', [mo]);
    const notice = await mo.slash('summary', { channel: id });
    expect(notice.content).toBe('Nothing was posted: Footnote cannot see the channel.');
  });
});

describe('who lacks a permission there is told which, before anything is posted', () => {
  /** What #news takes, by whom it takes it from. */
  type Take = (deny: bigint, ids: Ids) => Overwrite;
  interface Ids {
    readonly everyone: string;
    readonly asker: string;
    readonly bot: string;
    readonly role: string;
  }
  const from =
    (whom: keyof Ids): Take =>
    (deny, ids) => ({
      id: ids[whom],
      type: whom === 'asker' || whom === 'bot' ? 1 : 0,
      allow: 0n,
      deny,
    });
  const WAYS: readonly (readonly [what: string, who: string, take: Take])[] = [
    ['a member', 'You need', from('asker')],
    ['a role', 'You need', from('role')],
    ['the bot', 'Footnote needs', from('bot')],
  ];
  const PLACES = [
    ['#news', [P.SendMessages, 'Send Messages']],
    ['a thread of #news', [P.SendMessagesInThreads, 'Send Messages in Threads']],
  ] as const;
  const rows = WAYS.flatMap(([what, who, take]) =>
    PLACES.map(([place, [permission, name]]) => ({ what, who, take, place, permission, name })),
  );

  async function refusedIn(place: string, permission: bigint, take: Take) {
    let role = '';
    const { sandbox, mo } = await start(NEWSROOM, {
      prepare: ({ addRole }) => {
        role = addRole('Readers').id;
      },
    });
    const asker = sandbox.member('Cy', { ...MODERATOR, roles: [role] });
    const { id: news } = sandbox.channel('news');
    const id = place === '#news' ? news : sandbox.addThread('news', 'talk').id;
    const ids = {
      everyone: sandbox.guild.id,
      asker: asker.id,
      bot: sandbox.applicationId,
      role,
    };
    sandbox.setOverwrites('news', [take(permission, ids)]);
    const { content } = await asker.slash('summary', { channel: id });
    expect(posts(sandbox)).toEqual([]);
    expect(mo.sees({ id })).toEqual([]);
    return { content, id };
  }

  it.each(rows)('$name in $place, taken from $what', async ({ who, take, place, ...needed }) => {
    const { content, id } = await refusedIn(place, needed.permission, take);
    expect(content).toBe(`${who} the permission **${needed.name}** in <#${id}> for that.`);
  });

  it.each(PLACES)('Embed Links in %s, taken from the bot', async place => {
    const { content, id } = await refusedIn(place, P.EmbedLinks, from('bot'));
    expect(content).toBe(`Footnote needs the permission **Embed Links** in <#${id}> for that.`);
  });

  it.each(PLACES)('View Channel in %s, taken from the bot', async place => {
    const { content, id } = await refusedIn(place, P.ViewChannel, from('bot'));
    expect(content).toBe(`Footnote needs the permission **View Channel** in <#${id}> for that.`);
  });

  it('Send Messages, for the bot is timed out', async () => {
    const { sandbox, mo, id } = await start();
    sandbox.timeOut({ id: sandbox.applicationId }, sandbox.clock.now() + HOUR);
    const { content } = await mo.slash('summary', { channel: id });
    expect(content).toBe(`Footnote needs the permission **Send Messages** in <#${id}> for that.`);
    expect(posts(sandbox)).toEqual([]);
  });

  it('but an overwrite that allows gives it back', async () => {
    const { sandbox, mo, id } = await start();
    const everyone = { id: sandbox.guild.id, type: 0, allow: 0n, deny: P.SendMessages } as const;
    const given = [mo.id, sandbox.applicationId].map(
      member => ({ id: member, type: 1, allow: P.SendMessages, deny: 0n }) as const,
    );
    sandbox.setOverwrites('news', [everyone, ...given]);
    await mo.slash('summary', { channel: id });
    expect(mo.sees({ id })).toHaveLength(1);
  });
});

describe('a long summary', () => {
  const ALL = { length: 'long' } as const;

  /** Where it stands, and what it is asked with. */
  const PLACES: readonly (readonly [string, (mo: User, id: string) => Promise<string>])[] = [
    ['here', async mo => (await mo.slash('summary', ALL)).channelId],
    [
      'in another channel',
      async (mo, id) => {
        await mo.slash('summary', { ...ALL, channel: id });
        return id;
      },
    ],
  ];

  it.each(PLACES)('stands in parts %s, with its footnotes numbered through', async (_, ask) => {
    const { mo, id: news } = await start(LOGBOOKS);
    const id = await ask(mo, news);
    const parts = await vi.waitFor(() => {
      const shown = mo.sees({ id }).filter(({ isPrivate }) => !isPrivate);
      expect(shown).toHaveLength(2);
      return shown;
    }, PATIENCE);
    expect(parts.map(({ content }) => /part \d of \d/u.exec(content)?.[0])).toEqual([
      'part 1 of 2',
      'part 2 of 2',
    ]);
    const quotes = parts.flatMap(quotesIn);
    expect(quotes.map(({ head }) => head)).toEqual(quotes.map((__, at) => `[${at + 1}]`));
    expect(new Set(quotes.map(({ text }) => text)).size).toBe(quotes.length);
  });

  it('is told of with a link to each part', async () => {
    const { mo, id } = await start(LOGBOOKS);
    const notice = await mo.slash('summary', { ...ALL, channel: id });
    const links = notice.content.match(/(?<=\/)\d+(?=\s|$)/gu);
    expect(links).toEqual(mo.sees({ id }).map(message => message.id));
  });

  it('says which part stands when the channel goes meanwhile, and that can be removed', async () => {
    const { sandbox, mo, id } = await start(LOGBOOKS);
    failAfter(sandbox, 1);
    const { content } = await mo.slash('summary', { ...ALL, channel: id });
    expect(content).toBe(
      `Part 1 of 2 was posted in <#${id}>; Discord has not confirmed the rest. To remove what was posted, press Delete under it.`,
    );
    const [part, ...more] = mo.sees({ id });
    expect(more).toEqual([]);
    if (part !== undefined) await mo.press(part, 'Delete');
    expect(mo.sees({ id })).toEqual([]);
  });

  it('says so of a channel that is gone before the first', async () => {
    const { sandbox, mo, id } = await start(LOGBOOKS);
    failAfter(sandbox, 0);
    const { content } = await mo.slash('summary', { ...ALL, channel: id });
    expect(content).toBe('Nothing was posted: the channel is gone.');
  });
});

/** Lets the channel be gone once so many messages are posted in it. */
function failAfter({ faults }: Sandbox, posted: number): void {
  const pass = { kind: 'meanwhile', act: () => {} } as const;
  if (posted > 0) faults.onRequest(POST, pass, posted);
  const gone = { status: 404, code: 10003, message: 'Unknown Channel' };
  faults.onRequest(POST, { kind: 'refusal', ...gone });
}
