import { ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, it, vi } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { registeredName } from '../../../src/discord/command/commandData.ts';
import { describeCommands } from '../../../src/discord/registration/describeCommands.ts';
import { FIRST_RETRY_DELAY } from '../../../src/discord/registration/syncCommands.ts';
import type { RequestFault, RequestFilter } from '../../../src/sandbox/faults/requestFaults.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import { request } from '../../sandbox/request.ts';
import { startFootnote } from '../footnote.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { gates } from '../newsroom.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';

const ARTICLES = gates(11);
const FOUND = /^11 passages found/u;
const COMMANDS = '/applications/:application/commands';
const READ: RequestFilter = { method: 'GET', path: COMMANDS };
const WRITE: RequestFilter = { method: 'PUT', path: COMMANDS };
/** More than discord.js tries. */
const MORE_THAN_ENOUGH = 5;
const NOT_YET = 'could not register commands; those known to Discord stay; trying again';

const NAMES = [...new Set(commands.map(({ data }) => registeredName(data)))];
const OLDER = describeCommands(
  commands.map(({ data }) => data).filter(({ name }) => name !== 'articles'),
);

describe('a registration that fails', () => {
  const rows: readonly {
    readonly name: string;
    readonly which: RequestFilter;
    readonly fault: RequestFault;
    readonly times: number;
  }[] = [
    {
      name: '500 to reading',
      which: READ,
      fault: { kind: 'server error', status: 500, isApplied: false },
      times: MORE_THAN_ENOUGH,
    },
    {
      name: '503 to writing',
      which: WRITE,
      fault: { kind: 'server error', status: 503, isApplied: false },
      times: MORE_THAN_ENOUGH,
    },
    {
      name: '500 after writing',
      which: WRITE,
      fault: { kind: 'server error', status: 500, isApplied: true },
      times: MORE_THAN_ENOUGH,
    },
    {
      name: 'a closed connection',
      which: READ,
      fault: { kind: 'close', isApplied: false },
      times: 1,
    },
  ];
  it.concurrent.for(rows)(
    'leaves the bot answering, is logged and retried: $name',
    async ({ which, fault, times }, { expect, ...test }) => {
      const footnote = await startFootnote({
        articles: ARTICLES,
        skipsPauses: false,
        test,
        prepare: async sandbox => {
          await register(sandbox, OLDER);
          sandbox.faults.onRequest(which, fault, times);
        },
      });
      const { sandbox } = footnote;
      expect(loggedProblems(footnote)).toEqual([NOT_YET]);
      const reply = await sandbox.member('Ana').slash('search', { keywords: 'lantern' });
      expect(reply.content).toMatch(FOUND);
      await footnote.bot().idle();
      footnote.passTime(FIRST_RETRY_DELAY);
      await vi.waitFor(
        () => expect(footnote.logged()).toContain('registered commands'),
        WAIT_OPTIONS,
      );
      expect(namesIn(sandbox)).toEqual(NAMES);
    },
  );

  it('is retried at once after a rate limit', async () => {
    const footnote = await startFootnote({
      articles: ARTICLES,
      prepare: ({ faults }) =>
        faults.onRequest(WRITE, { kind: 'rate limit', retryAfter: 0, scope: 'user' }, 2),
    });
    expect(namesIn(footnote.sandbox)).toEqual(NAMES);
  });

  it('leaves the bot answering, and is logged, after too many new commands in a day', async () => {
    const refusal = { kind: 'refusal', status: 400, code: 30034, message: 'Max number' } as const;
    const footnote = await startFootnote({
      articles: ARTICLES,
      skipsPauses: false,
      prepare: async sandbox => {
        await register(sandbox, OLDER);
        sandbox.faults.onRequest(WRITE, refusal);
      },
    });
    expect(loggedProblems(footnote)).toEqual([NOT_YET]);
    const reply = await footnote.sandbox.member('Ana').slash('search', { keywords: 'lantern' });
    expect(reply.content).toMatch(FOUND);
  });

  it.each([READ, WRITE])('leaves the bot answering while it hangs ($method)', async which => {
    const { sandbox } = await startFootnote({
      articles: ARTICLES,
      awaitsRegistration: false,
      prepare: async sandbox => {
        await register(sandbox, OLDER);
        sandbox.faults.onRequest(which, { kind: 'hang', isApplied: false }, Infinity);
      },
    });
    const reply = await sandbox.member('Ana').slash('search', { keywords: 'lantern' });
    expect(reply.content).toMatch(FOUND);
  });
});

describe('registration', () => {
  it('keeps an Entry Point command', async () => {
    const launch = {
      type: ApplicationCommandType.PrimaryEntryPoint,
      name: 'launch',
      description: 'Launch the activity',
      handler: 2,
    };
    const { sandbox, restart } = await startFootnote({
      articles: ARTICLES,
      prepare: sandbox => register(sandbox, [launch]),
    });
    const first = sandbox.commands().find(({ name }) => name === 'launch');
    expect(namesIn(sandbox)).toEqual(['launch', ...NAMES]);
    await restart({ commands: commands.slice(1) });
    await restart({ inGuild: true });
    const last = sandbox.commands().find(({ name }) => name === 'launch');
    expect(last?.id).toBe(first?.id);
  });

  it('ignores unknown fields', async () => {
    const { sandbox, restart } = await startFootnote({ articles: ARTICLES });
    for (const command of sandbox.commands()) {
      Object.assign(command, { shiny: true, release: { channel: 1 } });
      for (const option of command.options ?? []) Object.assign(option, { shiny: true });
    }
    await restart();
    expect(sandbox.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });
});

async function register(sandbox: Sandbox, data: readonly object[]): Promise<void> {
  const path = `/applications/${sandbox.applicationId}/commands`;
  const { status } = await request(sandbox, 'PUT', path, data);
  if (status !== 200) throw new Error(`commands were refused with status ${status}`);
}

/** The names of registered commands, in the order of `NAMES`. */
function namesIn(sandbox: Sandbox): string[] {
  const names = new Set(sandbox.commands().map(({ name }) => name));
  return ['launch', ...NAMES].filter(name => names.has(name));
}
