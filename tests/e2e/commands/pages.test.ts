import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { NotSent } from '../../../src/sandbox/user/userError.ts';
import { startFootnote } from '../footnote.ts';
import { gates, NEWSROOM } from '../newsroom.ts';
import { updateOf } from '../outcomes.ts';
import { citationOf, citationsIn, descriptionOf, questionLineOf, quotesIn } from '../quotes.ts';

const GATES = gates(11);
const CHANGED = 'The articles have changed since the first page.';

describe('the pages of a search', () => {
  it('list every passage once, in order, numbered from 1', async () => {
    const { sandbox } = await startFootnote({ articles: GATES });
    const ana = sandbox.member('Ana');
    const pages = await pageThrough(
      ana,
      await ana.slash('search', { keywords: 'lantern' }),
      'Next',
    );
    expect(pages.map(pressable)).toEqual([['Next'], ['Previous', 'Next'], ['Previous']]);
    expect(numbersIn(pages)).toEqual(Array.from({ length: 11 }, (_, index) => index + 1));
    const citations = pages.flatMap(citationsIn);
    expect(citations).toEqual(citations.map(({ text }) => citationOf(GATES, text)));
    expect(new Set(citations.map(({ text }) => text)).size).toBe(11);
  });

  it('state in the content which passages they show', async () => {
    const { sandbox } = await startFootnote({ articles: GATES });
    const ana = sandbox.member('Ana');
    const pages = await pageThrough(
      ana,
      await ana.slash('search', { keywords: 'lantern' }),
      'Next',
    );
    expect(pages.map(({ content }) => content.split('\n', 1)[0])).toMatchInlineSnapshot(`
      [
        "11 passages found, showing 1 to 4",
        "11 passages found, showing 5 to 8",
        "11 passages found, showing 9 to 11",
      ]
    `);
  });

  it('replace the message for everyone', async () => {
    const { sandbox } = await startFootnote({ articles: GATES });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const reply = await ana.slash('search', { keywords: 'lantern' });
    const page = updateOf(await ben.press(reply, 'Next'));
    expect(page).toMatchObject({ id: reply.id, isEdited: true, isPrivate: false });
    expect(ana.sees()).toEqual([page]);
    expect(questionLineOf(page)).toBe(`<@${ana.id}>: “lantern”`);
  });

  it('are the same when turned back', async () => {
    const { sandbox } = await startFootnote({ articles: GATES });
    const ana = sandbox.member('Ana');
    const there = await pageThrough(
      ana,
      await ana.slash('search', { keywords: 'lantern' }),
      'Next',
    );
    const back = await pageThrough(ana, there[2] ?? raise(), 'Previous');
    expect(back.map(shown)).toEqual(there.map(shown).reverse());
  });

  it('have nothing before the first and after the last', async () => {
    const { sandbox } = await startFootnote({ articles: GATES });
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('search', { keywords: 'lantern' });
    await expect(ana.press(reply, 'Previous')).rejects.toThrow(NotSent);
    const last = (await pageThrough(ana, reply, 'Next')).at(-1) ?? raise();
    await expect(ana.press(last, 'Next')).rejects.toThrow(NotSent);
  });

  it('have no buttons when there is only one', async () => {
    const { sandbox } = await startFootnote({ articles: gates(4) });
    const reply = await sandbox.member('Ana').slash('search', { keywords: 'lantern' });
    expect(JSON.stringify(reply.components)).not.toMatch(/Next|Previous/u);
  });

  it('stay limited to the article of the search', async () => {
    const article = `Bells\n\n${Object.keys(GATES)
      .map((_, index) => `The bell of tower number ${index} rings at noon.`)
      .join('\n\n')}\n`;
    const { sandbox } = await startFootnote({ articles: { ...GATES, 'bells.txt': article } });
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('search', { keywords: 'number bell lantern', article: 'Bells' });
    const pages = await pageThrough(ana, reply, 'Next');
    const texts = pages.flatMap(citationsIn).map(({ text }) => text);
    expect(texts).toHaveLength(11);
    for (const page of pages) expect(page.content).toMatch(/^-# Only in Bells$/mu);
    for (const text of texts) expect(text).toMatch(/^The bell of tower/u);
  });

  it('turn in a private reply, which stays private', async () => {
    const { sandbox } = await startFootnote({ articles: GATES });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const reply = await ana.slash('search', { keywords: 'lantern', private: true });
    const pages = await pageThrough(ana, reply, 'Next');
    expect(numbersIn(pages)).toHaveLength(11);
    expect(ana.sees()).toEqual(pages.slice(-1));
    expect(pages.every(({ isPrivate }) => isPrivate)).toBe(true);
    expect(questionLineOf(pages[2] ?? raise())).toBe('“lantern”');
    expect(ben.sees()).toEqual([]);
  });

  it('keep naming the first asker when others turn them, also after a restart', async () => {
    const { sandbox, restart } = await startFootnote({ articles: GATES });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const first = await ana.slash('search', { keywords: 'lantern' });
    const second = updateOf(await ben.press(first, 'Next'));
    await restart();
    const third = updateOf(await ben.press(second, 'Next'));
    expect(questionLineOf(third)).toBe(`<@${ana.id}>: “lantern”`);
  });

  it('turn after a restart', async () => {
    const { sandbox, restart } = await startFootnote({ articles: GATES });
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('search', { keywords: 'lantern' });
    await restart();
    const pages = await pageThrough(ana, reply, 'Next');
    expect(numbersIn(pages)).toHaveLength(11);
    expect(pages.map(({ content }) => content).join('\n')).not.toContain(CHANGED);
  });

  it('turn for two members at the same time, and end on one page', async () => {
    const { sandbox } = await startFootnote({ articles: GATES });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const reply = await ana.slash('search', { keywords: 'lantern' });
    const middle = updateOf(await ana.press(reply, 'Next'));
    const outcomes = await Promise.all([ana.press(middle, 'Next'), ben.press(middle, 'Previous')]);
    const pages = outcomes.map(updateOf).map(({ id }) => id);
    expect(pages).toEqual([reply.id, reply.id]);
    expect(ana.sees()).toHaveLength(1);
    expect(ana.sees()).toEqual(ben.sees());
    expect([1, 9]).toContain(numbersIn(ana.sees())[0]);
  });
});

describe('a page turned after the articles have changed', () => {
  it('notes the change and shows the current passages', async () => {
    const { sandbox, replaceArticles } = await startFootnote({ articles: GATES });
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('search', { keywords: 'lantern' });
    const articles = Object.fromEntries(
      Object.entries(GATES).map(([file, text]) => [file, text.replaceAll('lit', 'put out')]),
    );
    replaceArticles(articles);
    const page = updateOf(await ana.press(reply, 'Next'));
    expect(page.content).toContain(CHANGED);
    const citations = citationsIn(page);
    expect(citations.filter(({ text }) => text.includes('put out'))).not.toEqual([]);
    expect(citations).toEqual(citations.map(({ text }) => citationOf(articles, text)));
  });

  it('is the last page when fewer are left', async () => {
    const { sandbox, replaceArticles } = await startFootnote({ articles: GATES });
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('search', { keywords: 'lantern' });
    const second = updateOf(await ana.press(reply, 'Next'));
    replaceArticles(gates(2));
    const page = updateOf(await ana.press(second, 'Next'));
    expect(numbersIn([page])).toEqual([1, 2]);
    expect(page.content.split('\n')).toEqual([
      '2 passages found',
      `-# <@${ana.id}>: “lantern”`,
      `-# ${CHANGED}`,
    ]);
  });

  it('reports that nothing is found any more', async () => {
    const { sandbox, replaceArticles } = await startFootnote({ articles: GATES });
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('search', { keywords: 'lantern' });
    replaceArticles(NEWSROOM);
    const page = updateOf(await ana.press(reply, 'Next'));
    expect(page.content).toMatch(/^No passages found\n/u);
    expect(page.content).toContain(CHANGED);
    expect(pressable(page)).toEqual([]);
  });

  it.each([
    ['changed', { 'bells.txt': 'Bells\n\nThe bell is silent.\n' }],
    ['been removed', NEWSROOM],
  ])('leaves the message, with a private notice, if its article has %s', async (_, articles) => {
    const bells = Object.keys(GATES).map((_, index) => `Bell number ${index} rings.`);
    const { sandbox, replaceArticles } = await startFootnote({
      articles: { 'bells.txt': `Bells\n\n${bells.join('\n\n')}\n` },
    });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const reply = await ana.slash('search', { keywords: 'bell', article: 'Bells' });
    replaceArticles(articles);
    const outcome = await ben.press(reply, 'Next');
    expect(outcome).toMatchObject({
      kind: 'message',
      message: {
        isPrivate: true,
        content: expect.stringMatching(/^This article has been changed or removed/u),
      },
    });
    expect(ana.sees()).toEqual([reply]);
  });
});

describe('the keywords of a search', () => {
  it.each([
    [
      'Markdown',
      'lantern **bold** _under_ ~~gone~~ ||spoiler|| `code` # > - [a](https://evil.example)',
    ],
    ['backslashes', String.raw`lantern \*\\ \_ \lantern\ C:\dir \\`],
    ['an unclosed code block', 'lantern ```js'],
    [
      'mentions',
      'lantern @everyone @here <@123456789012345678> <@&123456789012345678> <#1> </ask:1>',
    ],
    ['a phrase and an exclusion', 'lantern "was lit" -number03'],
    ['other quotation marks', '«was lit» „of gate“ lantern ’tis'],
    ['emoji', 'lantern 👩‍👩‍👧‍👦 🇺🇦 ❤️ :smile: <:kappa:123456789012345678>'],
    ['right-to-left letters', 'lantern שלום مرحبا "was lit"'],
    ['a colon and a line like a header', 'lantern asked: You searched for: gate'],
    ['addresses and times', 'lantern https://evil.example/a_b discord.gg/abc <t:1618953630:R>'],
    ['punctuation of the maximum length', `lantern ${'*'.repeat(292)}`],
  ])('survive a page turn as typed: %s', async (_, keywords) => {
    const { sandbox, restart } = await startFootnote({ articles: GATES });
    const ana = sandbox.member('Ana');
    const first = await ana.slash('search', { keywords });
    const second = updateOf(await ana.press(first, 'Next'));
    await restart();
    const again = updateOf(await ana.press(second, 'Previous'));
    expect(questionLineOf(again)).toBe(`<@${ana.id}>: “${keywords}”`);
    expect({ ...again, isEdited: false }).toEqual(first);
    expect(numbersIn([second])[0]).toBe(5);
  });

  it.each([
    ['an isolate around an exclusion', '\u2068-number03 lantern\u2069'],
    ['an override inside a word', 'lan\u202etern gate'],
    ['a control character inside a phrase', '"was\u0007 lit" gate'],
  ])('find the same after a page turn: %s', async (_, keywords) => {
    const { sandbox } = await startFootnote({ articles: GATES });
    const ana = sandbox.member('Ana');
    const first = await ana.slash('search', { keywords });
    const second = updateOf(await ana.press(first, 'Next'));
    const again = updateOf(await ana.press(second, 'Previous'));
    expect(shown(again)).toEqual(shown(first));
  });
});

describe('the pages of the list of articles', () => {
  it('list every article once and replace the message, whoever turns them', async () => {
    const articles = gates(27);
    const { sandbox } = await startFootnote({ articles });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const pages = await pageThrough(ben, await ana.slash('articles'), 'Next');
    expect(pages.map(({ content }) => content)).toEqual([
      '27 articles, 1 to 10 shown',
      '27 articles, 11 to 20 shown',
      '27 articles, 21 to 27 shown',
    ]);
    const files = pages
      .map(descriptionOf)
      .join('\n')
      .match(/gate-\d+\.txt/gu);
    expect(files).toEqual(Object.keys(articles));
    expect(ana.sees()).toEqual(pages.slice(-1));
  });

  it('turn after a restart and a change, and note the change', async () => {
    const { sandbox, restart, replaceArticles } = await startFootnote({ articles: gates(27) });
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('articles');
    const second = updateOf(await ana.press(reply, 'Next'));
    await restart();
    replaceArticles(gates(12));
    const third = updateOf(await ana.press(second, 'Next'));
    expect(third.content).toBe('12 articles, 11 to 12 shown');
    expect(descriptionOf(third)).toContain(CHANGED);
  });

  it('do not turn when no article is left', async () => {
    const { sandbox, replaceArticles } = await startFootnote({ articles: gates(27) });
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('articles');
    replaceArticles({});
    const outcome = await ana.press(reply, 'Next');
    expect(outcome).toMatchObject({
      kind: 'message',
      message: { isPrivate: true, content: 'There are no articles yet.' },
    });
    expect(ana.sees()[0]).toEqual(reply);
  });
});

/** The labels of the enabled buttons that turn pages. */
function pressable({ components }: ShownMessage): string[] {
  return components
    .flatMap(row => (row.type === ComponentType.ActionRow ? row.components : []))
    .flatMap(button =>
      button.type === ComponentType.Button &&
      button.style === ButtonStyle.Secondary &&
      button.disabled !== true
        ? (button.label ?? [])
        : [],
    )
    .filter(label => ['Previous', 'Next'].includes(label));
}

/** The visible parts of a message. */
function shown({ content, embeds, components }: ShownMessage): object {
  return { content, embeds, components };
}

/** Presses a button until it is disabled; resolves with all pages. */
async function pageThrough(
  user: User,
  first: ShownMessage,
  button: string,
): Promise<ShownMessage[]> {
  const pages = [first];
  for (let page = first; pressable(page).includes(button); pages.push(page)) {
    page = updateOf(await user.press(page, button));
  }
  return pages;
}

function numbersIn(pages: readonly ShownMessage[]): (number | null)[] {
  return pages.flatMap(quotesIn).map(({ number }) => number);
}

function raise(): never {
  throw new Error('no such page');
}
