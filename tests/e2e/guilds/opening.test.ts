import { once } from 'node:events';
import { InteractionResponseType } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { folderScope } from '../../discord/folderScope.ts';
import { indexOf } from '../../testLibrary.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { gates } from '../newsroom.ts';
import { messageOf } from '../outcomes.ts';

const ARTICLES = gates(1);
/** Longer than a request may stay unanswered. Unit: milliseconds. */
const LONG = 2600;

/** A bot whose articles are opened only when the test says so. */
async function startOpening({ isOpen = false } = {}) {
  const scope = folderScope(indexOf(ARTICLES));
  let state: 'open' | 'closed' = isOpen ? 'open' : 'closed';
  const opening = signal();
  /** Resolves when someone waits for the articles. */
  const asked = signal();
  const open = async () => {
    asked.give();
    await opening.given;
    return await scope.open();
  };
  const footnote = await startFootnote({
    articles: ARTICLES,
    scopeOf: async () => (state === 'open' ? scope : { ...scope, opened: null, open }),
  });
  return {
    ...footnote,
    asked: asked.given,
    openArticles: () => {
      state = 'open';
      opening.give();
    },
    closeArticles: () => {
      state = 'closed';
    },
  };
}

describe('while the articles of a server are being opened', () => {
  it('a command is deferred in time, and answered when they are open', async () => {
    const { sandbox, passTime, openArticles, asked } = await startOpening();
    const replying = sandbox.member('Ana').slash('search', { keywords: 'lantern' });
    await asked;
    passTime(LONG);
    openArticles();
    expect((await replying).content).toMatch(/passage/u);
    expect(firstResponse(sandbox)).toMatchObject({
      type: InteractionResponseType.DeferredChannelMessageWithSource,
    });
  });

  it('nothing is suggested, and they are opened for the next letter', async () => {
    const { sandbox, openArticles, asked } = await startOpening();
    const ana = sandbox.member('Ana');
    const complete = () => ana.complete('search', 'article', '', { keywords: 'lantern' });
    expect(await complete()).toEqual([]);
    await asked;
    openArticles();
    expect(await complete()).not.toEqual([]);
  });
});

it('a form gets a private notice instead when the articles take too long to open', async () => {
  const { sandbox, passTime, closeArticles, openArticles, asked } = await startOpening({
    isOpen: true,
  });
  const ana = sandbox.member('Ana');
  const reply = await ana.slash('ask', { question: 'Who lit the lantern?' });
  closeArticles();
  const pressing = ana.press(reply, 'Follow-up');
  await asked;
  passTime(LONG);
  const notice = messageOf(await pressing);
  expect(notice).toMatchObject({ content: en.notices.opening, isPrivate: true });
  openArticles();
});

function firstResponse({ requests }: Footnote['sandbox']): unknown {
  return requests.find(({ path }) => path.endsWith('/callback'))?.body;
}

/** A promise, and what resolves it. */
function signal() {
  const controller = new AbortController();
  const given = once(controller.signal, 'abort');
  return { given, give: () => controller.abort() };
}
