import { describe, expect, it } from 'vitest';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { NEWSROOM } from './newsroom.ts';
import { messageOf } from './outcomes.ts';
import { citationsIn, descriptionOf, placeOf, quotesIn } from './quotes.ts';

const FERRY = NEWSROOM['ferry.md'] ?? '';
const CHANGED =
  'That article has since been changed or removed. Ask again to read the current articles.';

describe('a quote in context', () => {
  it.each(['northport', 'captain', 'tickets', 'coastguard', 'cables', 'lottery', 'bats'])(
    'on %s is in bold among two sentences or more on either side, word for word',
    async keyword => {
      const { ana } = await scene();
      const reply = await ana.slash('search', { keywords: keyword });
      const [citation] = citationsIn(reply);
      const { file = '', text = '' } = citation ?? {};
      const article = NEWSROOM[file] ?? '';
      const context = await open(ana, reply);
      const parts = quotesIn(context);
      expect(parts).toEqual(parts.map(part => ({ ...part, head: placeOf(article, part.text) })));
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

  it('says what it is in its content, and where from', async () => {
    const { ana, reply } = await scene();
    expect((await open(ana, reply)).content).toMatchInlineSnapshot(
      `"In context: Ferry runs aground (Harbour News), paragraph 4, line 14."`,
    );
  });

  it('can be read for each quote of a reply', async () => {
    const { ana } = await scene();
    const reply = await ana.slash('search', { keywords: 'northport' });
    for (const [index, { text }] of quotesIn(reply).entries()) {
      const context = await open(ana, reply, index + 1);
      expect(quotesIn(context).some(part => part.text.includes(text))).toBe(true);
    }
  });

  it('is for whoever opens it alone, and leaves the reply as it was', async () => {
    const { ana, ben, reply } = await scene();
    const context = await open(ben, reply);
    expect(context.isPrivate).toBe(true);
    expect(ben.sees()).toEqual([reply, context]);
    expect(ana.sees()).toEqual([reply]);
  });

  it('can be read after a restart', async () => {
    const { footnote, ana, reply } = await scene();
    const before = await open(ana, reply);
    await footnote.restart();
    expect(descriptionOf(await open(ana, reply))).toBe(descriptionOf(before));
  });

  it('can be read after other articles have changed', async () => {
    const { footnote, ana, reply } = await scene();
    const before = await open(ana, reply);
    footnote.replaceArticles({ 'ferry.md': FERRY, 'new.txt': 'News\n\nNothing happened.\n' });
    expect(descriptionOf(await open(ana, reply))).toBe(descriptionOf(before));
  });

  it.each([
    ['changed', { ...NEWSROOM, 'ferry.md': FERRY.replace('212', '213') }],
    ['been removed', { 'bridge.txt': NEWSROOM['bridge.txt'] ?? '' }],
    ['been renamed', { 'tug.md': FERRY }],
    ['gone with all others', {}],
  ])('is refused in private when its article has %s', async (_, articles) => {
    const { footnote, ana, ben, reply } = await scene();
    footnote.replaceArticles(articles);
    const notice = await open(ben, reply);
    expect(notice).toMatchObject({ isPrivate: true, content: CHANGED, embeds: [] });
    expect(ana.sees()).toEqual([reply]);
  });
});

interface Scene {
  readonly footnote: Footnote;
  readonly ana: User;
  readonly ben: User;
  /** A reply to the channel with one quote, of ferry.md. */
  readonly reply: ShownMessage;
}

async function scene(): Promise<Scene> {
  const footnote = await startFootnote({ articles: NEWSROOM });
  const ana = footnote.sandbox.member('Ana');
  const ben = footnote.sandbox.member('Ben');
  const reply = await ana.slash('search', { keywords: 'soup' });
  return { footnote, ana, ben, reply };
}

async function open(user: User, reply: ShownMessage, number = 1): Promise<ShownMessage> {
  return messageOf(await user.choose(reply, labelOf(reply, number)));
}

/** A quote with two sentences on either side, as far as the article goes. */
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

/** The menu's entry for a quote. */
function labelOf({ components }: ShownMessage, number: number): string {
  const label = JSON.stringify(components).match(/(?<=")\[\d+\] paragraph[^"]*/gu)?.[number - 1];
  if (label === undefined) throw new Error(`no entry ${number}`);
  return label;
}
