import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { escapeLine } from '../../../src/render/text/escape.ts';
import { forgetMember } from '../../../src/storage/members.ts';
import { ADDER, addArticle } from '../../library/guilds/addArticle.ts';
import { pressForged } from '../forgedButton.ts';
import { buttonsOf } from '../messaging.ts';
import { notAllowed } from '../notAllowed.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { descriptionOf } from '../quotes.ts';
import { startWithLibrary, textOn } from './ownLibrary.ts';

const HOSTILE = 'A *bold* [link](https://example.com) <@1> @everyone \u202ereversed';
const NO_MENTIONS = { userIds: [], roleIds: [], everyone: false };

describe('/library list', () => {
  it('names each article with who added it, when, and its state, to the moderator alone', async () => {
    const { library, mo } = await startWithLibrary({
      'museum.md': textOn('museum'),
      'pier.md': `---\npublisher: Harbour News\n---\n${textOn('pier')}`,
    });
    const [museum] = await library.listArticles();
    await library.setRetracted(museum?.id ?? '', true, ADDER);
    const reply = await mo.slash('library list');
    expect(reply.isPrivate).toBe(true);
    expect(reply.mentions).toEqual(NO_MENTIONS);
    expect(reply.content).toMatch(/^2 of 1,000 articles, [\d.]+ of 95\.4 MiB\nAnswers also quote/u);
    const entries = descriptionOf(reply).split('\n\n');
    const added = `added by <@${ADDER}> on <t:\\d+:d>`;
    expect(entries).toEqual([
      expect.stringMatching(`^\\*\\*museum\\*\\*\n${added} · \\*\\*retracted on .+\\*\\*$`),
      expect.stringMatching(`^\\*\\*pier\\*\\*\nHarbour News · ${added} · current$`),
    ]);
  });

  it('names an article without a title as its quotes and /library retract do', async () => {
    const { mo } = await startWithLibrary({
      'x1.md': 'The kiosk opened on Friday. It sells tea and maps of the harbour.\n',
      'night-ferry.md': 'The night ferry leaves at ten. It carries no cars.\n',
    });
    const answer = await mo.slash('search', { keywords: 'kiosk ferry' });
    const listed = descriptionOf(await mo.slash('library list'));
    const choices = await mo.complete('library retract', 'article', '');
    for (const name of ['“The kiosk opened on Friday.', '“The night ferry leaves at ten.']) {
      expect(descriptionOf(answer)).toContain(name);
      expect(listed).toContain(`**${name}`);
      expect(choices.map(choice => choice.name)).toContainEqual(expect.stringContaining(name));
    }
    const retracted = await mo.slash('library retract', { article: 'x1.md' });
    expect(retracted.content).toContain('“The kiosk opened on Friday.');
    const reinstated = updateOf(await mo.press(retracted, 'Reinstate'));
    expect(reinstated.content).toContain('“The kiosk opened on Friday.');
  });

  it('says a former member for an article whose member had their data deleted', async () => {
    const { sandbox, storage, mo } = await startWithLibrary({ 'museum.md': textOn('museum') });
    await forgetMember(storage(), ADDER, [sandbox.guild.id]);
    expect(descriptionOf(await mo.slash('library list'))).toContain('added by a former member');
  });

  it('says when there is no article, and that the shared folder is turned off', async () => {
    const { library, mo } = await startWithLibrary({});
    await library.changeSettings({ sharedFolder: false }, 'shared folder off', ADDER);
    const { content } = await mo.slash('library list');
    expect(content).toBe(`${en.library.empty}\n${en.library.sharedOff}`);
  });

  it('has pages that turn after a restart', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `room ${at + 1}`);
    const texts = Object.fromEntries(names.map(name => [`${name}.md`, textOn(name)]));
    const { footnote, mo } = await startWithLibrary(texts);
    const first = await mo.slash('library list');
    expect(first.content).toContain('12 articles, 1 to 10 shown');
    await footnote.restart();
    const second = updateOf(await mo.press(first, 'Next'));
    expect(second.content).toContain('12 articles, 11 to 12 shown');
    expect(descriptionOf(second)).toMatch(/room 11.*room 12/su);
    expect(buttonsOf(second)).toEqual(['Previous', 'Next']);
  });

  it('escapes a hostile title', async () => {
    const { library, mo } = await startWithLibrary({});
    await addArticle(
      library,
      'x.md',
      `---\ntitle: ${JSON.stringify(HOSTILE)}\n---\n${textOn('x')}`,
    );
    const reply = await mo.slash('library list');
    expect(descriptionOf(reply)).toContain(`**${escapeLine(HOSTILE)}**\n`);
    expect(descriptionOf(reply)).not.toContain('\u202e');
    expect(reply.mentions).toEqual(NO_MENTIONS);
  });

  it('shows nothing to a member without the command who presses a forged button', async () => {
    const { footnote, ana } = await startWithLibrary({ 'museum.md': textOn('museum') });
    const refused = messageOf(await pressForged(footnote, ana, '2:library list:page:0'));
    expect(refused).toMatchObject({
      content: notAllowed('library list'),
      isPrivate: true,
    });
  });
});
