import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { pressForged } from '../forgedButton.ts';
import { buttonsOf } from '../messaging.ts';
import { notAllowed } from '../notAllowed.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { startWithLibrary, textOn } from './ownLibrary.ts';

const TEXTS = { 'museum.md': textOn('museum'), 'pier.md': textOn('pier') };

describe('/library remove', () => {
  it('suggests the articles of the server by title and file name', async () => {
    const { mo } = await startWithLibrary(TEXTS);
    await mo.slash('library list');
    const all = await mo.complete('library remove', 'article', '');
    expect(all.map(({ name }) => name)).toEqual(['museum', 'pier']);
    const found = await mo.complete('library remove', 'article', 'PIER.md');
    expect(found.map(({ name }) => name)).toEqual(['pier']);
  });

  it('says that nothing is kept, and removes the article once that is confirmed', async () => {
    const { library, mo } = await startWithLibrary(TEXTS);
    await mo.slash('library list');
    const [choice] = await mo.complete('library remove', 'article', 'mus');
    const [museum] = await library.listArticles();
    const asked = await mo.slash('library remove', { article: choice?.value ?? '' });
    expect(choice?.value).toBe(museum?.id);
    expect(asked).toMatchObject({
      content: en.library.askToRemove({ article: 'museum' }),
      isPrivate: true,
    });
    expect(await library.listArticles()).toHaveLength(2);
    const removed = updateOf(await mo.press(asked, 'Remove for good'));
    expect(removed.content).toBe('**museum** has been removed.');
    expect(buttonsOf(removed)).toEqual([]);
    expect((await library.listArticles()).map(({ title }) => title)).toEqual(['pier']);
    expect(await library.readOriginal(museum?.sha256 ?? '')).toBeNull();
    expect(await library.readText(museum?.id ?? '', 1)).toBeNull();
  });

  it('removes the article if the bot was restarted before the press', async () => {
    const { footnote, library, mo } = await startWithLibrary(TEXTS);
    const asked = await mo.slash('library remove', { article: 'museum' });
    await footnote.restart();
    updateOf(await mo.press(asked, 'Remove for good'));
    expect(await library.listArticles()).toHaveLength(1);
  });

  it('says so when someone else has removed the article meanwhile', async () => {
    const { library, mo } = await startWithLibrary(TEXTS);
    const asked = await mo.slash('library remove', { article: 'museum' });
    const again = await mo.slash('library remove', { article: 'museum' });
    await mo.press(asked, 'Remove for good');
    const late = messageOf(await mo.press(again, 'Remove for good'));
    expect(late).toMatchObject({ content: en.library.alreadyRemoved, isPrivate: true });
    expect(await library.listArticles()).toHaveLength(1);
  });

  it('changes nothing and says so privately when the disk is full', async () => {
    const { footnote, library, mo } = await startWithLibrary(TEXTS);
    const asked = await mo.slash('library remove', { article: 'museum' });
    footnote.failChanges();
    const failed = messageOf(await mo.press(asked, 'Remove for good'));
    expect(failed).toMatchObject({ content: en.notices.notStored, isPrivate: true });
    expect(await library.listArticles()).toHaveLength(2);
  });

  it.each([
    ['no article has', 'zebra', en.library.unknownArticle({ name: '“zebra”' })],
    ['several articles have a part of', 'm', /^Several articles match “m”\./u],
  ])('asks for another name when %s the name', async (_, article, content) => {
    const { mo } = await startWithLibrary(TEXTS);
    const reply = await mo.slash('library remove', { article });
    expect(reply.isPrivate).toBe(true);
    expect(reply.content).toMatch(
      content instanceof RegExp ? content : RegExp(`^${content}$`, 'u'),
    );
  });

  it('removes nothing when a member without the command presses a forged button', async () => {
    const { footnote, library, ana } = await startWithLibrary(TEXTS);
    const [museum] = await library.listArticles();
    const id = `2:library remove:confirm:${museum?.id ?? ''}`;
    const refused = messageOf(await pressForged(footnote, ana, id));
    expect(refused.content).toEqual(notAllowed('library remove'));
    expect(await library.listArticles()).toHaveLength(2);
  });

  it.each(['', 'x', '../museum.md', '0'.repeat(40)])(
    'removes nothing for a forged id, even for a moderator: %j',
    async forged => {
      const { footnote, library, mo } = await startWithLibrary(TEXTS);
      const refused = messageOf(
        await pressForged(footnote, mo, `2:library remove:confirm:${forged}`),
      );
      expect(refused.content).toBe(en.library.alreadyRemoved);
      expect(await library.listArticles()).toHaveLength(2);
    },
  );
});

describe('/library retract', () => {
  it('marks an article whose quotes then say so, until it is reinstated', async () => {
    const { footnote, library, mo, ana } = await startWithLibrary(TEXTS);
    const retracted = await mo.slash('library retract', { article: 'museum' });
    expect(retracted).toMatchObject({
      content: en.library.isRetracted({ article: 'museum' }),
      isPrivate: true,
    });
    const asked = await ana.slash('search', { keywords: 'museum' });
    expect(JSON.stringify(asked.embeds)).toContain('retracted on');
    await footnote.restart();
    const reinstated = updateOf(await mo.press(retracted, 'Reinstate'));
    expect(reinstated.content).toBe(en.library.isReinstated({ article: 'museum' }));
    const again = await ana.slash('search', { keywords: 'museum' });
    expect(JSON.stringify(again.embeds)).not.toContain('retracted on');
    updateOf(await mo.press(reinstated, 'Retract'));
    expect((await library.listArticles())[0]?.retractedAt).not.toBeNull();
  });

  it('changes nothing when a member without the command presses a forged button', async () => {
    const { footnote, library, ana } = await startWithLibrary(TEXTS);
    const [museum] = await library.listArticles();
    const id = `2:library retract:retract:${museum?.id ?? ''}`;
    const refused = messageOf(await pressForged(footnote, ana, id));
    expect(refused.content).toEqual(notAllowed('library retract'));
    expect((await library.listArticles())[0]?.retractedAt).toBeNull();
  });
});
