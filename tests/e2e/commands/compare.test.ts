import { ComponentType, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { flattenComponents } from '../../../src/sandbox/model/components.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { buttonsOf } from '../messaging.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { citationOf, citationsIn, descriptionOf, questionLineOf } from '../quotes.ts';

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

/** Nine articles on storms; the later ones say more. */
const MANY = Object.fromEntries(
  Array.from({ length: 9 }, (_, at) => [
    `day-${at + 1}.txt`,
    `Day ${at + 1}\n\n${`The storm reached pier ${at + 1}. `.repeat(at + 1).trim()}\n`,
  ]),
);

/** The options of the menu below a comparison: label, description, and whether they are chosen. */
function choicesOf({ components }: ShownMessage) {
  return flattenComponents(components)
    .filter(component => component.type === ComponentType.StringSelect)
    .flatMap(({ options }) => options);
}

describe('/compare', () => {
  it('shows in public what each article says and what only one of them mentions', async () => {
    const { mo, footnote } = await moderatorOf(STORM);
    const reply = await mo.slash('compare', { topic: 'storm' });
    expect(reply.content.split('\n')).toEqual([
      'Comparison of 2 of 3 articles on “storm”',
      `-# <@${mo.id}>: “storm”`,
      '-# Nothing quoted from Mill opens',
    ]);
    const citations = citationsIn(reply);
    expect(citations).toEqual(citations.map(({ text }) => citationOf(STORM, text)));
    expect(descriptionOf(reply)).toContain(
      [
        '**In one article only**',
        'Storm hits the coast',
        '- cited: interior ministry (**1**)',
        '- dates: Monday (**1**)',
        'Storm leaves the valley dark',
        '- cited: officials (**2**)',
        '- numbers: 4,000 homes (**3**)',
        '- dates: Tuesday (**2**)',
      ].join('\n'),
    );
    expect(footnote.sandbox.member('Ben').sees()).toEqual([reply]);
  });

  it('names each article once, above its quotes', async () => {
    const { mo } = await moderatorOf(STORM);
    const reply = await mo.slash('compare', { topic: 'storm' });
    expect(descriptionOf(reply).match(/^\*\*Storm .*\*\*$/gmu)).toEqual([
      '**Storm hits the coast**',
      '**Storm leaves the valley dark**',
    ]);
  });

  it('replies in private with the option private', async () => {
    const { mo, footnote } = await moderatorOf(STORM);
    const reply = await mo.slash('compare', { topic: 'storm', private: true });
    expect(reply.isPrivate).toBe(true);
    expect(questionLineOf(reply)).toBe('“storm”');
    expect(footnote.sandbox.member('Ben').sees()).toEqual([]);
  });

  it('compares the five articles that say most, and offers them and the others in a menu', async () => {
    const { mo } = await moderatorOf(MANY);
    const reply = await mo.slash('compare', { topic: 'storm' });
    expect(reply.content).toContain('4 more articles cover this.');
    const titles = new Set(citationsIn(reply).map(({ title }) => title));
    expect(titles.size).toBe(5);
    const choices = choicesOf(reply);
    expect(choices).toHaveLength(9);
    const chosen = choices.filter(choice => choice.default === true).map(({ label }) => label);
    expect(new Set(chosen)).toEqual(titles);
  });

  it('compares the articles chosen in the menu, also after a restart', async () => {
    const { mo, footnote } = await moderatorOf(MANY);
    const reply = await mo.slash('compare', { topic: 'storm' });
    await footnote.restart();
    const labels = ['Day 1', 'Day 3'];
    const values = choicesOf(reply)
      .filter(({ label }) => labels.includes(label))
      .map(({ value }) => value);
    const changed = updateOf(await mo.choose(reply, values));
    expect(changed.content.split('\n', 1)).toEqual(['Comparison of 2 articles on “storm”']);
    expect(new Set(citationsIn(changed).map(({ title }) => title))).toEqual(new Set(labels));
    expect(buttonsOf(changed).slice(-2)).toEqual(['Follow-up', 'Delete']);
  });

  it('lets only its asker and moderators choose the articles', async () => {
    const { mo, footnote } = await moderatorOf(MANY);
    const ben = footnote.sandbox.member('Ben');
    const reply = await mo.slash('compare', { topic: 'storm' });
    const values = choicesOf(reply)
      .slice(0, 2)
      .map(({ value }) => value);
    const notice = messageOf(await ben.choose(reply, values));
    expect(notice).toMatchObject({
      content: `Only <@${mo.id}> or a moderator can do that.`,
      isPrivate: true,
    });
    expect(ben.sees()).toEqual([reply, notice]);
  });

  it('reports in private that a chosen article has changed', async () => {
    const { mo, footnote } = await moderatorOf(MANY);
    const reply = await mo.slash('compare', { topic: 'storm' });
    footnote.replaceArticles(STORM);
    const values = choicesOf(reply)
      .slice(0, 2)
      .map(({ value }) => value);
    expect(messageOf(await mo.choose(reply, values))).toMatchObject({
      content: 'This article has been changed or removed. Ask again to read it as it is now.',
      isPrivate: true,
    });
  });

  it('has no menu if no other articles cover the topic', async () => {
    const { mo } = await moderatorOf(STORM);
    expect(choicesOf(await mo.slash('compare', { topic: 'storm' }))).toEqual([]);
  });

  it('reports when the articles say nothing about a topic', async () => {
    const { mo } = await moderatorOf(STORM);
    const reply = await mo.slash('compare', { topic: 'zeppelins' });
    expect(reply.content.split('\n')).toEqual([
      'Nothing in the articles on “zeppelins”.',
      `-# <@${mo.id}>: “zeppelins”`,
      '-# The articles never mention “zeppelins”.',
    ]);
  });

  it('is for members of servers', async () => {
    const { mo, footnote } = await moderatorOf(STORM);
    expect(footnote.sandbox.member('Ana').offered()).toContain('compare');
    expect(mo.offered(mo.directMessages)).not.toContain('compare');
  });

  it('rejects a topic of common words only in private', async () => {
    const { mo, footnote } = await moderatorOf(STORM);
    const notice = await mo.slash('compare', { topic: 'the' });
    expect(notice).toMatchObject({
      content: 'These words are too common to look for. Add a name or topic.',
      embeds: [],
      isPrivate: true,
    });
    expect(footnote.sandbox.member('Ben').sees()).toEqual([]);
  });

  it('reports in private that there is only one article', async () => {
    const { mo } = await moderatorOf({ 'mill.txt': 'The mill of Dorn grinds again.\n' });
    const notice = await mo.slash('compare', { topic: 'mill' });
    expect(notice).toMatchObject({
      content: 'A comparison needs at least two articles.',
      isPrivate: true,
    });
  });
});
