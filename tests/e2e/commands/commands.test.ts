import { ApplicationCommandType, PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { registeredName } from '../../../src/discord/command/commandData.ts';
import { en } from '../../../src/messages/en/index.ts';
import type { OptionValues } from '../../../src/sandbox/user/commandOptions.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { NEWSROOM } from '../newsroom.ts';
import { messageOf } from '../outcomes.ts';
import {
  type Citation,
  citationOf,
  citationsIn,
  descriptionOf,
  questionLineOf,
} from '../quotes.ts';

let footnote: Footnote;
let ana: User;
let ben: User;

beforeEach(async () => {
  footnote = await startFootnote({ articles: NEWSROOM });
  ana = footnote.sandbox.member('Ana', { permissions: PermissionFlagsBits.ManageMessages });
  ben = footnote.sandbox.member('Ben');
});

/** Commands with options of every kind, each answered with quotes. */
const QUOTING: readonly (readonly [command: string, options: OptionValues])[] = [
  ['ask', { question: 'Where did the Aurora run aground?' }],
  ['ask', { question: 'What was repaired?', article: 'Ferry runs aground' }],
  ['ask', { question: 'Which opera did the Aurora stage?' }],
  ['search', { keywords: 'northport' }],
  ['search', { keywords: '"naval base" -bridge', article: 'ferry.md' }],
  ['summary', { article: 'Ferry runs aground' }],
  ['summary', { article: 'The old mill becomes a library', length: 'long' }],
  ['summary', { length: 'short', topic: 'rudder' }],
];

describe('a reply with quotes', () => {
  it.each(QUOTING)(
    'to /%s %o is public, quotes word for word and cites the right place',
    async (name, options) => {
      const reply = await ana.slash(name, options);
      const citations = citationsIn(reply);
      expect(citations).not.toEqual([]);
      expect(citations).toEqual(citations.map(({ text }) => citationOf(NEWSROOM, text)));
      // The heading of a summary says what it is of.
      const opening = name === 'summary' ? '' : `<@${ana.id}>: “`;
      expect(questionLineOf(reply).slice(0, opening.length)).toBe(opening);
      expect(reply.isPrivate).toBe(false);
      expect(ben.sees()).toEqual([reply]);
    },
  );

  it.each(QUOTING)('to /%s %o is the same when private', async (name, options) => {
    const open = await ana.slash(name, { ...options, private: false });
    const closed = await ana.slash(name, { ...options, private: true });
    expect(closed.isPrivate).toBe(true);
    expect(closed.content).toBe(open.content.replace(`<@${ana.id}>: `, ''));
    expect(descriptionOf(closed)).toBe(descriptionOf(open));
    expect(ana.sees()).toEqual([open, closed]);
    expect(ben.sees()).toEqual([open]);
  });

  it('starts with its outcome, or with its source if there is one quote, for notifications', async () => {
    const contents: string[] = [];
    for (const [name, options] of QUOTING)
      contents.push((await ana.slash(name, options)).content.split('\n', 1)[0] ?? '');
    expect(contents).toMatchInlineSnapshot(`
      [
        "Ferry runs aground (Harbour News), ¶ 1, line 8",
        "Ferry runs aground (Harbour News), ¶ 3, line 12",
        "No direct answer in the articles. Closest passages:",
        "4 passages found",
        "1 passage found",
        "Summary of Ferry runs aground",
        "Summary of The old mill becomes a library",
        "Summary of 1 of 3 articles on “rudder”",
      ]
    `);
  });

  it('disappears when its asker dismisses it', async () => {
    const reply = await ana.slash('search', { keywords: 'northport', private: true });
    ana.dismiss(reply);
    expect(ana.sees()).toEqual([]);
  });
});

describe('/ask', () => {
  it('shows the nearest passages when the articles do not answer', async () => {
    const reply = await ana.slash('ask', { question: 'Which opera did the Aurora stage?' });
    expect(reply.content).toMatch(/^No direct answer in the articles\. Closest passages:\n/u);
    expect(citationsIn(reply)).not.toEqual([]);
  });

  it('is limited to the given article', async () => {
    const question = 'What is said of Northport?';
    const all = citationsIn(await ana.slash('ask', { question }));
    const one = citationsIn(await ana.slash('ask', { question, article: 'bridge.txt' }));
    expect(titlesOf(all)).toContain('Ferry runs aground');
    expect(titlesOf(one)).toEqual(new Set(['Kessel bridge closes for repairs']));
  });

  it('takes a question of the maximum length', async () => {
    const question = 'Northport '.repeat(50);
    const reply = await ana.slash('ask', { question });
    expect(citationsIn(reply)).not.toEqual([]);
  });
});

describe('/search', () => {
  it('is limited to the given article', async () => {
    const reply = await ana.slash('search', { keywords: 'northport', article: 'Kessel bridge' });
    expect(titlesOf(citationsIn(reply))).toEqual(new Set(['Kessel bridge closes for repairs']));
  });

  it('reports when nothing is found, and the unknown words', async () => {
    const reply = await ana.slash('search', { keywords: 'zeppelin' });
    expect(reply.content.split('\n')).toEqual([
      'No passages found',
      `-# <@${ana.id}>: “zeppelin”`,
      '-# The articles never mention “zeppelin”.',
    ]);
  });
});

describe('/summary', () => {
  it.each(['short', 'medium', 'long'])('takes the length %s', async length => {
    const reply = await ana.slash('summary', { length });
    expect(reply.content).toMatch(/^Summary of 3 articles(?:, part 1 of \d)?(?:\n|$)/u);
  });

  it('quotes more the longer it is, and is of medium length by default', async () => {
    const sizes = [];
    for (const options of [{ length: 'short' }, { length: 'medium' }, {}, { length: 'long' }]) {
      const quotes = citationsIn(
        await ana.slash('summary', { article: 'old-mill.txt', ...options }),
      );
      sizes.push(quotes.reduce((size, { text }) => size + text.length, 0));
    }
    const [short = 0, medium = 0, unless, long = 0] = sizes;
    expect(short).toBeLessThan(medium);
    expect(unless).toBe(medium);
    expect(medium).toBeLessThan(long);
  });

  it('quotes only what is about the topic', async () => {
    const reply = await ana.slash('summary', { topic: 'rudder' });
    const texts = citationsIn(reply).map(({ text }) => text);
    expect(texts).not.toEqual([]);
    for (const text of texts) expect(text).toMatch(/rudder/u);
  });

  it('reports when the articles say nothing about a topic', async () => {
    const reply = await ana.slash('summary', { topic: 'zeppelins' });
    expect(reply.content.split('\n')).toEqual([
      'Nothing in the articles on “zeppelins”.',
      '-# The articles never mention “zeppelins”.',
    ]);
  });
});

describe('/articles', () => {
  it('lists every article in public', async () => {
    const reply = await ben.slash('articles');
    expect(reply.content).toBe('3 articles');
    expect(descriptionOf(reply)).toMatchInlineSnapshot(`
      "**Ferry runs aground**
      Harbour News · 2 March 2025 · ferry.md · 116 words, 5 paragraphs

      **Kessel bridge closes for repairs**
      bridge.txt · 39 words, 3 paragraphs

      **The old mill becomes a library**
      old-mill.txt · 291 words, 7 paragraphs"
    `);
    expect(ana.sees()).toEqual([reply]);
  });
});

describe('/help', () => {
  it('lists clickable commands in private, those for moderators behind a button', async () => {
    const { sandbox } = footnote;
    const admin = sandbox.member('Dee', { permissions: PermissionFlagsBits.Administrator });
    const reply = await admin.slash('help');
    const more = messageOf(await admin.press(reply, en.components.administration));
    expect([reply.isPrivate, more.isPrivate]).toEqual([true, true]);
    expect(ben.sees()).toEqual([]);
    const ids = new Map(sandbox.commands().map(({ name, id }) => [name, id]));
    for (const data of commands.map(command => command.data)) {
      const { name, type, default_member_permissions } = data;
      const isTyped = type === ApplicationCommandType.ChatInput;
      const shown = descriptionOf(default_member_permissions === undefined ? reply : more);
      expect(shown).toContain(
        isTyped ? `</${name}:${ids.get(registeredName(data))}> ` : `**${name}** `,
      );
    }
  });
});

function titlesOf(citations: readonly Citation[]): Set<string> {
  return new Set(citations.map(({ title }) => title));
}
