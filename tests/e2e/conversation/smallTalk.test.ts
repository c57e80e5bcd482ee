import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { User } from '../../../src/sandbox/user/user.ts';
import { startFootnote } from '../footnote.ts';
import { awaitReply, botMention, buttonsOf } from '../messaging.ts';
import { NEWSROOM } from '../newsroom.ts';

const SUMMARY_IS_PRIVATE = 'Only moderators can post summaries here. You can read one privately.';
const MODERATOR = { permissions: P.ManageMessages };

async function start() {
  let moderators = '';
  const { sandbox } = await startFootnote({
    articles: NEWSROOM,
    // The sandbox sends roles only when the bot logs in.
    prepare: starting => {
      moderators = starting.addRole('Moderators', MODERATOR).id;
    },
  });
  const mention = (user: User, text: string) => awaitReply(user, `${botMention(sandbox)} ${text}`);
  const mo = sandbox.member('Mo', { roles: [moderators] });
  return { mo, ana: sandbox.member('Ana'), mention };
}

const REPLIES = [
  ['hi', /^Hello! Ask me about the articles/u],
  ['thanks, that helped a lot', /^You’re welcome\.$/u],
  ['who made you?', /^I am Footnote, a bot that quotes articles/u],
  ['what can you do?', /^Footnote answers from the articles/u],
  ['what are the articles about?', /^3 articles/u],
  ['what’s new?', /^The newest articles:$/u],
] as const;

describe('small talk', () => {
  it.each(REPLIES)(
    'is answered in /ask, in mentions and in direct messages: %s',
    async (...row) => {
      const [text, content] = row;
      const { ana, mention } = await start();
      const asked = await ana.slash('ask', { question: text });
      const mentioned = await mention(ana, text);
      const direct = await awaitReply(ana, text, { where: ana.directMessages });
      for (const reply of [asked, mentioned, direct]) {
        expect(reply.content).toMatch(content);
        expect(buttonsOf(reply)).not.toContain('Follow-up');
      }
    },
  );

  it('is greeted with starter questions and the way to ask here', async () => {
    const { ana, mention } = await start();
    const mentioned = await mention(ana, 'hi');
    const direct = await awaitReply(ana, 'hi', { where: ana.directMessages });
    expect(mentioned.content).toContain('\nOr mention Footnote with a question');
    expect(direct.content).toContain('\nOr type a question here');
    for (const reply of [mentioned, direct]) {
      expect(buttonsOf(reply)).toContain('What do the articles say about Northport?');
    }
  });

  it('is no question about the news', async () => {
    const { ana } = await start();
    const reply = await ana.slash('ask', { question: 'What’s new with the Kessel bridge?' });
    expect(reply.embeds[0]?.description).toContain('two of its cables have rusted');
  });
});

describe('a request for a summary', () => {
  it('is met in public for a moderator', async () => {
    const { mo, mention } = await start();
    const asked = await mo.slash('ask', { question: 'summarise the ferry article' });
    const mentioned = await mention(mo, 'summarise the ferry article');
    for (const reply of [asked, mentioned]) {
      expect(reply).toMatchObject({ isPrivate: false });
      expect(reply.content).toMatch(/^Summary of Ferry runs aground/u);
    }
  });

  it('is met in private for everyone', async () => {
    const { ana } = await start();
    const reply = await ana.slash('ask', { question: 'tldr', private: true });
    expect(reply.content).toMatch(/^Summary of 3 articles/u);
    const direct = await awaitReply(ana, 'tldr', { where: ana.directMessages });
    expect(direct.content).toMatch(/^Summary of 3 articles/u);
  });

  it('gets a button in public that opens it privately', async () => {
    const { ana, mention } = await start();
    const replies = [
      await ana.slash('ask', { question: 'summarise the ferry article' }),
      await mention(ana, 'summarise the ferry article'),
    ];
    for (const reply of replies) {
      expect(reply.content).toBe(SUMMARY_IS_PRIVATE);
      expect(await ana.press(reply, 'Open it privately')).toMatchObject({
        kind: 'message',
        message: {
          content: expect.stringMatching(/^Summary of Ferry runs aground/u),
          isPrivate: true,
        },
      });
    }
  });
});

describe('a question that names nothing', () => {
  it.each(['What happened?', 'who said that', 'what is it about'])(
    'is asked for a topic, with three suggestions: %s',
    async question => {
      const { ana, mention } = await start();
      const replies = [await ana.slash('ask', { question }), await mention(ana, question)];
      for (const reply of replies) {
        expect(reply.content).toMatch(/^Please add a name or topic to your question\./u);
        expect(buttonsOf(reply).slice(0, 3)).toEqual([
          'What do the articles say about Northport?',
          'What do the articles say about Kessel?',
          'What do the articles say about Pavel Horak?',
        ]);
      }
    },
  );
});

describe('a direct message', () => {
  it.each([
    ['¿Qué dicen los artículos sobre zepelines?', /^Los artículos no dicen nada sobre esto/u],
    ['Danke!', /^Gern geschehen\.$/u],
    ['Привіт!', /^Вітаю!/u],
    ['thanks', /^You’re welcome\.$/u],
  ])('is answered in its own language: %s', async (text, content) => {
    const { ana } = await start();
    const reply = await awaitReply(ana, text, { where: ana.directMessages });
    expect(reply.content).toMatch(content);
  });
});
