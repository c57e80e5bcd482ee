import { describe, expect, it } from 'vitest';
import type { PageClient } from './pageClient.ts';
import { lastIn, setStage } from './stage.ts';

function channelsOf(page: PageClient) {
  return page.view().channels.map(({ name, kind }) => [name, kind]);
}

/** Names in the last message of the first channel, once there is one. */
function namesTo(page: PageClient): Promise<Readonly<Record<string, string>>> {
  return page.until(({ channels }) => channels[0]?.messages.at(-1)?.names);
}

describe('a view', () => {
  it("contains the person's channels, and the people to switch between", async () => {
    const { open } = await setStage({ articles: () => ['Ferry runs aground'] });
    const [member, moderator, administrator] = await Promise.all([
      open('member'),
      open('moderator'),
      open('administrator'),
    ]);
    const everyones = [
      ['general', 'channel'],
      ['morning-briefing', 'thread'],
    ];
    const moderators = [...everyones, ['moderators', 'channel']];
    const own = [['Footnote', 'direct messages']];
    expect(channelsOf(member)).toEqual([...everyones, ...own]);
    expect(channelsOf(moderator)).toEqual([...moderators, ...own]);
    expect(channelsOf(administrator)).toEqual([...moderators, ...own]);
    expect(member.channel('morning-briefing').parentId).toBe(member.channel('general').id);
    expect(member.view().people.map(({ role }) => role)).toEqual([
      'member',
      'moderator',
      'administrator',
    ]);
    expect(moderator.view().me.role).toBe('moderator');
    expect(member.view().bot).toMatchObject({ name: 'Footnote', isOnline: true });
    expect(member.view().articles).toEqual(['Ferry runs aground']);
  });

  it('contains the commands that Discord would offer, with their options', async () => {
    const { open } = await setStage();
    const member = (await open('member')).channel('general');
    const moderator = (await open('moderator')).channel('general');
    expect(member.commands.map(({ name }) => name)).toEqual(['ask']);
    expect(moderator.commands.map(({ name }) => name)).toEqual(['ask', 'summary']);
    expect(member.messageCommands).toEqual(['Find']);
    const limits = { minLength: null, maxLength: null, min: null, max: null };
    const plain = { ...limits, isRequired: false, hasSuggestions: false, choices: [] };
    expect(member.commands[0]?.options).toEqual([
      {
        ...plain,
        name: 'question',
        description: 'What to ask',
        kind: 'text',
        isRequired: true,
        hasSuggestions: true,
        maxLength: 100,
      },
      { ...plain, name: 'most', description: 'How many', kind: 'whole number', min: 1, max: 9 },
      {
        ...plain,
        name: 'length',
        description: 'How long',
        kind: 'text',
        choices: [{ name: 'Short', value: 'short' }],
      },
      { ...plain, name: 'where', description: 'Where', kind: 'channel' },
      { ...plain, name: 'private', description: 'For you', kind: 'yes or no' },
    ]);
  });

  it('is updated without polling', async () => {
    const { open } = await setStage();
    const ann = await open('member');
    const ben = await open('moderator');
    const channelId = ann.channel('general').id;
    await ann.act({ kind: 'say', channelId, text: 'Hello', replyTo: null, pings: false });
    const said = await ben.until(({ channels }) =>
      channels[0]?.messages.find(({ content }) => content === 'Hello'),
    );
    await ann.act({ kind: 'edit', messageId: said.id, text: 'Hello all' });
    await ben.until(({ channels }) =>
      channels[0]?.messages.some(({ content, isEdited }) => content === 'Hello all' && isEdited),
    );
    await ben.act({ kind: 'remove', messageId: said.id });
    const left = await ann.until(
      ({ channels }) => channels[0]?.messages.length === 0 && channels[0],
    );
    expect(left.messages).toEqual([]);
  });

  it('names mentioned entities, except channels that the person cannot see', async () => {
    const { open, sandbox } = await setStage();
    const member = await open('member');
    const moderator = await open('moderator');
    const ids = {
      hidden: sandbox.channel('moderators').id,
      open: sandbox.channel('general').id,
      person: member.view().me.id,
    };
    await moderator.act({
      kind: 'say',
      channelId: ids.open,
      text: `<#${ids.hidden}> <#${ids.open}> <@${ids.person}> <@1>`,
      replyTo: null,
      pings: true,
    });
    const { name } = member.view().me;
    expect(await namesTo(member)).toEqual({ [ids.open]: 'general', [ids.person]: name });
    expect(await namesTo(moderator)).toEqual({
      [ids.hidden]: 'moderators',
      [ids.open]: 'general',
      [ids.person]: name,
    });
  });

  it('contains what can be edited and deleted, and what a message replies to', async () => {
    const { open } = await setStage({
      lines: [{ by: 'member', where: 'general', text: 'First' }],
    });
    const member = await open('member');
    const moderator = await open('moderator');
    const first = lastIn(member, 'general');
    expect(first).toMatchObject({ mayEdit: true, mayRemove: true, answers: null });
    expect(lastIn(moderator, 'general')).toMatchObject({ mayEdit: false, mayRemove: true });
    await moderator.act({
      kind: 'say',
      channelId: moderator.channel('general').id,
      text: 'Second',
      replyTo: first.id,
      pings: false,
    });
    await member.until(({ channels }) => channels[0]?.messages.length === 2);
    expect(lastIn(member, 'general')).toMatchObject({
      mayEdit: false,
      mayRemove: false,
      answers: { kind: 'message', messageId: first.id, authorName: 'Mira', text: 'First' },
    });
    await member.act({ kind: 'remove', messageId: first.id });
    await member.until(({ channels }) => channels[0]?.messages.length === 1);
    expect(lastIn(member, 'general').answers).toMatchObject({
      text: 'Original message was deleted',
    });
  });

  it('hides direct messages of others', async () => {
    const { open } = await setStage();
    const member = await open('member');
    const administrator = await open('administrator');
    const [own, others] = [member, administrator].map(page => page.channel('Footnote').id);
    expect(own).not.toBe(others);
    const say = (page: PageClient, text: string) =>
      page.act({ kind: 'say', channelId: own ?? '', text, replyTo: null, pings: false });
    expect(await say(member, 'Between us')).toEqual({ kind: 'done' });
    await member.until(() => member.channel('Footnote').messages.length === 1);
    expect(await say(administrator, 'Me too')).toMatchObject({ kind: 'failed' });
    expect(administrator.received()).not.toContain(`"id":"${own}"`);
  });

  it('is updated when the page is refreshed', async () => {
    let articles = ['a.txt'];
    const { open, page } = await setStage({ articles: () => articles });
    const client = await open();
    articles = ['a.txt', 'b.txt'];
    page.refresh();
    expect(await client.until(view => view.articles.length === 2 && view.articles)).toEqual(
      articles,
    );
  });
});
