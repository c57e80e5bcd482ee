import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { OptionValues } from '../../../src/sandbox/user/commandOptions.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { NotOffered } from '../../../src/sandbox/user/userError.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { NEWSROOM } from './newsroom.ts';
import { citationOf, citationsIn, descriptionOf } from './quotes.ts';

const STORM: Readonly<Record<string, string>> = {
  'coast.txt': `Storm hits the coast

The storm killed at least 12 people on Monday, the interior ministry said.

It cost the port $5 million, according to the Harbour Union.
`,
  'inland.txt': `Storm leaves the valley dark

At least twelve people died in the storm, officials said on Tuesday.

The storm cost the port five million dollars, and 4,000 homes have no power.
`,
  'mill.txt': 'Mill opens\n\nThe mill of Dorn grinds again.\n',
};

async function moderatorOf(
  articles: Readonly<Record<string, string>>,
): Promise<{ readonly mo: User; readonly footnote: Footnote }> {
  const footnote = await startFootnote({ articles });
  const mo = footnote.sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
  return { mo, footnote };
}

describe('/compare', () => {
  it('shows the channel what each article says, and what one of them mentions', async () => {
    const { mo, footnote } = await moderatorOf(STORM);
    const reply = await mo.slash('compare', { topic: 'storm' });
    expect(reply.content).toBe(
      'Comparison of 3 articles on “storm”: 3 quotes, first from Storm hits the coast, paragraph 1, line 3.',
    );
    const citations = citationsIn(reply);
    expect(citations).toEqual(citations.map(({ text }) => citationOf(STORM, text)));
    expect(descriptionOf(reply)).toContain('\nNothing quoted from: Mill opens\n');
    expect(descriptionOf(reply)).toContain(
      [
        '**No similar passage found in the others**',
        'Storm hits the coast',
        String.raw`- cited: interior ministry \[1]`,
        String.raw`- dates: Monday \[1]`,
        'Storm leaves the valley dark',
        String.raw`- cited: officials \[2]`,
        String.raw`- numbers: 4,000 homes \[3]`,
        String.raw`- dates: Tuesday \[2]`,
      ].join('\n'),
    );
    expect(footnote.sandbox.member('Ben').sees()).toEqual([reply]);
  });

  it('shows it to the asker alone if that is wished', async () => {
    const { mo, footnote } = await moderatorOf(STORM);
    const reply = await mo.slash('compare', { topic: 'storm', private: true });
    expect(reply.isPrivate).toBe(true);
    expect(descriptionOf(reply)).toMatch(/^You asked for a comparison on: storm\n/u);
    expect(footnote.sandbox.member('Ben').sees()).toEqual([]);
  });

  it('keeps to the articles that are named', async () => {
    const { mo } = await moderatorOf({ ...STORM, ...NEWSROOM });
    const reply = await mo.slash('compare', {
      topic: 'Northport',
      articles: 'bridge; Ferry runs; ',
    });
    expect(reply.content).toMatch(/^Comparison of 2 articles on “Northport”: /u);
    const files = new Set(citationsIn(reply).map(({ file }) => file));
    expect(files).toEqual(new Set(['bridge.txt', 'ferry.md']));
  });

  it('takes a list as its picker completes it, name by name', async () => {
    const { mo } = await moderatorOf(STORM);
    const [first] = await mo.complete('compare', 'articles', 'inland', { topic: 'storm' });
    expect(first?.name).toBe('Storm leaves the valley dark');
    const [second] = await mo.complete('compare', 'articles', `${first?.name}; coa`);
    expect(second?.name).toBe('Storm leaves the valley dark; Storm hits the coast');
    const reply = await mo.slash('compare', { topic: 'storm', articles: String(second?.value) });
    expect(reply.content).toMatch(/^Comparison of 2 articles on “storm”: /u);
  });

  it('says when the articles hold nothing on a topic', async () => {
    const { mo } = await moderatorOf(STORM);
    const reply = await mo.slash('compare', { topic: 'zeppelins' });
    expect(reply.content).toBe('The articles do not say anything on “zeppelins”.');
  });

  it('is for those who may manage messages, in servers', async () => {
    const { mo, footnote } = await moderatorOf(STORM);
    const ana = footnote.sandbox.member('Ana');
    await expect(ana.slash('compare', { topic: 'storm' })).rejects.toThrow(NotOffered);
    expect(mo.offered(mo.directMessages)).not.toContain('compare');
  });

  it.each<[what: string, options: OptionValues, notice: string]>([
    [
      'one article alone',
      { topic: 'storm', articles: 'coast; coast.txt' },
      'A comparison needs at least two articles. Separate their names with semicolons.',
    ],
    [
      'six articles',
      { topic: 'storm', articles: '1; 2; 3; 4; 5; 6' },
      'A comparison takes at most 5 articles. Name fewer of them.',
    ],
    [
      'an article that is like none',
      { topic: 'storm', articles: 'coast; xyzzy' },
      'No article is called “xyzzy”. `/articles` lists them all.',
    ],
    [
      'a name that several articles hold',
      { topic: 'storm', articles: 'mill; Storm' },
      '“Storm” may mean one of these; name one:\n' +
        '- Storm hits the coast, coast.txt\n- Storm leaves the valley dark, inland.txt',
    ],
    [
      'a topic of common words alone',
      { topic: 'the' },
      'Only very common words, such as "the": add a telling one.',
    ],
  ])('tells the asker alone of %s', async (_, options, content) => {
    const { mo, footnote } = await moderatorOf(STORM);
    const notice = await mo.slash('compare', options);
    expect(notice).toMatchObject({ content, embeds: [], isPrivate: true });
    expect(footnote.sandbox.member('Ben').sees()).toEqual([]);
  });

  it('tells the asker alone that one article is all there is', async () => {
    const { mo } = await moderatorOf({ 'mill.txt': 'The mill of Dorn grinds again.\n' });
    const notice = await mo.slash('compare', { topic: 'mill' });
    expect(notice).toMatchObject({ isPrivate: true });
    expect(notice.content).toMatch(/^A comparison needs at least two articles\./u);
  });
});
