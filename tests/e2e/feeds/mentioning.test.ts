import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { type NewsFeed, startNewsFeed } from './newsFeed.ts';

/** Unit: milliseconds. */
const DAY = 24 * 60 * 60_000;

async function startMentioning(isMentionable: boolean) {
  const news = await startNewsFeed();
  const { sandbox, mo, url, channelId: channel } = news;
  const role = sandbox.guild.addRole('Readers', { isMentionable });
  sandbox.guild.setOverwrites('general', [
    {
      id: sandbox.guild.id,
      type: OverwriteType.Role,
      allow: 0n,
      deny: PermissionFlagsBits.MentionEveryone,
    },
  ]);
  const reply = await mo.slash('feed add', { url, channel, role: role.id });
  await news.idle();
  return { news, role: role.id, reply };
}

/** A feed with a role that only members who may mention everyone can mention, as Ed may. */
async function startMentioningByEd() {
  const news = await startNewsFeed();
  const { sandbox, url, channelId: channel, idle } = news;
  const { id: role } = sandbox.guild.addRole('Readers', { isMentionable: false });
  const { ManageMessages, MentionEveryone } = PermissionFlagsBits;
  const ed = sandbox.member('Ed', { permissions: ManageMessages | MentionEveryone });
  await ed.slash('feed add', { url, channel, role });
  await idle();
  return { news, role, ed };
}

function deny({ sandbox }: NewsFeed, id: string, permission: bigint): void {
  sandbox.guild.setOverwrites('general', [
    { id, type: OverwriteType.Member, allow: 0n, deny: permission },
  ]);
}

function mentionsIn({ posts }: NewsFeed) {
  return posts().map(({ content, mentions }) => [content, mentions.roleIds]);
}

describe('the role of announcements', () => {
  it('is mentioned if anyone may mention it', async () => {
    const { news, role, reply } = await startMentioning(true);
    expect(reply.content).toContain(en.feeds.mentioning({ role: `<@&${role}>` }));
    news.publish('Ferry runs aground');
    await news.poll();
    expect(news.posts().map(({ mentions }) => mentions.roleIds)).toEqual([[role]]);
  });

  it('is mentioned if it is not mentionable, but chosen by a member who may mention everyone', async () => {
    const { news, role } = await startMentioningByEd();
    news.publish('Ferry runs aground');
    await news.poll();
    expect(news.posts().map(({ mentions }) => mentions.roleIds)).toEqual([[role]]);
  });

  it('is not mentioned any more when the member who chose it may no longer mention everyone', async () => {
    const { news, ed } = await startMentioningByEd();
    deny(news, ed.id, PermissionFlagsBits.MentionEveryone);
    news.publish('Ferry runs aground');
    await news.poll();
    expect(mentionsIn(news)).toEqual([['**Ferry runs aground**', []]]);
  });

  it('is refused to a member who may not write in the channel', async () => {
    const news = await startNewsFeed();
    const { sandbox, mo, url, channelId: channel } = news;
    const role = sandbox.guild.addRole('Readers', { isMentionable: true });
    deny(news, mo.id, PermissionFlagsBits.SendMessages);
    const reply = await mo.slash('feed add', { url, channel, role: role.id });
    expect(reply.content).toBe(
      en.feeds.roleNotAllowed({ role: `<@&${role.id}>`, channel: `<#${channel}>` }),
    );
  });

  it('is refused to a member who may not mention it', async () => {
    const { news, role, reply } = await startMentioning(false);
    const channel = `<#${news.channelId}>`;
    expect(reply.content).toBe(en.feeds.roleNotAllowed({ role: `<@&${role}>`, channel }));
  });

  it('is never everyone', async () => {
    const { sandbox, mo, url, channelId: channel } = await startNewsFeed();
    const reply = await mo.slash('feed add', { url, channel, role: sandbox.guild.id });
    expect(reply.content).toBe(en.feeds.everyone);
  });

  it('is not mentioned any more when the member who chose it may not write in the channel', async () => {
    const { news } = await startMentioning(true);
    const { sandbox, mo, publish, poll } = news;
    sandbox.guild.timeOut(mo, sandbox.clock.now() + DAY);
    publish('Ferry runs aground');
    await poll();
    expect(mentionsIn(news)).toEqual([['**Ferry runs aground**', []]]);
  });
});
