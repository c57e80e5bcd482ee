import {
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../../src/discord/command/defineCommand.ts';
import type { OptionValues } from '../../../src/sandbox/user/commandOptions.ts';
import { request } from '../../sandbox/request.ts';
import { startFootnote } from '../footnote.ts';
import { gates, NEWSROOM } from '../newsroom.ts';
import { messageOf } from '../outcomes.ts';
import { withStandIns } from '../standIns.ts';

const OLD = 'This message is from an older version of Footnote. Please ask again.';
const NO_ARTICLES = 'There are no articles yet.';
const EMPTY = 'Type words to look for, or a "phrase" in quotation marks.';
const COMMON = 'These words are too common to look for. Add a name or topic.';

describe('a private notice reports', () => {
  it.each<[what: string, command: string, options: OptionValues, notice: string]>([
    ['an empty question', 'ask', { question: '   ' }, EMPTY],
    ['a question without a letter', 'ask', { question: '???' }, EMPTY],
    ['a topic of only common words', 'summary', { topic: 'the' }, COMMON],
    ['a topic without a letter', 'summary', { topic: '…' }, EMPTY],
    ['empty keywords', 'search', { keywords: '   ' }, EMPTY],
    ['keywords without a letter', 'search', { keywords: '?! …' }, EMPTY],
    [
      'a quotation mark that is not closed',
      'search',
      { keywords: '"naval base' },
      'A quotation mark is not closed. Write phrases as "two words".',
    ],
    [
      'only exclusions',
      'search',
      { keywords: '-bridge -"naval base"' },
      'There are only words to exclude. Add a word to look for.',
    ],
    ['only common words', 'search', { keywords: 'the of and' }, COMMON],
    [
      'an article that resembles none',
      'search',
      { keywords: 'soup', article: 'xyzzy *quux*' },
      String.raw`No article is called “xyzzy \*quux\*”. ${'`/articles`'} lists them all.`,
    ],
    [
      'a misspelt article',
      'ask',
      { question: 'Why?', article: 'Kesel brige' },
      'No article is called “Kesel brige”. Did you mean:\n- Kessel bridge closes for repairs',
    ],
    [
      'a name that several articles share',
      'search',
      { keywords: 'soup', article: '.txt' },
      'Several articles match “.txt”. Choose one:\n' +
        '- Kessel bridge closes for repairs\n- The old mill becomes a library',
    ],
  ])('%s', async (_, command, options, content) => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const ana = sandbox.member('Ana', { permissions: PermissionFlagsBits.ManageMessages });
    const notice = await ana.slash(command, options);
    expect(notice).toMatchObject({ content, embeds: [], components: [], isPrivate: true });
    expect(sandbox.member('Ben').sees()).toEqual([]);
  });

  it('a name that more articles share than it lists', async () => {
    const { sandbox } = await startFootnote({ articles: gates(9) });
    const notice = await sandbox.member('Ana').slash('search', { keywords: 'x', article: 'Gate' });
    expect(notice.content).toMatchInlineSnapshot(`
      "Several articles match “Gate”. Choose one:
      - Gate 01 opens
      - Gate 02 opens
      - Gate 03 opens
      - and more"
    `);
  });

  it.each<[command: string, options: OptionValues]>([
    ['ask', { question: 'Where did the Aurora run aground?' }],
    ['ask', { question: '   ' }],
    ['search', { keywords: 'soup' }],
    ['summary', { length: 'short', topic: 'soup' }],
    ['articles', {}],
  ])('that there are no articles, to /%s %o', async (command, options) => {
    const { sandbox } = await startFootnote({ articles: {} });
    const mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
    const notice = await mo.slash(command, options);
    expect(notice).toMatchObject({ content: NO_ARTICLES, embeds: [], isPrivate: true });
    expect(sandbox.member('Ben').sees()).toEqual([]);
  });

  it.each([
    ['of another version', '1:articles:page:0'],
    ['of a removed action', '2:search:sort:1'],
    ['of a removed command', '2:weather:page:1'],
    ['of unknown format', 'next'],
    ['named like a property of every object', '2:context:constructor'],
  ])('that a component is outdated: %s', async (_, customId) => {
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: withStandIns(showing(customId)),
    });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const message = await ana.slash('status');
    const notice = messageOf(await ben.press(message, 'Go'));
    expect(notice).toMatchObject({ content: OLD, isPrivate: true });
    expect(ana.sees()).toEqual([message]);
  });

  it('that a message no longer has its keywords', async () => {
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: withStandIns(showing('2:search:page:1:abc:-')),
    });
    const ana = sandbox.member('Ana');
    const notice = messageOf(await ana.press(await ana.slash('status'), 'Go'));
    expect(notice).toMatchObject({
      content: 'This message no longer shows what was searched for. Please search again.',
      isPrivate: true,
    });
  });

  it('that a command was removed while Discord still offers it', async () => {
    const { sandbox } = await startFootnote({ articles: NEWSROOM });
    const path = `/applications/${sandbox.applicationId}/commands`;
    await request(sandbox, 'POST', path, { name: 'weather', description: 'Of old' });
    const notice = await sandbox.member('Ana').slash('weather');
    expect(notice).toMatchObject({
      content: 'This command no longer exists. Type / to see the current ones.',
      isPrivate: true,
    });
    expect(sandbox.member('Ben').sees()).toEqual([]);
  });
});

/** A command whose reply has a button with this custom id. */
function showing(customId: string) {
  return defineCommand(
    { type: ApplicationCommandType.ChatInput, name: 'status' },
    {
      run: () => ({
        content: 'A button',
        embeds: [],
        components: [
          {
            type: ComponentType.ActionRow,
            components: [
              {
                type: ComponentType.Button,
                style: ButtonStyle.Secondary,
                label: 'Go',
                custom_id: customId,
              },
            ],
          },
        ],
      }),
    },
  );
}
