import {
  ChannelType,
  ComponentType,
  ApplicationCommandPermissionType as For,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { de } from '../../../src/messages/de/index.ts';
import { en } from '../../../src/messages/en/index.ts';
import type { Outcome } from '../../../src/sandbox/user/outcome.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { addArticle } from '../../library/guilds/addArticle.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { postButton } from '../hostile/postButton.ts';
import { botMention } from '../messaging.ts';
import { notAllowed } from '../notAllowed.ts';
import { messageOf, updateOf } from '../outcomes.ts';

const FERRY = `# Ferry to Sandholm

The ferry to Sandholm leaves at noon on Fridays. The crossing takes forty minutes.
`;
const MUSEUM = `# Museum of clocks

The museum of clocks opens at ten on Sundays. Entry is free for children.
`;
const QUESTION = 'When does the ferry to Sandholm leave?';
const { components, settings } = en;
const REFUSAL = notAllowed('settings');

let footnote: Footnote;
let gil: User;

beforeEach(async () => {
  footnote = await startFootnote({
    articles: { 'ferry.md': FERRY },
    stores: true,
    sandbox: { channels: ['general', 'news'] },
  });
  gil = footnote.sandbox.member('Gil', { permissions: PermissionFlagsBits.ManageGuild });
});

describe('/settings', () => {
  it('shows what is set, to the member alone', async () => {
    const panel = await gil.slash('settings');
    expect(panel.isPrivate).toBe(true);
    expect(panel.content).toMatchInlineSnapshot(`
      "The settings of this server. A change takes effect at once.
      - Articles: the server’s own and the shared folder
      - Replies: public by default
      - Mentions: answered in all channels
      - Language of public replies: the server’s language in Discord
      - Votes on answers: on, counted without names
      - Questions without a good answer: not kept"
    `);
  });

  it('turns the shared folder off and on again', async () => {
    await addArticle(await footnote.libraryOf(footnote.sandbox.guild.id), 'museum.md', MUSEUM);
    const panel = await gil.slash('settings');
    const changed = updateOf(await gil.press(panel, components.turnFolderOff));
    expect(changed.content).toContain(settings.withoutSharedFolder);
    expect(await quotesFerry()).toBe(false);
    const back = updateOf(await gil.press(changed, components.turnFolderOn));
    expect(back.content).toContain(settings.withSharedFolder);
    expect(await quotesFerry()).toBe(true);
  });

  it('makes replies private unless a member asks for a public one', async () => {
    const panel = await gil.slash('settings');
    const changed = updateOf(await gil.press(panel, components.replyPrivately));
    expect(changed.content).toContain(settings.privateByDefault);
    expect((await gil.slash('ask', { question: QUESTION })).isPrivate).toBe(true);
    const asked = await gil.slash('ask', { question: QUESTION, private: false });
    expect(asked.isPrivate).toBe(false);
    await gil.press(changed, components.replyPublicly);
    expect((await gil.slash('ask', { question: QUESTION })).isPrivate).toBe(false);
  });

  it('sets the language of public replies', async () => {
    const panel = await gil.slash('settings');
    const changed = updateOf(await gil.choose(panel, 'Deutsch'));
    expect(changed.content).toContain(settings.language({ language: 'Deutsch' }));
    expect((await gil.slash('articles')).content).toMatch(/Artikel/u);
    await gil.choose(changed, components.languageOfDiscord);
    expect((await gil.slash('articles')).content).not.toMatch(/Artikel/u);
  });

  it('chooses the channels where mentions are answered, and their threads', async () => {
    const { sandbox } = footnote;
    const news = sandbox.channel('news');
    const panel = await gil.slash('settings');
    const changed = updateOf(await gil.choose(panel, [news.id]));
    expect(changed.content).toContain(settings.mentionsIn({ channels: [`<#${news.id}>`] }));
    const thread = sandbox.addThread('news', 'news talk');
    const general = sandbox.channel('general');
    const [unanswered, answered, inThread] = [general, news, thread].map(where =>
      gil.say(`${botMention(sandbox)} ${QUESTION}`, where),
    );
    await gil.awaits(({ replyTo }) => replyTo === answered?.id, news);
    await gil.awaits(({ replyTo }) => replyTo === inThread?.id, thread);
    await footnote.bot().idle();
    expect(gil.sees(general).filter(({ replyTo }) => replyTo === unanswered?.id)).toEqual([]);
  });

  it('answers mentions everywhere again once no channel is selected', async () => {
    const news = footnote.sandbox.channel('news');
    const some = updateOf(await gil.choose(await gil.slash('settings'), [news.id]));
    const none = updateOf(await gil.choose(some, [], channelMenu(some).custom_id));
    expect(none.content).toContain(settings.mentionsEverywhere);
    const again = updateOf(await gil.choose(none, [news.id]));
    const all = updateOf(await gil.press(again, components.answerEverywhere));
    expect(all.content).toContain(settings.mentionsEverywhere);
  });

  it('marks the chosen channels in the menu, which offers no threads', async () => {
    const news = footnote.sandbox.channel('news');
    const changed = updateOf(await gil.choose(await gil.slash('settings'), [news.id]));
    const { default_values: chosen, channel_types: types } = channelMenu(changed);
    expect(chosen).toEqual([{ id: news.id, type: 'channel' }]);
    expect(types).not.toContain(ChannelType.PublicThread);
  });

  it('still changes settings from a panel that was opened before a restart', async () => {
    const panel = await gil.slash('settings');
    await footnote.restart();
    const changed = updateOf(await gil.press(panel, components.replyPrivately));
    expect(changed.content).toContain(settings.privateByDefault);
  });

  it('writes a line of the log per change, in the language of the server', async () => {
    const library = await footnote.libraryOf(footnote.sandbox.guild.id);
    const panel = await gil.slash('settings');
    await gil.choose(panel, 'Deutsch');
    await gil.choose(panel, 'Deutsch');
    await gil.press(panel, components.replyPrivately);
    const lines = await library.readLog({ limit: 5 });
    expect(lines.map(({ member, action, detail }) => ({ member, action, detail }))).toEqual([
      { member: gil.id, action: 'settings', detail: de.settings.privateByDefault },
      { member: gil.id, action: 'settings', detail: settings.language({ language: 'Deutsch' }) },
    ]);
  });
});

describe('a component of /settings', () => {
  it.each<[what: string, use: (panel: ShownMessage, user: User) => Promise<Outcome>]>([
    ['a button', (panel, user) => user.press(panel, components.turnFolderOff)],
    ['the language menu', (panel, user) => user.choose(panel, 'Deutsch')],
    [
      'the channel menu',
      (panel, user) => user.choose(panel, [footnote.sandbox.channel('news').id]),
    ],
  ])('changes nothing once the member may not use the command: %s', async (_, use) => {
    const { sandbox, libraryOf } = footnote;
    const panel = await gil.slash('settings');
    sandbox.setCommandPermissions('settings', [{ id: gil.id, type: For.User, permission: false }]);
    const refused = messageOf(await use(panel, gil));
    expect(refused).toMatchObject({ content: REFUSAL, isPrivate: true });
    expect(await (await libraryOf(sandbox.guild.id)).readLog({ limit: 5 })).toEqual([]);
  });

  it.each(['folder:off', 'private:on', 'channels:all'])(
    'changes nothing for others when it is forged: %s',
    async action => {
      const { sandbox, libraryOf } = footnote;
      const ana = sandbox.member('Ana');
      const general = sandbox.channel('general');
      const posted = await postButton(sandbox, general, ana, `2:settings:${action}`);
      expect(messageOf(await ana.press(posted, 'Forged')).content).toEqual(REFUSAL);
      expect(await (await libraryOf(sandbox.guild.id)).readLog({ limit: 5 })).toEqual([]);
    },
  );
});

async function quotesFerry(): Promise<boolean> {
  const { embeds } = await gil.slash('ask', { question: QUESTION });
  return JSON.stringify(embeds).includes('Fridays');
}

function channelMenu({ components: rows }: ShownMessage) {
  const menu = rows
    .flatMap(row => (row.type === ComponentType.ActionRow ? row.components : []))
    .find(component => component.type === ComponentType.ChannelSelect);
  if (menu === undefined) throw new Error('no channel menu');
  return menu;
}
