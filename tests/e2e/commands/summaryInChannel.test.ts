import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it, vi } from 'vitest';
import type { Overwrite } from '../../../src/sandbox/model/channel.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { startFootnote } from '../footnote.ts';
import { LOGBOOKS } from '../logbooks.ts';
import { NEWSROOM } from '../newsroom.ts';
import { quotesIn } from '../quotes.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';

const POST = { method: 'POST', path: '/channels/:channel/messages' } as const;
const MODERATOR = { permissions: P.ManageMessages };
/** Unit: milliseconds. */
const HOUR = 60 * 60_000;

/** Starts a bot in a server with the channels #general and #news, with a moderator in #general. */
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

/** Requests to post a message. */
function posts({ requests }: Sandbox) {
  return requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/messages'));
}

describe('a summary for another channel', () => {
  it('is posted there in public, and its asker gets a private link', async () => {
    const { sandbox, mo, id } = await start();
    const notice = await mo.slash('summary', { length: 'short', channel: id });
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

  it('is the same as in this channel, and names its asker without a ping', async () => {
    const { mo, id } = await start();
    const here = await mo.slash('summary', { topic: 'Northport' });
    await mo.slash('summary', { topic: 'Northport', channel: id });
    const [post] = mo.sees({ id });
    expect(post).toMatchObject({
      content: here.content.replace(/\n|$/u, `\n-# Requested by <@${mo.id}>$&`),
      embeds: here.embeds,
    });
    expect(post?.mentions.userIds).toEqual([]);
  });

  it('can be deleted there by its asker', async () => {
    const { mo, id } = await start();
    await mo.slash('summary', { length: 'short', channel: id });
    const [post] = mo.sees({ id });
    if (post === undefined) throw new Error('nothing was posted');
    await mo.press(post, 'Delete');
    expect(mo.sees({ id })).toEqual([]);
  });

  it('cannot be private, which is rejected before anything is posted', async () => {
    const { sandbox, mo, id } = await start();
    const notice = await mo.slash('summary', { channel: id, private: true });
    expect(notice).toMatchObject({
      content: 'Choose either a private reply or a channel to post in, not both.',
      isPrivate: true,
    });
    expect(posts(sandbox)).toEqual([]);
  });

  it.each([
    ['empty', { topic: '…' }, 'Type words to look for, or a "phrase" in quotation marks.'],
    ['unknown', { article: 'xyzzy' }, 'No article is called “xyzzy”. `/articles` lists them all.'],
  ])('is not posted when the topic or article is %s', async (_, options, content) => {
    const { sandbox, mo, id } = await start();
    const notice = await mo.slash('summary', { ...options, channel: id });
    expect(notice).toMatchObject({ content, isPrivate: true });
    expect(posts(sandbox)).toEqual([]);
  });
});

describe('a summary for a thread', () => {
  it.each([
    ['is open', {}],
    ['is archived, which reopens it', { isArchived: true }],
  ])('is posted in one that %s', async (_, change) => {
    const { sandbox, mo } = await start();
    const { id } = sandbox.addThread('news', 'talk');
    sandbox.setThread('talk', change);
    const notice = await mo.slash('summary', { length: 'short', channel: id });
    expect(notice.content).toMatch(/^Posted in /u);
    expect(mo.sees({ id })).toHaveLength(1);
    expect(sandbox.channel('talk').thread?.isArchived).toBe(false);
  });

  it.each([
    ['the bot', 'Footnote needs', P.ManageThreads | P.ManageMessages, 0n],
    ['its asker', 'You need', P.ManageMessages, P.ManageThreads],
  ])('is not posted in one that is locked for %s', async (_, who, asker, bot) => {
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
    const { content } = await mo.slash('summary', { length: 'short', channel: id });
    expect(content).toBe(`${who} the permission **Manage Threads** in <#${id}> for that.`);
    expect(posts(sandbox)).toEqual([]);
  });

  it('is posted in a private one with both as members', async () => {
    const { sandbox, mo } = await start();
    const { id } = sandbox.addThread('news', 'desk', [mo, { id: sandbox.applicationId }]);
    await mo.slash('summary', { length: 'short', channel: id });
    expect(mo.sees({ id })).toHaveLength(1);
  });

  it('is not posted in a private one without the bot', async () => {
    const { sandbox, mo } = await start(NEWSROOM, { refusals: ['viewChannel'] });
    const { id } = sandbox.addThread('news', 'desk', [mo]);
    const notice = await mo.slash('summary', { length: 'short', channel: id });
    expect(notice.content).toBe('Nothing was posted: Footnote cannot see the channel.');
  });
});

describe('a summary is rejected before anything is posted without the permission', () => {
  /** Makes an overwrite of #news that denies a permission to someone. */
  type Deny = (deny: bigint, ids: Ids) => Overwrite;
  interface Ids {
    readonly everyone: string;
    readonly asker: string;
    readonly bot: string;
    readonly role: string;
  }
  const denyTo =
    (whom: keyof Ids): Deny =>
    (deny, ids) => ({
      id: ids[whom],
      type: whom === 'asker' || whom === 'bot' ? 1 : 0,
      allow: 0n,
      deny,
    });
  const DENIALS: readonly (readonly [what: string, who: string, deny: Deny])[] = [
    ['a member', 'You need', denyTo('asker')],
    ['a role', 'You need', denyTo('role')],
    ['the bot', 'Footnote needs', denyTo('bot')],
  ];
  const PLACES = [
    ['#news', [P.SendMessages, 'Send Messages']],
    ['a thread of #news', [P.SendMessagesInThreads, 'Send Messages in Threads']],
  ] as const;
  const rows = DENIALS.flatMap(([what, who, deny]) =>
    PLACES.map(([place, [permission, name]]) => ({ what, who, deny, place, permission, name })),
  );

  async function refusedIn(place: string, permission: bigint, deny: Deny) {
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
    sandbox.setOverwrites('news', [deny(permission, ids)]);
    const { content } = await asker.slash('summary', { channel: id });
    expect(posts(sandbox)).toEqual([]);
    expect(mo.sees({ id })).toEqual([]);
    return { content, id };
  }

  it.each(rows)('$name in $place, denied to $what', async ({ who, deny, place, ...needed }) => {
    const { content, id } = await refusedIn(place, needed.permission, deny);
    expect(content).toBe(`${who} the permission **${needed.name}** in <#${id}> for that.`);
  });

  it.each(PLACES)('Embed Links in %s, denied to the bot', async place => {
    const { content, id } = await refusedIn(place, P.EmbedLinks, denyTo('bot'));
    expect(content).toBe(`Footnote needs the permission **Embed Links** in <#${id}> for that.`);
  });

  it.each(PLACES)('View Channel in %s, denied to the bot', async place => {
    const { content, id } = await refusedIn(place, P.ViewChannel, denyTo('bot'));
    expect(content).toBe(`Footnote needs the permission **View Channel** in <#${id}> for that.`);
  });

  it('Send Messages, which a timed-out bot lacks', async () => {
    const { sandbox, mo, id } = await start();
    sandbox.timeOut({ id: sandbox.applicationId }, sandbox.clock.now() + HOUR);
    const { content } = await mo.slash('summary', { length: 'short', channel: id });
    expect(content).toBe(`Footnote needs the permission **Send Messages** in <#${id}> for that.`);
    expect(posts(sandbox)).toEqual([]);
  });

  it('unless a member overwrite allows it', async () => {
    const { sandbox, mo, id } = await start();
    const everyone = { id: sandbox.guild.id, type: 0, allow: 0n, deny: P.SendMessages } as const;
    const given = [mo.id, sandbox.applicationId].map(
      member => ({ id: member, type: 1, allow: P.SendMessages, deny: 0n }) as const,
    );
    sandbox.setOverwrites('news', [everyone, ...given]);
    await mo.slash('summary', { length: 'short', channel: id });
    expect(mo.sees({ id })).toHaveLength(1);
  });
});

describe('a long summary', () => {
  const ALL = { length: 'long' } as const;

  /** Channels to post in, and the command for each. */
  const PLACES: readonly (readonly [string, (mo: User, id: string) => Promise<string>])[] = [
    ['in this channel', async mo => (await mo.slash('summary', ALL)).channelId],
    [
      'in another channel',
      async (mo, id) => {
        await mo.slash('summary', { ...ALL, channel: id });
        return id;
      },
    ],
  ];

  it.each(PLACES)('is split into parts %s, with footnotes numbered across them', async (_, ask) => {
    const { mo, id: news } = await start(LOGBOOKS);
    const id = await ask(mo, news);
    const parts = await vi.waitFor(() => {
      const shown = mo.sees({ id }).filter(({ isPrivate }) => !isPrivate);
      expect(shown).toHaveLength(2);
      return shown;
    }, WAIT_OPTIONS);
    expect(parts.map(({ content }) => /part \d of \d/u.exec(content)?.[0])).toEqual([
      'part 1 of 2',
      'part 2 of 2',
    ]);
    const quotes = parts.flatMap(quotesIn);
    expect(quotes.map(({ number }) => number)).toEqual(quotes.map((__, at) => at + 1));
    expect(new Set(quotes.map(({ text }) => text)).size).toBe(quotes.length);
  });

  it('is reported with a link to each part', async () => {
    const { mo, id } = await start(LOGBOOKS);
    const notice = await mo.slash('summary', { ...ALL, channel: id });
    const links = notice.content.match(/(?<=\/)\d+(?=\s|$)/gu);
    expect(links).toEqual(mo.sees({ id }).map(message => message.id));
  });

  it('reports which part was posted when the channel is deleted meanwhile, and that part can be removed', async () => {
    const { sandbox, mo, id } = await start(LOGBOOKS);
    failAfter(sandbox, 1);
    const { content } = await mo.slash('summary', { ...ALL, channel: id });
    expect(content).toBe(
      'Discord confirmed 1 of 2 messages. To remove them, press **Delete** under each.',
    );
    const [part, ...more] = mo.sees({ id });
    expect(more).toEqual([]);
    if (part !== undefined) await mo.press(part, 'Delete');
    expect(mo.sees({ id })).toEqual([]);
  });

  it('reports when the channel is deleted before the first part', async () => {
    const { sandbox, mo, id } = await start(LOGBOOKS);
    failAfter(sandbox, 0);
    const { content } = await mo.slash('summary', { ...ALL, channel: id });
    expect(content).toBe('Nothing was posted: the channel no longer exists.');
  });
});

/** Deletes the channel after `posted` messages. */
function failAfter({ faults }: Sandbox, posted: number): void {
  const pass = { kind: 'meanwhile', act: () => {} } as const;
  if (posted > 0) faults.onRequest(POST, pass, posted);
  const gone = { status: 404, code: 10003, message: 'Unknown Channel' };
  faults.onRequest(POST, { kind: 'refusal', ...gone });
}
