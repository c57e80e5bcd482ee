import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import type { GuildLibrary } from '../../../src/library/guilds/guildLibrary.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { ADDER, addArticle } from '../../library/guilds/addArticle.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { awaitReply, botMention } from '../messaging.ts';
import { messageOf } from '../outcomes.ts';

const FERRY = '# Ferry\n\nThe ferry to Sandholm leaves at noon on Fridays.\n';
const ZEBRA = `# Zebra

A zebra named Quillon escaped from the zoo on Monday. Keepers caught Quillon at the lighthouse.
`;
const QUESTION = 'Where was Quillon caught?';

let footnote: Footnote;
let own: GuildLibrary;
let articleId: string;
let ana: User;

beforeEach(async () => {
  footnote = await startFootnote({ articles: { 'ferry.md': FERRY }, stores: true });
  own = await footnote.libraryOf(footnote.sandbox.guild.id);
  articleId = await addArticle(own, 'zebra.md', ZEBRA);
  ana = footnote.sandbox.member('Ana', { permissions: PermissionFlagsBits.ManageMessages });
});

describe('a quote in context', () => {
  it('is shown in the version that was quoted, with the day of the change', async () => {
    const reply = await ana.slash('ask', { question: QUESTION });
    await replace(ZEBRA.replace('lighthouse', 'station'));
    const { content, embeds } = messageOf(await ana.press(reply, 'Context 1'));
    expect(content).toMatch(/the article was changed on \d+ \p{L}+ \d{4}\./u);
    expect(JSON.stringify(embeds)).toContain('lighthouse');
    const again = await ana.slash('ask', { question: QUESTION });
    expect(JSON.stringify(again)).toContain('station');
  });

  it('of an article that was removed is gone', async () => {
    const reply = await ana.slash('ask', { question: QUESTION });
    await own.removeArticle(articleId, ADDER);
    const { content } = messageOf(await ana.press(reply, 'Context 1'));
    expect(content).toMatch(/^This article has been changed or removed/u);
  });
});

it('a quote from a retracted article says so', async () => {
  await own.setRetracted(articleId, true, ADDER);
  const reply = await ana.slash('ask', { question: QUESTION });
  expect(JSON.stringify(reply.embeds)).toMatch(/\*\*retracted on \d+ \p{L}+ \d{4}\*\*/u);
});

describe('the settings of a server', () => {
  it('make replies private unless the asker chooses otherwise', async () => {
    await own.changeSettings({ privateReplies: true }, 'private: on', ADDER);
    expect((await ana.slash('ask', { question: QUESTION })).isPrivate).toBe(true);
    const chosen = await ana.slash('ask', { question: QUESTION, private: false });
    expect(chosen.isPrivate).toBe(false);
  });

  it('set the language of public replies', async () => {
    await own.changeSettings({ language: 'de' }, 'language: de', ADDER);
    const reply = await ana.slash('ask', { question: QUESTION });
    expect(JSON.stringify(reply.components)).toContain('Kontext 1');
  });

  it('name the channels where mentions are answered', async () => {
    const { id } = footnote.sandbox.guild.channel('general');
    await own.changeSettings({ mentionChannels: ['1'] }, 'channels: none', ADDER);
    const ignored = ana.say(`${botMention(footnote.sandbox)} ${QUESTION}`);
    // The bot gets events in order.
    await ana.slash('articles');
    await footnote.bot().idle();
    await own.changeSettings({ mentionChannels: [id] }, 'channels: #general', ADDER);
    const reply = await awaitReply(ana, `${botMention(footnote.sandbox)} ${QUESTION}`);
    expect(JSON.stringify(reply)).toContain('lighthouse');
    expect(ana.sees().filter(({ replyTo }) => replyTo === ignored.id)).toEqual([]);
  });

  it('can turn the shared folder off', async () => {
    await own.changeSettings({ sharedFolder: false }, 'folder: off', ADDER);
    const reply = await ana.slash('search', { keywords: 'ferry' });
    expect(JSON.stringify(reply)).not.toContain('Sandholm');
  });
});

async function replace(text: string): Promise<void> {
  const bytes = new TextEncoder().encode(text);
  const read = await own.readFile({ name: 'zebra.md', bytes }, ADDER);
  if (read.kind !== 'draft') throw new Error(read.reason);
  await own.replaceByDraft(articleId, read.draft.id, ADDER);
}
