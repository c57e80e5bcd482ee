import { ApplicationCommandType, PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import type { OptionValues } from '../../../src/sandbox/user/commandOptions.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { NEWSROOM } from '../newsroom.ts';
import { type Citation, citationOf, citationsIn, descriptionOf } from '../quotes.ts';

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
  ['summary', {}],
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
      expect(descriptionOf(reply)).toMatch(new RegExp(`^<@${ana.id}> `, 'u'));
      expect(reply.isPrivate).toBe(false);
      expect(ben.sees()).toEqual([reply]);
    },
  );

  it.each(QUOTING)('to /%s %o is the same when private', async (name, options) => {
    const open = await ana.slash(name, { ...options, private: false });
    const closed = await ana.slash(name, { ...options, private: true });
    expect(closed.isPrivate).toBe(true);
    expect(closed.content).toBe(open.content);
    expect(descriptionOf(closed)).toBe(descriptionOf(open).replace(`<@${ana.id}>`, 'You'));
    expect(ana.sees()).toEqual([open, closed]);
    expect(ben.sees()).toEqual([open]);
  });

  it('states its outcome and first source in the content, for members who hide embeds', async () => {
    const contents: string[] = [];
    for (const [name, options] of QUOTING) contents.push((await ana.slash(name, options)).content);
    expect(contents).toMatchInlineSnapshot(`
      [
        "1 passage on your question, first from Ferry runs aground (Harbour News), paragraph 1, line 8.",
        "1 passage on your question, first from Ferry runs aground (Harbour News), paragraph 3, line 12.",
        "No direct answer in the articles. Closest: Ferry runs aground (Harbour News), paragraph 1, line 8.",
        "4 passages found; first from Kessel bridge closes for repairs, paragraph 2, line 5.",
        "1 passage found; first from Ferry runs aground (Harbour News), paragraph 5, line 16.",
        "Summary of 3 articles: 20 quotes, first from Kessel bridge closes for repairs, paragraph 1, line 3.",
        "Summary of The old mill becomes a library: 14 quotes, first from paragraph 1, lines 3–4.",
        "Summary of 3 articles on “rudder”: 2 quotes, first from Ferry runs aground (Harbour News), paragraph 3, line 12.",
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
    expect(reply.content).toMatch(/^No direct answer in the articles\. Closest: /u);
    expect(citationsIn(reply)).not.toEqual([]);
  });

  it('is limited to the given article', async () => {
    const question = 'What is said of Northport?';
    const all = citationsIn(await ana.slash('ask', { question }));
    const one = citationsIn(await ana.slash('ask', { question, article: 'bridge.txt' }));
    expect(filesOf(all)).toContain('ferry.md');
    expect(filesOf(one)).toEqual(new Set(['bridge.txt']));
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
    expect(filesOf(citationsIn(reply))).toEqual(new Set(['bridge.txt']));
  });

  it('reports when nothing is found, and the unknown words', async () => {
    const reply = await ana.slash('search', { keywords: 'zeppelin' });
    expect(reply.content).toBe('No passages found.');
    expect(descriptionOf(reply)).toContain('Nowhere in the articles: “zeppelin”');
  });
});

describe('/summary', () => {
  it.each(['short', 'medium', 'long'])('takes the length %s', async length => {
    const reply = await ana.slash('summary', { length });
    expect(reply.content).toMatch(/^Summary of 3 articles(?:, part 1 of \d)?: /u);
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
    expect(reply.content).toBe('The articles do not say anything on “zeppelins”.');
  });
});

describe('/articles', () => {
  it('lists every article in public', async () => {
    const reply = await ben.slash('articles');
    expect(reply.content).toBe('3 articles.');
    expect(descriptionOf(reply)).toMatchInlineSnapshot(`
      "**Ferry runs aground**
      Harbour News · 2025-03-02 · ferry.md · 116 words, 5 paragraphs

      **Kessel bridge closes for repairs**
      bridge.txt · 39 words, 3 paragraphs

      **The old mill becomes a library**
      old-mill.txt · 291 words, 7 paragraphs"
    `);
    expect(ana.sees()).toEqual([reply]);
  });
});

describe('/help', () => {
  it('lists clickable commands in private', async () => {
    const reply = await ana.slash('help');
    expect(reply.isPrivate).toBe(true);
    expect(ben.sees()).toEqual([]);
    for (const { name, id, type } of footnote.sandbox.commands()) {
      const isTyped = type === ApplicationCommandType.ChatInput;
      expect(descriptionOf(reply)).toContain(isTyped ? `</${name}:${id}> ` : `**${name}** `);
    }
  });
});

function filesOf(citations: readonly Citation[]): Set<string> {
  return new Set(citations.map(({ file }) => file));
}
