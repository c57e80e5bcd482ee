import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/discord/command/command.ts';
import { StartError } from '../../../src/discord/gateway/startError.ts';
import { FIND_IN_ARTICLES } from '../../../src/render/answers/renderFound.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { NEWSROOM } from '../newsroom.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';

const NAMES = [
  'Add to library',
  'Find in articles',
  'articles',
  'ask',
  'compare',
  'digest',
  'feed',
  'gaps',
  'help',
  'library',
  'lookup',
  'search',
  'settings',
  'status',
  'summary',
];

let footnote: Footnote;

describe('commands', () => {
  beforeEach(async () => {
    footnote = await startFootnote({ articles: NEWSROOM });
  });

  it('are registered when the bot first starts', () => {
    expect(registrations()).toEqual(['/applications/:id/commands']);
    expect(offered()).toEqual(NAMES);
  });

  it('are not registered again when the bot restarts', async () => {
    await footnote.restart();
    await footnote.restart();
    expect(registrations()).toHaveLength(1);
    expect(offered()).toEqual(NAMES);
  });

  it('are registered again when one changes, and keep their ids', async () => {
    const before = ids();
    await footnote.restart({ commands: commands.map(withAgeLimit) });
    expect(registrations()).toHaveLength(2);
    expect(footnote.sandbox.commands().map(({ nsfw }) => nsfw)).toContain(true);
    expect(ids()).toEqual(before);
  });

  it('are removed when the bot no longer has them', async () => {
    await footnote.restart({ commands: commands.filter(({ data }) => data.name !== 'help') });
    expect(offered()).toEqual(NAMES.filter(name => name !== 'help'));
  });

  it('are offered once after moving to one server, and after moving back', async () => {
    await footnote.restart({ inGuild: true });
    expect(offered()).toEqual(NAMES);
    expect(footnote.sandbox.commands().every(({ guild_id }) => guild_id !== undefined)).toBe(true);
    await footnote.restart({ inGuild: false });
    expect(offered()).toEqual(NAMES);
    expect(footnote.sandbox.commands().every(({ guild_id }) => guild_id === undefined)).toBe(true);
  });

  it('are not registered again in the same server', async () => {
    await footnote.restart({ inGuild: true });
    const before = registrations();
    await footnote.restart();
    expect(registrations()).toEqual(before);
  });

  it('for one server are not offered in direct messages', async () => {
    await footnote.restart({ inGuild: true });
    const ana = footnote.sandbox.member('Ana');
    expect(ana.offered(ana.directMessages)).toEqual([]);
  });

  it('for one server are answered', async () => {
    await footnote.restart({ inGuild: true });
    const reply = await footnote.sandbox.member('Ana').slash('search', { keywords: 'soup' });
    expect(reply.content).toMatch(/^1 passage found/u);
  });
});

describe('commands of a server where they were registered before', () => {
  it('are removed when one of them is used, if the server was forgotten', async () => {
    footnote = await startFootnote({ articles: NEWSROOM, remembersGuild: false });
    const { sandbox, restart } = footnote;
    await restart({ inGuild: true });
    const [old] = sandbox.commands();
    await restart({ inGuild: false });
    expect(guildCommands()).toHaveLength(NAMES.length);
    const before = registrations().length;
    for (let times = 0; times < 2; times += 1) {
      sandbox.faults.onEvent('INTERACTION_CREATE', ({ data, ...rest }) => ({
        ...rest,
        data: { ...Object(data), id: old?.id, guild_id: sandbox.guild.id },
      }));
      const reply = await sandbox.member('Ana').slash('search', { keywords: 'soup' });
      expect(reply.content).toMatch(/^1 passage found/u);
    }
    await vi.waitFor(() => expect(guildCommands()).toEqual([]), WAIT_OPTIONS);
    expect(registrations()).toHaveLength(before + 1);
  });

  it('stay in the current server, whatever the id of a used command', async () => {
    footnote = await startFootnote({ articles: NEWSROOM, inGuild: true });
    const { sandbox } = footnote;
    sandbox.faults.onEvent('INTERACTION_CREATE', ({ data, ...rest }) => ({
      ...rest,
      data: { ...Object(data), id: '1234567890123456789' },
    }));
    await sandbox.member('Ana').slash('search', { keywords: 'soup' });
    await footnote.bot().stop();
    expect(guildCommands()).toHaveLength(NAMES.length);
  });
});

it('registration needs as many requests with 500 servers as with one', async () => {
  const counts: number[] = [];
  for (const servers of [1, 500]) {
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      prepare: starting => {
        for (let index = 1; index < servers; index += 1) starting.addGuild(`Server ${index}`);
      },
    });
    counts.push(sandbox.requests.length);
  }
  expect(counts[1]).toBe(counts[0]);
});

describe('commands of an application that members cannot install', () => {
  beforeEach(async () => {
    footnote = await startFootnote({
      articles: NEWSROOM,
      sandbox: { isUserInstallable: false },
      refusals: ['supportedInstallation'],
    });
  });

  it('are registered for servers only, with a warning on how to change that', () => {
    expect(offered()).toEqual(NAMES);
    expect(loggedProblems(footnote)).toEqual([
      expect.stringMatching(/^commands work in servers only: .*User Install/u),
    ]);
  });

  it('are offered and answered in a server and in direct messages with the bot', async () => {
    const ana = footnote.sandbox.member('Ana');
    for (const where of [footnote.sandbox.channel('general'), ana.directMessages]) {
      const reply = await ana.slash('search', { keywords: 'soup' }, where);
      expect(reply.content).toMatch(/^1 passage found/u);
      const found = await ana.rightClick(ana.say('Who handed out soup?', where), FIND_IN_ARTICLES);
      expect(found.content).toMatch(/^(?:Ferry runs aground|\d passages from)/u);
    }
  });
});

it('commands for servers only keep their ids when the bot restarts and still cannot be installed', async () => {
  const isRefused = 'supportedInstallation';
  footnote = await startFootnote({
    articles: NEWSROOM,
    sandbox: { isUserInstallable: false },
    refusals: [isRefused, isRefused],
  });
  const before = ids();
  await footnote.restart();
  expect(registrations()).toHaveLength(3);
  expect(ids()).toEqual(before);
});

it('the bot does not start for a server that it is not in, and says which and how to join it', async () => {
  const { sandbox, restart } = await startFootnote({
    articles: NEWSROOM,
    refusals: ['missingAccess'],
  });
  sandbox.removeBot();
  const starting = restart({ inGuild: true });
  await expect(starting).rejects.toThrow(StartError);
  await expect(starting).rejects.toThrow(
    `the bot is not in server ${sandbox.guild.id}: check GUILD_ID, or invite the bot with ` +
      `https://discord.com/oauth2/authorize?client_id=${sandbox.applicationId}&`,
  );
});

/** The names of the commands that a member is offered who may manage messages and the server, sorted. */
function offered(): string[] {
  const { ManageGuild, ManageMessages } = PermissionFlagsBits;
  const mo = footnote.sandbox.member('Mo', { permissions: ManageGuild | ManageMessages });
  return [...mo.offered()].sort();
}

function guildCommands(): readonly unknown[] {
  return footnote.sandbox.commands().filter(({ guild_id }) => guild_id !== undefined);
}

function ids(): ReadonlyMap<string, string> {
  return new Map(footnote.sandbox.commands().map(({ name, id }) => [name, id]));
}

/** The paths of the requests that registered commands. */
function registrations(): string[] {
  return footnote.sandbox.requests
    .filter(({ method }) => method === 'PUT')
    .map(({ path }) => path.replaceAll(/\d{17,}/gu, ':id'));
}

function withAgeLimit(command: Command): Command {
  const { data } = command;
  return data.name === 'help' ? { ...command, data: { ...data, nsfw: true } } : command;
}
