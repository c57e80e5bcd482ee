import { InteractionResponseType, MessageFlags, PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { OptionValues } from '../../../src/sandbox/user/commandOptions.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { gates } from '../newsroom.ts';
import { messageOf, updateOf } from '../outcomes.ts';

const THINKING = {
  type: InteractionResponseType.DeferredChannelMessageWithSource,
  data: {},
};
const THINKING_IN_PRIVATE = { ...THINKING, data: { flags: MessageFlags.Ephemeral } };
const UPDATING = { type: InteractionResponseType.DeferredMessageUpdate };

describe('a slow answer', () => {
  it.each<[command: string, options: OptionValues, isPrivate: boolean]>([
    ['ask', { question: 'Who lit the lantern?' }, false],
    ['ask', { question: 'Who lit the lantern?', private: true }, true],
    ['search', { keywords: 'lantern' }, false],
    ['search', { keywords: 'lantern', private: true }, true],
    ['summary', { length: 'short' }, false],
    ['summary', { length: 'short', private: true }, true],
  ])(
    'to /%s %o is the same, after thinking with the same visibility',
    async (command, options, isPrivate) => {
      const { sandbox, restart } = await startFootnote({
        articles: gates(11),
        slowAfter: Infinity,
      });
      const ana = sandbox.member('Ana', { permissions: PermissionFlagsBits.ManageMessages });
      const fast = await ana.slash(command, options);
      await restart({ slowAfter: 0 });
      const slow = await ana.slash(command, options);
      expect(visiblePartsOf(slow)).toEqual(visiblePartsOf(fast));
      expect(responses(sandbox).at(-1)).toEqual(isPrivate ? THINKING_IN_PRIVATE : THINKING);
    },
  );

  it.each([true, false])('turns pages in the same message, private: %s', async isPrivate => {
    const { sandbox } = await startFootnote({ articles: gates(11), slowAfter: 0 });
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('search', { keywords: 'lantern', private: isPrivate });
    const page = updateOf(await ana.press(reply, 'Next'));
    expect(responses(sandbox).at(-1)).toEqual(UPDATING);
    expect(page.content).toMatch(/^11 passages found, showing 5 to 8\n/u);
    expect(ana.sees()).toEqual([page]);
  });

  it('shows a quote in context in private, and leaves the reply', async () => {
    const { sandbox } = await startFootnote({ articles: gates(1), slowAfter: 0 });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const reply = await ana.slash('search', { keywords: 'lantern' });
    const context = messageOf(await ben.press(reply, 'Context 1'));
    expect(responses(sandbox).at(-1)).toEqual(THINKING_IN_PRIVATE);
    expect(context).toMatchObject({
      isPrivate: true,
      content: expect.stringMatching(/^In context/u),
    });
    expect(ana.sees()).toEqual([reply]);
  });

  it('does not defer autocomplete, which cannot be deferred', async () => {
    const { sandbox } = await startFootnote({ articles: gates(3), slowAfter: 0 });
    expect(await sandbox.member('Ana').complete('ask', 'article', 'gate')).toHaveLength(3);
  });

  it.each(['articles', 'help'])('is not deferred when it needs no work: /%s', async command => {
    const { sandbox } = await startFootnote({ articles: gates(3), slowAfter: 0 });
    await sandbox.member('Ana').slash(command);
    expect(responses(sandbox)).toMatchObject([
      { type: InteractionResponseType.ChannelMessageWithSource },
    ]);
  });

  it('is not deferred when it is expected to be fast', async () => {
    const { sandbox } = await startFootnote({ articles: gates(3) });
    await sandbox.member('Ana').slash('search', { keywords: 'lantern' });
    expect(responses(sandbox)).toMatchObject([
      { type: InteractionResponseType.ChannelMessageWithSource },
    ]);
  });
});

describe('a mistake by the asker', () => {
  it.each([false, true])(
    'is reported in private without thinking, with the option private: %s',
    async isPrivate => {
      const { sandbox } = await startFootnote({ articles: gates(3), slowAfter: 0 });
      const ana = sandbox.member('Ana');
      const notice = await ana.slash('search', { keywords: '-lantern', private: isPrivate });
      expect(responses(sandbox)).toMatchObject([
        { type: InteractionResponseType.ChannelMessageWithSource },
      ]);
      expect(notice).toMatchObject({
        isPrivate: true,
        content: 'There are only words to exclude. Add a word to look for.',
      });
      expect(ana.sees()).toEqual([notice]);
    },
  );

  it('does not change the message of a component', async () => {
    const { sandbox, replaceArticles } = await startFootnote({ articles: gates(11), slowAfter: 0 });
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('search', { keywords: 'lantern' });
    replaceArticles({});
    const notice = messageOf(await ana.press(reply, 'Next'));
    expect(notice).toMatchObject({
      isPrivate: true,
      content: 'There are no articles yet.',
    });
    expect(ana.sees()).toEqual([reply, notice]);
  });
});

/** The visible parts of a message. */
function visiblePartsOf({ content, embeds, components, isPrivate }: ShownMessage): object {
  return { content, embeds, components, isPrivate };
}

/** The first response to each interaction, in order. */
function responses({ requests }: Footnote['sandbox']): unknown[] {
  return requests.filter(({ path }) => path.endsWith('/callback')).map(({ body }) => body);
}
