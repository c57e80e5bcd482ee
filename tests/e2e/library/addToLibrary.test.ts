import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { ADD_TO_LIBRARY } from '../../../commands/addToLibrary.ts';
import { en } from '../../../src/messages/en/index.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { updateOf } from '../outcomes.ts';
import { descriptionOf } from '../quotes.ts';
import { textOn } from './ownLibrary.ts';

const WORDS = 'The ferry to Sandholm leaves at noon on Fridays.';
const FILE = { name: 'museum.md', bytes: Buffer.from(textOn('museum')) };
const { adding } = en;

let footnote: Footnote;
let mo: User;
let ana: User;

beforeEach(async () => {
  footnote = await startFootnote({ articles: {}, stores: true });
  mo = footnote.sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
  ana = footnote.sandbox.member('Ana');
});

function add(message: ShownMessage): Promise<ShownMessage> {
  return mo.rightClick(message, ADD_TO_LIBRARY);
}

describe('the words of a message', () => {
  it.each<[whose: string, post: () => ShownMessage]>([
    ['the moderator', () => mo.say(WORDS)],
    ['a webhook', () => footnote.sandbox.addWebhook('general', 'Gazette').say(WORDS)],
    [
      'a member in an announcement channel',
      () => {
        const news = footnote.sandbox.addAnnouncementChannel('news');
        const editor = footnote.sandbox.member('Ed', {
          permissions: PermissionFlagsBits.SendMessages,
        });
        return editor.say(WORDS, news);
      },
    ],
  ])('of %s are made into a source, dated and linked to the message', async (_, post) => {
    const message = post();
    const preview = await add(message);
    expect(preview.isPrivate).toBe(true);
    expect(descriptionOf(preview)).toContain(WORDS);
    updateOf(await mo.press(preview, 'Add'));
    const library = await footnote.libraryOf(footnote.sandbox.guild.id);
    const [article] = await library.listArticles();
    const { guild } = footnote.sandbox;
    expect(article).toMatchObject({
      origin: 'message',
      published: expect.stringMatching(/^\d{4}-\d{2}-\d{2}/u),
      url: `https://discord.com/channels/${guild.id}/${message.channelId}/${message.id}`,
    });
  });

  it.each<[whose: string, post: () => ShownMessage | Promise<ShownMessage>]>([
    ['another member', () => ana.say(WORDS)],
    ['another member, who quotes the moderator', () => ana.say(WORDS, undefined, mo.say('Hi'))],
    ['another app', () => footnote.sandbox.addBot('Other').say(WORDS)],
    ['Footnote', () => mo.slash('help')],
  ])('of %s are not', async (_, post) => {
    const refused = await add(await post());
    expect(refused).toMatchObject({ content: adding.othersWords, isPrivate: true, embeds: [] });
  });
});

describe('the files of a message', () => {
  it('of another member are previewed without their words', async () => {
    const preview = await add(ana.say({ text: WORDS, files: [FILE] }));
    expect(preview.isPrivate).toBe(true);
    expect(descriptionOf(preview)).toContain('**museum**');
    expect(preview.content).toContain(adding.othersWords);
    expect(preview.content).toMatch(/^Preview of 1 article/u);
  });

  it('of the moderator are previewed with their words', async () => {
    const preview = await add(mo.say({ text: WORDS, files: [FILE] }));
    expect(preview.content).toMatch(/^Preview of 2 files/u);
  });
});

it('a message without words and files is refused', async () => {
  const refused = await add(mo.say({ text: ' ', files: [{ name: 'a.png', bytes: Buffer.of(1) }] }));
  expect(refused.isPrivate).toBe(true);
  expect(refused.embeds).toEqual([]);
});

it('is not offered to other members', () => {
  expect(ana.offered()).not.toContain(ADD_TO_LIBRARY);
  expect(mo.offered()).toContain(ADD_TO_LIBRARY);
});
