import { describe, expect, it, vi } from 'vitest';
import type { SandboxGuild } from '../../src/sandbox/guild/createGuild.ts';
import { addGuildOn } from './addGuildOn.ts';
import { startFootnote } from './footnote.ts';
import { awaitReply, botMention } from './messaging.ts';
import { NEWSROOM } from './newsroom.ts';
import { WAIT_OPTIONS } from './waitOptions.ts';

const QUESTION = 'Where did the Aurora run aground?';
const ANSWERED = /^Ferry runs aground/u;
const SHARDS = [0, 1];

describe('a bot that Discord advises to use two shards', () => {
  it('answers commands and messages of the servers on both, and direct messages', async () => {
    const { sandbox, guilds } = await start();
    for (const guild of guilds) {
      const ana = guild.member('Ana');
      const reply = await ana.slash('ask', { question: QUESTION });
      expect(reply.content).toMatch(ANSWERED);
      const toMention = await awaitReply(ana, `${botMention(sandbox)} ${QUESTION}`);
      expect(toMention.content).toMatch(ANSWERED);
    }
    const ben = sandbox.member('Ben');
    const direct = await awaitReply(ben, QUESTION, { where: ben.directMessages });
    expect(direct.content).toMatch(ANSWERED);
    expect(sandbox.gateway.sessionCount()).toBe(2);
    expect(sandbox.gateway.tooSoonCount()).toBe(0);
  });

  it('counts the servers of both', async () => {
    const { bot, sandbox } = await start();
    await vi.waitFor(
      () => expect(bot().load().servers).toBe(sandbox.world.guilds.size),
      WAIT_OPTIONS,
    );
  });

  it('stays in both when many connections are dropped', async () => {
    const { sandbox, guilds } = await start();
    for (let times = 0; times < 4; times += 1) {
      sandbox.gateway.disconnect();
      await vi.waitFor(() => expect(sandbox.gateway.sessionCount()).toBe(2), WAIT_OPTIONS);
    }
    for (const guild of guilds) {
      const reply = await guild.member('Ana').slash('ask', { question: QUESTION });
      expect(reply.content).toMatch(ANSWERED);
    }
    expect(sandbox.gateway.identifyCount()).toBe(2);
  });
});

async function start() {
  const guilds: SandboxGuild[] = [];
  const footnote = await startFootnote({
    articles: NEWSROOM,
    sandbox: { sharding: { shards: SHARDS.length, maxConcurrency: 1 } },
    prepare: sandbox => {
      guilds.push(...SHARDS.map(id => addGuildOn([id, SHARDS.length], sandbox)));
    },
  });
  return { ...footnote, guilds };
}
