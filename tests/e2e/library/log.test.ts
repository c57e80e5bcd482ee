import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { ADDER } from '../../library/guilds/addArticle.ts';
import { pressForged } from '../forgedButton.ts';
import { notAllowed } from '../notAllowed.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { descriptionOf } from '../quotes.ts';
import { startWithLibrary, textOn } from './ownLibrary.ts';

describe('/library log', () => {
  it('says who changed what, newest first, to the moderator alone', async () => {
    const { library, mo } = await startWithLibrary({ 'museum.md': textOn('the *museum*') });
    await library.changeSettings({ sharedFolder: false }, 'shared folder off', ADDER);
    await mo.slash('library retract', { article: 'museum' });
    const reply = await mo.slash('library log');
    expect(reply.isPrivate).toBe(true);
    const lines = descriptionOf(reply).split('\n');
    expect(lines.map(line => line.replace(/^<t:\d+:f> /u, ''))).toEqual([
      `<@${mo.id}> retracted **the \\*museum\\***`,
      `<@${ADDER}> changed settings: shared folder off`,
      `<@${ADDER}> added **the \\*museum\\***`,
    ]);
  });

  it('has pages that turn after a restart', async () => {
    const names = Array.from({ length: 12 }, (_, at) => `room ${at + 1}`);
    const texts = Object.fromEntries(names.map(name => [`${name}.md`, textOn(name)]));
    const { footnote, mo } = await startWithLibrary(texts);
    const first = await mo.slash('library log');
    expect(first.content).toBe('Changes, newest first: page 1 of 2');
    await footnote.restart();
    const second = updateOf(await mo.press(first, 'Next'));
    expect(descriptionOf(second)).toMatch(/room 2\*\*\n.*room 1\*\*$/u);
  });

  it('says when nothing has been changed', async () => {
    const { mo } = await startWithLibrary({});
    expect((await mo.slash('library log')).content).toBe(en.library.emptyLog);
  });

  it('shows nothing to a member without the command who presses a forged button', async () => {
    const { footnote, ana } = await startWithLibrary({ 'museum.md': textOn('museum') });
    const refused = messageOf(await pressForged(footnote, ana, '2:library log:page:0'));
    expect(refused.content).toEqual(notAllowed('library log'));
  });
});
