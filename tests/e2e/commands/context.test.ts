import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { NEWSROOM } from '../newsroom.ts';
import { messageOf } from '../outcomes.ts';
import { citationsIn, descriptionOf, placeOf, quotesIn } from '../quotes.ts';

const FERRY = NEWSROOM['ferry.md'] ?? '';
const CHANGED = 'This article has been changed or removed. Ask again to read it as it is now.';

describe('a quote in context', () => {
  it.each(['northport', 'captain', 'tickets', 'coastguard', 'cables', 'lottery', 'bats'])(
    'about %s is bold between at least two sentences on either side, word for word',
    async keyword => {
      const { ana } = await setUp();
      const reply = await ana.slash('search', { keywords: keyword });
      const [citation] = citationsIn(reply);
      const { text = '' } = citation ?? {};
      const article = Object.values(NEWSROOM).find(article => article.includes(text)) ?? '';
      const context = await open(ana, reply);
      const parts = quotesIn(context);
      expect(parts).toEqual(parts.map(part => ({ ...part, place: placeOf(article, part.text) })));
      const read = parts.map(part => part.text).join('\n\n');
      expect(article).toContain(read);
      expect(read).toContain(neighbourhood(article, text));
      const bold = descriptionOf(context)
        .replaceAll('\n> ', '\n')
        .replaceAll('**\n**', '\n')
        .match(/(?<=\*\*)[^*]+(?=\*\*)/gu);
      expect(bold).toContain(text);
    },
  );

  it('says what it is and that the quote is in bold', async () => {
    const { ana, reply } = await setUp();
    expect((await open(ana, reply)).content).toMatchInlineSnapshot(
      `
      "In context: Ferry runs aground
      -# The quote is in bold."
    `,
    );
  });

  it('can be opened for each quote of a reply', async () => {
    const { ana } = await setUp();
    const reply = await ana.slash('search', { keywords: 'northport' });
    for (const [index, { text }] of quotesIn(reply).entries()) {
      const context = await open(ana, reply, index + 1);
      expect(quotesIn(context).some(part => part.text.includes(text))).toBe(true);
    }
  });

  it('is private to whoever opens it, and does not change the reply', async () => {
    const { ana, ben, reply } = await setUp();
    const context = await open(ben, reply);
    expect(context.isPrivate).toBe(true);
    expect(ben.sees()).toEqual([reply, context]);
    expect(ana.sees()).toEqual([reply]);
  });

  it('can be opened after a restart', async () => {
    const { footnote, ana, reply } = await setUp();
    const before = await open(ana, reply);
    await footnote.restart();
    expect(descriptionOf(await open(ana, reply))).toBe(descriptionOf(before));
  });

  it('can be opened after other articles have changed', async () => {
    const { footnote, ana, reply } = await setUp();
    const before = await open(ana, reply);
    footnote.replaceArticles({ 'ferry.md': FERRY, 'new.txt': 'News\n\nNothing happened.\n' });
    expect(descriptionOf(await open(ana, reply))).toBe(descriptionOf(before));
  });

  it.each([
    ['changed', { ...NEWSROOM, 'ferry.md': FERRY.replace('212', '213') }],
    ['been removed', { 'bridge.txt': NEWSROOM['bridge.txt'] ?? '' }],
    ['been renamed', { 'tug.md': FERRY }],
    ['been removed with all others', {}],
  ])('is refused in private when its article has %s', async (_, articles) => {
    const { footnote, ana, ben, reply } = await setUp();
    footnote.replaceArticles(articles);
    const notice = await open(ben, reply);
    expect(notice).toMatchObject({ isPrivate: true, content: CHANGED, embeds: [] });
    expect(ana.sees()).toEqual([reply]);
  });
});

interface Setup {
  readonly footnote: Footnote;
  readonly ana: User;
  readonly ben: User;
  /** A public reply with one quote from ferry.md. */
  readonly reply: ShownMessage;
}

async function setUp(): Promise<Setup> {
  const footnote = await startFootnote({ articles: NEWSROOM });
  const ana = footnote.sandbox.member('Ana');
  const ben = footnote.sandbox.member('Ben');
  const reply = await ana.slash('search', { keywords: 'soup' });
  return { footnote, ana, ben, reply };
}

async function open(user: User, reply: ShownMessage, number = 1): Promise<ShownMessage> {
  return messageOf(await user.press(reply, `Context ${number}`));
}

/** A quote with two sentences on either side, or fewer at an end of the article. */
function neighbourhood(article: string, quote: string): string {
  const body = article.split('\n\n').slice(1).join('\n\n').trimEnd();
  const start = body.indexOf(quote);
  const before = body
    .slice(0, start)
    .split(/(?<=\.\s+)/u)
    .slice(-2)
    .join('');
  const after = body
    .slice(start + quote.length)
    .split(/(?<=\.)(?=\s)/u)
    .slice(0, 2)
    .join('');
  return before + quote + after;
}
