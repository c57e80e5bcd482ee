import { ApplicationCommandType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/discord/command/defineCommand.ts';
import type { Reading } from '../../../src/render/notices/notices.ts';
import type { OptionValues } from '../../../src/sandbox/user/commandOptions.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { gates } from '../newsroom.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { withStandIns } from '../standIns.ts';

const READING: Reading = { done: 1200, total: 10_117 };
const NOTE = '-# Still reading the articles: 1,200 of 10,117 so far';
const NOTED = /^-# Still reading the articles/mu;

const ASKED: readonly (readonly [command: string, options: OptionValues])[] = [
  ['ask', { question: 'Who lit the lantern of gate 07?' }],
  ['ask', { question: 'Which opera did the zeppelin stage?' }],
  ['ask', { question: 'Who lit the lantern?', article: 'gate-03.txt' }],
  ['search', { keywords: 'lantern' }],
  ['search', { keywords: 'zeppelin' }],
  ['summary', { length: 'short' }],
  ['summary', { topic: 'zeppelins' }],
  ['articles', {}],
];
const TIMINGS = [
  ['at once', Infinity],
  ['after thinking', 0],
] as const;

describe('while the articles are being read', () => {
  it.each(ASKED)(
    'the reply to /%s %o notes it, and no longer once all are read',
    async (...asked) => {
      const { ana, readTo } = await setUp(READING);
      const [early, inPrivate] = await publicAndPrivate(ana, asked);
      readTo(null);
      const [late, lateInPrivate] = await publicAndPrivate(ana, asked);
      expect(late?.content).not.toMatch(NOTED);
      expect(early?.content).toBe(`${late?.content}\n${NOTE}`);
      expect(inPrivate?.content).toBe(`${lateInPrivate?.content}\n${NOTE}`);
    },
  );

  it.each(TIMINGS)('pages and contexts note it, %s, until all are read', async (_, slowAfter) => {
    const { ana, readTo } = await setUp(READING, { slowAfter });
    const first = await ana.slash('search', { keywords: 'lantern' });
    const second = updateOf(await ana.press(first, 'Next'));
    expect(lastLine(second)).toBe(NOTE);
    const context = messageOf(await ana.press(second, 'Context 5'));
    expect(lastLine(context)).toBe(NOTE);
    readTo(null);
    const again = updateOf(await ana.press(second, 'Previous'));
    expect(`${again.content}\n${NOTE}`).toBe(first.content);
    const read = messageOf(await ana.press(again, 'Context 1'));
    expect(read.content).not.toMatch(NOTED);
  });

  it('a reply beyond the channel limit notes it too', async () => {
    const limits = { channelReplies: 1, channelWindow: 10_000 };
    const { footnote, ana } = await setUp(READING, { limits });
    await ana.slash('articles');
    const ben = footnote.sandbox.member('Ben');
    const cooled = await ben.slash('articles');
    expect(cooled.isPrivate).toBe(true);
    expect(cooled.content.split('\n')).toEqual([
      '11 articles, 1 to 10 shown',
      expect.stringMatching(/^-# Only you can see this: /u),
      NOTE,
    ]);
  });

  it('the notice that an article does not exist notes it', async () => {
    const { ana } = await setUp(READING);
    const notice = await ana.slash('search', { keywords: 'lantern', article: 'xyzzy' });
    expect(notice.isPrivate).toBe(true);
    expect(notice.content).toMatch(/^No article is called “xyzzy”\. /u);
    expect(lastLine(notice)).toBe(NOTE);
  });

  it('mistakes and help do not note it', async () => {
    const { ana } = await setUp(READING);
    const mistake = await ana.slash('search', { keywords: '-lantern' });
    expect(mistake.content).toBe('There are only words to exclude. Add a word to look for.');
    expect((await ana.slash('help')).content).not.toMatch(NOTED);
  });

  it('autocomplete offers the articles read so far', async () => {
    const { ana } = await setUp(READING);
    expect(await ana.complete('ask', 'article', 'gate-07')).toHaveLength(1);
  });

  it('a quote of a missing article gets a notice that it may not be read yet', async () => {
    const { footnote, ana, readTo } = await setUp(null);
    const reply = await ana.slash('search', { keywords: 'lantern', article: 'gate-07.txt' });
    readTo(READING);
    footnote.replaceArticles(gates(3));
    const notice = messageOf(await ana.press(reply, 'Context 1'));
    expect(notice).toMatchObject({
      isPrivate: true,
      content: 'This article is still being read. Try again in a moment.',
    });
  });

  it.each<[string, Reading]>([
    ['none has been read', { done: 0, total: 12 }],
    ['they are being counted', { done: 0, total: 0 }],
  ])('a private notice says to ask again when %s', async (_, reading) => {
    const { footnote, ana, readTo } = await setUp(reading);
    footnote.replaceArticles({});
    for (const [command, options] of ASKED) {
      const notice = await ana.slash(command, options);
      expect(notice).toMatchObject({
        content: 'Footnote is still reading the articles. Try again in a moment.',
        embeds: [],
        isPrivate: true,
      });
    }
    expect(footnote.sandbox.member('Ben').sees()).toEqual([]);
    readTo(null);
    const [command, options] = ASKED[0] ?? ['ask', {}];
    expect((await ana.slash(command, options)).content).toBe('There are no articles yet.');
  });

  it.each([
    ['the note', 1900, true],
    ['a longer content', 2000, false],
  ])('a message stays within Discord’s limit: %s', async (_, length, isNoted) => {
    const content = 'a'.repeat(length);
    const long = defineCommand(
      { type: ApplicationCommandType.ChatInput, name: 'status' },
      { run: () => ({ content, embeds: [], components: [] }) },
    );
    const { ana } = await setUp(READING, { commands: withStandIns(long) });
    const reply = await ana.slash('status');
    expect(reply.content).toBe(isNoted ? `${content}\n${NOTE}` : content);
  });
});

interface Setup {
  readonly footnote: Footnote;
  readonly ana: User;
  readonly readTo: (reading: Reading | null) => void;
}

async function setUp(
  first: Reading | null,
  settings: Partial<Parameters<typeof startFootnote>[0]> = {},
): Promise<Setup> {
  let reading = first;
  const footnote = await startFootnote({
    articles: gates(11),
    reading: () => reading,
    ...settings,
  });
  return {
    footnote,
    ana: footnote.sandbox.member('Ana', { permissions: PermissionFlagsBits.ManageMessages }),
    readTo: to => {
      reading = to;
    },
  };
}

/** The public and the private reply to a command, or its only reply twice. */
async function publicAndPrivate(
  user: User,
  [command, options]: readonly [command: string, options: OptionValues],
): Promise<ShownMessage[]> {
  const open = await user.slash(command, options);
  if (command === 'articles') return [open, open];
  return [open, await user.slash(command, { ...options, private: true })];
}

function lastLine({ content }: ShownMessage): string | undefined {
  return content.split('\n').at(-1);
}
