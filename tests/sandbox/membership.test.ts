import { type Client, Events, GatewayIntentBits } from 'discord.js';
import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { once, startBot } from './bot.ts';
import { request } from './request.ts';

let sandbox: Sandbox;
let client: Client<true> | null;
/** Names of the events sent to the bot. */
let sent: string[];

beforeEach(async () => {
  client = null;
  sent = [];
  sandbox = await startSandbox({ recordEvent: name => sent.push(name) });
});

afterEach(async () => {
  await client?.destroy();
  await sandbox.close();
});

async function connect(): Promise<Client<true>> {
  const { Guilds, GuildMessages } = GatewayIntentBits;
  client = await startBot(sandbox, async () => undefined, [Guilds, GuildMessages]);
  return client;
}

/** Status and error code of a request about the initial guild. */
async function refusalOf(path: string) {
  const { status, code } = await request(sandbox, 'GET', path);
  return [status, code];
}

describe("the bot's removal", () => {
  it('is an event without `unavailable`, and the last one of the guild', async () => {
    const bot = await connect();
    const ann = sandbox.member('Ann');
    const left = once(bot, Events.GuildDelete);
    sandbox.removeBot();
    expect((await left)[0].id).toBe(sandbox.guild.id);
    expect(bot.guilds.cache.size).toBe(0);
    ann.say('x');
    sandbox.setSlowMode('general', 5);
    sandbox.addThread('general', 'aside');
    sandbox.addAnnouncementChannel('news');
    sandbox.timeOut(ann, sandbox.clock.now() + 1000);
    expect(sent.at(-1)).toBe('GUILD_DELETE');
  });

  it('closes the routes of the guild', async () => {
    sandbox.removeBot();
    const { guild, applicationId } = sandbox;
    const { id: channel } = sandbox.channel('general');
    expect(await refusalOf(`/guilds/${guild.id}`)).toEqual([404, 10004]);
    expect(await refusalOf(`/channels/${channel}/messages`)).toEqual([403, 50001]);
    const commands = `/applications/${applicationId}/guilds/${guild.id}/commands`;
    expect(await refusalOf(commands)).toEqual([403, 50001]);
  });

  it('withdraws its commands from the members', async () => {
    const path = `/applications/${sandbox.applicationId}/commands`;
    await request(sandbox, 'POST', path, { name: 'ask', description: 'x' });
    const ann = sandbox.member('Ann');
    expect(ann.offered()).toEqual(['ask']);
    sandbox.removeBot();
    expect(ann.offered()).toEqual([]);
  });

  it('while it is disconnected is sent when it resumes', async () => {
    const bot = await connect();
    const left = once(bot, Events.GuildDelete);
    sandbox.gateway.disconnect();
    sandbox.removeBot();
    expect((await left)[0].id).toBe(sandbox.guild.id);
  });

  it('while it is not running leaves the guild out of READY', async () => {
    const other = sandbox.addGuild('Other');
    sandbox.removeBot();
    const bot = await connect();
    expect([...bot.guilds.cache.keys()]).toEqual([other.id]);
  });

  it('can be undone, with new permissions', async () => {
    const bot = await connect();
    sandbox.removeBot();
    const joined = once(bot, Events.GuildCreate);
    sandbox.inviteBot(PermissionFlagsBits.ViewChannel);
    const [guild] = await joined;
    expect(guild.id).toBe(sandbox.guild.id);
    expect(guild.roles.cache.map(({ name }) => name)).toEqual(['@everyone', 'Footnote']);
    expect((await request(sandbox, 'GET', `/guilds/${guild.id}`)).status).toBe(200);
  });

  it('cannot be undone twice', () => {
    expect(() => sandbox.inviteBot()).toThrow('the bot is in Newsroom already');
  });
});

describe('an outage of a guild', () => {
  it('is a GUILD_DELETE with `unavailable`, and ends with a GUILD_CREATE', async () => {
    const bot = await connect();
    const started = once(bot, Events.GuildUnavailable);
    sandbox.setOutage(true);
    expect((await started)[0].available).toBe(false);
    sandbox.member('Ann').say('x');
    expect(sent.at(-1)).toBe('GUILD_DELETE');
    const ended = once(bot, Events.GuildAvailable);
    sandbox.setOutage(false);
    expect((await ended)[0].id).toBe(sandbox.guild.id);
  });

  it('leaves the guild unavailable to a bot that connects', async () => {
    sandbox.setOutage(true);
    const bot = await connect();
    expect(sent).toEqual(['READY', 'GUILD_DELETE']);
    expect(bot.guilds.cache.get(sandbox.guild.id)?.available).toBe(false);
  });
});

describe('an announcement channel', () => {
  it('is sent to the bot, with threads of its own type', async () => {
    const bot = await connect();
    const created = once(bot, Events.ChannelCreate);
    const news = sandbox.addAnnouncementChannel('news');
    expect((await created)[0]).toMatchObject({ id: news.id, type: ChannelType.GuildAnnouncement });
    const opened = once(bot, Events.ThreadCreate);
    sandbox.addThread('news', 'comments');
    expect((await opened)[0].type).toBe(ChannelType.AnnouncementThread);
    expect(() => sandbox.addThread('news', 'secret', [])).toThrow('cannot have private threads');
  });

  it('is in the guild that a bot connects to', async () => {
    sandbox.addAnnouncementChannel('news');
    sandbox.addThread('news', 'comments');
    const bot = await connect();
    expect(bot.channels.cache.map(channel => channel.type)).toEqual([
      ChannelType.GuildText,
      ChannelType.GuildAnnouncement,
      ChannelType.AnnouncementThread,
    ]);
  });
});
