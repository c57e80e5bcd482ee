import {
  type Client,
  Events,
  GatewayIntentBits as Intent,
  type Message,
  PermissionFlagsBits,
} from 'discord.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/startSandbox.ts';
import { once, startBot } from './bot.ts';

let sandbox: Sandbox;
let client: Client<true>;

afterEach(async () => {
  await client.destroy();
  await sandbox.close();
});

async function connect(options: SandboxOptions = {}, intents: readonly Intent[] = [Intent.Guilds]) {
  sandbox = await startSandbox(options);
  client = await startBot(
    sandbox,
    async interaction => {
      if (interaction.isRepliable()) await interaction.reply('here');
    },
    intents,
  );
  await client.application.commands.create({ name: 'ask', description: 'Asks' });
  return sandbox.member('Ann');
}

describe('the client', () => {
  it('logs in and finds its guild', async () => {
    await connect({ botName: 'Herald', channels: ['news', 'talk'] });
    expect(client.user.username).toBe('herald');
    const guild = client.guilds.cache.get(sandbox.guild.id);
    expect(guild?.channels.cache.map(({ name }) => name)).toEqual(['news', 'talk']);
    expect(guild?.members.me?.permissions.has(PermissionFlagsBits.EmbedLinks)).toBe(true);
    expect(sandbox.gateway.sessionCount()).toBe(1);
  });

  it('needs no intent for interactions', async () => {
    const ann = await connect({}, []);
    expect((await ann.slash('ask')).content).toBe('here');
  });

  it('is notified of a changed channel and of its own removal', async () => {
    await connect();
    const changed = once(client, Events.ChannelUpdate);
    const deny = PermissionFlagsBits.SendMessages;
    sandbox.setOverwrites('general', [{ id: sandbox.guild.id, type: 0, allow: 0n, deny }]);
    expect((await changed)[1]).toMatchObject({ id: sandbox.channel('general').id });
    const left = once(client, Events.GuildDelete);
    sandbox.removeBot();
    expect((await left)[0].id).toBe(sandbox.guild.id);
  });

  it('is notified of new threads', async () => {
    await connect();
    const opened = once(client, Events.ThreadCreate);
    sandbox.addThread('general', 'aside');
    expect((await opened)[0].name).toBe('aside');
  });
});

describe('a lost connection', () => {
  it.each([
    ['was dropped', () => sandbox.gateway.disconnect()],
    ['was closed with 4000', () => sandbox.gateway.disconnect(4000)],
    ['was asked to reconnect', () => sandbox.gateway.askToReconnect()],
    ['has an invalid but resumable session', () => sandbox.gateway.invalidate(true)],
  ])('that %s is resumed, and missed events arrive', async (_, lose) => {
    const ann = await connect();
    const resumed = once(client, Events.ShardResume);
    lose();
    const shown = ann.slash('ask');
    await resumed;
    expect((await shown).content).toBe('here');
  });

  it('does not reconnect after 4014', async () => {
    await connect();
    const closed = once(client, Events.ShardDisconnect);
    client.on(Events.ShardError, () => undefined);
    sandbox.gateway.disconnect(4014);
    expect((await closed)[0].code).toBe(4014);
  });
});

const GUILD_MESSAGES = [Intent.Guilds, Intent.GuildMessages];
const heard = async (say: () => void): Promise<Message> => {
  const message = once(client, Events.MessageCreate);
  say();
  return (await message)[0];
};

describe('messages', () => {
  it('arrive without content if the bot may not read it, unless they mention the bot', async () => {
    const ann = await connect({}, GUILD_MESSAGES);
    const said = await heard(() => ann.say('secret'));
    expect(said).toMatchObject({ content: '', author: { id: ann.id }, guildId: sandbox.guild.id });
    expect(said.member?.id).toBe(ann.id);
    const mention = `<@${sandbox.applicationId}> hello`;
    expect((await heard(() => ann.say(mention))).content).toBe(mention);
  });

  it('arrive with content if the bot may read it', async () => {
    const ann = await connect({ readsMessageContent: true }, [
      ...GUILD_MESSAGES,
      Intent.MessageContent,
    ]);
    expect((await heard(() => ann.say('open'))).content).toBe('open');
  });

  it('arrive with content in direct messages', async () => {
    const ann = await connect({}, [Intent.Guilds, Intent.DirectMessages]);
    const seen: string[] = [];
    client.on(Events.Raw, ({ t, d }: { t: string; d: { content: string } }) => {
      if (t === 'MESSAGE_CREATE') seen.push(d.content);
    });
    ann.say('not for a bot that listens to direct messages alone');
    ann.say('between us', ann.directMessages);
    await ann.slash('ask');
    expect(seen).toEqual(['between us']);
  });

  it('do not arrive from channels that the bot cannot see', async () => {
    const ann = await connect({}, GUILD_MESSAGES);
    const admin = sandbox.member('Olga', { permissions: PermissionFlagsBits.Administrator });
    sandbox.setOverwrites('general', [
      { id: sandbox.guild.id, type: 0, allow: 0n, deny: PermissionFlagsBits.ViewChannel },
    ]);
    const seen = vi.fn<() => void>();
    client.on(Events.MessageCreate, seen);
    admin.say('behind closed doors');
    await ann.slash('ask', {}, ann.directMessages);
    expect(seen).not.toHaveBeenCalled();
  });

  it('can be sent, replied to, edited and deleted by the bot', async () => {
    const ann = await connect({}, GUILD_MESSAGES);
    const said = await heard(() => ann.say('question'));
    const reply = await said.reply({ content: 'answer', allowedMentions: { repliedUser: false } });
    expect(ann.sees().at(-1)).toMatchObject({ content: 'answer', replyTo: said.id });
    expect(ann.sees().at(-1)?.mentions.userIds).toEqual([]);
    await reply.edit('better');
    expect(ann.sees().at(-1)).toMatchObject({ content: 'better', isEdited: true });
    await reply.delete();
    expect(ann.sees()).toHaveLength(1);
    expect(sandbox.requests.filter(({ refusal }) => refusal !== null)).toEqual([]);
  });

  it('can be sent directly to a user', async () => {
    const ann = await connect();
    const user = await client.users.createDM(ann.id);
    await user.send('hello');
    expect(ann.sees(ann.directMessages)).toMatchObject([{ content: 'hello' }]);
  });
});
