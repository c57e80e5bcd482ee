import { createServer, type Server } from 'node:http';
import { ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it, onTestFinished } from 'vitest';
import { mention, welcome } from '../../commands/index.ts';
import { createLastGuild } from '../../src/app/bot/lastGuild.ts';
import { exitStatusOf } from '../../src/app/expectedError.ts';
import type { Command } from '../../src/discord/command/command.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import { startBot } from '../../src/discord/startBot.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { type Footnote, NO_LIMITS, startFootnote } from '../e2e/footnote.ts';
import { testLog } from '../secrets/testLog.ts';
import { indexOf } from '../testLibrary.ts';
import { folderScope } from './folderScope.ts';
import { statusOf } from './statusOf.ts';

const ARTICLES = { 'ferry.txt': 'The ferry Aurora ran aground near Northport.\n' };

/** A stand-in for /status that calls `act` while it runs. */
function commandThat(act: () => void): Command {
  return defineCommand(
    { type: ApplicationCommandType.ChatInput, name: 'status' },
    {
      run: () => {
        act();
        return { content: 'done', embeds: [], components: [] };
      },
    },
  );
}

/** API that refuses the token for everything except the gateway's address. */
async function revokeToken({ api, token }: Sandbox): Promise<string> {
  const headers = { authorization: `Bot ${token}`, 'user-agent': 'DiscordBot (test, 1)' };
  const gateway = await (await fetch(`${api}/v10/gateway/bot`, { headers })).text();
  const server: Server = createServer((request, response) => {
    const isAllowed = request.url?.endsWith('/gateway/bot') === true;
    response.writeHead(isAllowed ? 200 : 401, { 'content-type': 'application/json' });
    response.end(isAllowed ? gateway : '{"message":"401: Unauthorized","code":0}');
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port to listen on');
  return `http://127.0.0.1:${address.port}/api`;
}

describe('startBot', () => {
  it('explains a token that is revoked while it starts', async () => {
    const sandbox = await startSandbox();
    onTestFinished(() => sandbox.close());
    const bot = await startBot({
      token: sandbox.token,
      api: await revokeToken(sandbox),
      guildId: null,
      lastGuild: createLastGuild(null),
      commands: [],
      components: {},
      feedsOf: () => null,
      digestsOf: () => null,
      scopeOf: async () => folderScope(indexOf(ARTICLES)),
      download: async () => ({ kind: 'foreign' }),
      draw: async () => null,
      reading: () => null,
      mention,
      welcome,
      readsMessages: false,
      status: () => statusOf(indexOf(ARTICLES)),
      limits: NO_LIMITS,
      log: testLog(sandbox.token).log,
    });
    // Else it would look for its gateway at addresses that other tests may have by then.
    onTestFinished(() => bot.stop());
    await expect(bot.registered).rejects.toThrow(/^Discord refuses the token: copy a new one/u);
  });

  it.each([
    [4004, /^Discord refuses the token: copy a new one/u],
    [4010, /^Discord refuses the shard: run one copy/u],
    [4012, /update Footnote$/u],
    [4013, /update Footnote$/u],
    [4014, /^Discord does not allow an intent: switch on the Message Content Intent/u],
  ])('explains close code %i', async (code, reason) => {
    const { sandbox, bot } = await startFootnote({ articles: ARTICLES });
    sandbox.gateway.disconnect(code);
    const error = await bot().ended;
    expect(error).toMatchObject({ message: expect.stringMatching(reason), remedy: 'person' });
    expect(error.message).toMatch(/^Discord [^\n]+$/u);
    expect(exitStatusOf(error)).toBe(78);
  });

  it('can be restarted with more shards after close code 4011', async () => {
    const { sandbox, bot } = await startFootnote({ articles: ARTICLES });
    sandbox.gateway.disconnect(4011);
    const error = await bot().ended;
    expect(error.message).toMatch(/^Discord requires more shards/u);
    expect(exitStatusOf(error)).toBe(75);
  });

  it('reconnects after a recoverable close', async () => {
    const { sandbox } = await startFootnote({ articles: ARTICLES });
    sandbox.gateway.disconnect(4000);
    const shown = await sandbox.member('Ana').slash('ask', { question: 'Where is the Aurora?' });
    expect(shown.content).toContain('line 1');
  });

  it('finishes requests in flight before it stops, and accepts no more', async () => {
    let stopping: Promise<void> | undefined;
    const footnote: Footnote = await startFootnote({
      articles: ARTICLES,
      commands: [
        commandThat(() => {
          stopping = footnote.bot().stop();
        }),
      ],
    });
    const shown = await footnote.sandbox.member('Ana').slash('status');
    expect(shown.content).toBe('done');
    await stopping;
    expect(footnote.sandbox.gateway.sessionCount()).toBe(0);
  });
});
