import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  GatewayIntentBits,
  type Interaction,
} from 'discord.js';
import { InteractionContextType as Context, PermissionFlagsBits as P } from 'discord-api-types/v10';
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import type { SandboxGuild } from '../../src/sandbox/guild/createGuild.ts';
import type { DirectMessages } from '../../src/sandbox/model/channel.ts';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import type { User } from '../../src/sandbox/user/user.ts';
import { startBot } from './bot.ts';
import { request } from './request.ts';

let sandbox: Sandbox;
let client: Client<true>;
let elsewhere: SandboxGuild;
/** Has the application installed; member of both guilds. */
let ann: User;
/** Does not have it installed. */
let bob: User;
let strangers: readonly [User, User];
let talk: DirectMessages;
let group: DirectMessages;
let taken: (interaction: Interaction) => void;

beforeAll(async () => {
  sandbox = await startSandbox({ isUserInstallable: true });
  elsewhere = sandbox.addGuild('Elsewhere', { hasBot: false });
  client = await startBot(
    sandbox,
    async interaction => {
      taken(interaction);
    },
    [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
  );
  await register({ name: 'both' });
  await register({ name: 'own', integration_types: [1] });
  await register({ name: 'private', integration_types: [1], contexts: [2] });
  await register({ name: 'servers', integration_types: [0] });
  ann = sandbox.member('Ann', { hasInstalled: true });
  bob = sandbox.member('Bob');
  elsewhere.member(ann);
  elsewhere.member(bob);
  strangers = [sandbox.stranger('Sol', { hasInstalled: true }), sandbox.stranger('Sam')];
  talk = sandbox.addDirectMessages(ann, bob);
  group = sandbox.addDirectMessages(ann, bob, strangers[1]);
});

beforeEach(() => {
  elsewhere.setOverwrites('general', []);
  // Starts a new window of every rate limit.
  sandbox.clock.advance(10_000);
});

afterAll(async () => {
  await client.destroy();
  await sandbox.close();
});

async function register(command: object): Promise<void> {
  const path = `/applications/${sandbox.applicationId}/commands`;
  const { status } = await request(sandbox, 'POST', path, { description: 'x', ...command });
  expect(status).toBe(201);
}

function take(bit: bigint): void {
  elsewhere.setOverwrites('general', [{ id: elsewhere.id, type: 0, allow: 0n, deny: bit }]);
}

const writeTo = ({ directMessages }: User) =>
  request(sandbox, 'POST', `/channels/${directMessages.id}/messages`, { content: 'x' });

type Place = 'server' | 'elsewhere' | 'bot' | 'talk' | 'group';

function at(place: Place, user: User) {
  const places = {
    server: sandbox.channel('general'),
    elsewhere: elsewhere.channel('general'),
    bot: user.directMessages,
    talk,
    group,
  };
  return places[place];
}

/** Uses a command; the test sends the responses itself. */
async function use(command: string, place: Place): Promise<ChatInputCommandInteraction> {
  const received = new Promise<Interaction>(resolve => {
    taken = resolve;
  });
  ann.invoke(command, {}, at(place, ann)).catch(() => undefined);
  const interaction = await received;
  if (!interaction.isChatInputCommand()) throw new Error('no command came');
  return interaction;
}

describe('commands are offered', () => {
  test.each<[string, () => User, Place, readonly string[]]>([
    [
      'all with matching contexts in a guild with the bot',
      () => ann,
      'server',
      ['both', 'own', 'servers'],
    ],
    ['in a guild without the bot', () => ann, 'elsewhere', ['both', 'own']],
    ['in direct messages with the bot', () => ann, 'bot', ['both', 'own', 'servers']],
    ['in direct messages with another person', () => ann, 'talk', ['both', 'own', 'private']],
    ['in a group DM', () => ann, 'group', ['both', 'own', 'private']],
    [
      'only of the guild installation without a user installation',
      () => bob,
      'server',
      ['both', 'servers'],
    ],
    ['none elsewhere without a user installation', () => bob, 'elsewhere', []],
    ['of the guild in direct messages with the bot', () => bob, 'bot', ['both', 'servers']],
    ['none in direct messages with another person', () => bob, 'talk', []],
    [
      'of their own to someone who shares no guild with the bot',
      () => strangers[0],
      'bot',
      ['both', 'own'],
    ],
    ['none to someone without any installation', () => strangers[1], 'bot', []],
  ])('%s', (_, who, place, names) => {
    const user = who();
    expect(user.offered(at(place, user))).toEqual(names);
  });
});

describe('an interaction includes', () => {
  test.each<[string, Place, Context, () => object]>([
    ['both', 'server', Context.Guild, () => ({ guildId: sandbox.guild.id, userId: ann.id })],
    ['own', 'server', Context.Guild, () => ({ guildId: null, userId: ann.id })],
    ['servers', 'server', Context.Guild, () => ({ guildId: sandbox.guild.id, userId: null })],
    ['both', 'elsewhere', Context.Guild, () => ({ guildId: null, userId: ann.id })],
    ['both', 'bot', Context.BotDM, () => ({ guildId: '0', userId: ann.id })],
    ['both', 'talk', Context.PrivateChannel, () => ({ guildId: null, userId: ann.id })],
    ['both', 'group', Context.PrivateChannel, () => ({ guildId: null, userId: ann.id })],
  ])('the authorizing installation: /%s at %s', async (name, place, context, owners) => {
    const interaction = await use(name, place);
    expect(interaction.context).toBe(context);
    expect(interaction.authorizingIntegrationOwners).toMatchObject(owners());
    await interaction.reply('x');
    const reply = await interaction.fetchReply();
    expect(reply.interactionMetadata?.authorizingIntegrationOwners).toMatchObject(owners());
  });

  it('the guild and the member where the bot is not a member', async () => {
    take(P.AddReactions);
    const interaction = await use('both', 'elsewhere');
    expect(interaction.guildId).toBe(elsewhere.id);
    expect(interaction.guild).toBeNull();
    expect(interaction.member?.user.id).toBe(ann.id);
    expect(interaction.guildLocale).toBe('en-US');
    expect(interaction.memberPermissions?.has('SendMessages')).toBe(true);
    expect(interaction.appPermissions.has(['SendMessages', 'AttachFiles', 'EmbedLinks'])).toBe(
      true,
    );
    expect(interaction.appPermissions.has('AddReactions')).toBe(false);
  });

  it.each<[Place, bigint]>([
    ['talk', 0n],
    ['bot', P.UseExternalEmojis],
  ])('only the matching fields of direct messages: %s', async (place, more) => {
    const { appPermissions, member } = await use('both', place);
    expect(appPermissions.bitfield).toBe(P.AttachFiles | P.EmbedLinks | P.MentionEveryone | more);
    expect(member).toBeNull();
  });
});

describe('with a user installation only', () => {
  test.each<[string, bigint, string, Place, boolean]>([
    [
      'a response is ephemeral without USE_EXTERNAL_APPS',
      P.UseExternalApps,
      'both',
      'elsewhere',
      true,
    ],
    ['a response is ephemeral without SEND_MESSAGES', P.SendMessages, 'both', 'elsewhere', true],
    ['a response is public with both', 0n, 'both', 'elsewhere', false],
    ['a response is public in direct messages', P.UseExternalApps, 'both', 'talk', false],
  ])('%s', async (_, taken, command, place, isPrivate) => {
    take(taken);
    const interaction = await use(command, place);
    await interaction.reply('x');
    expect(ann.sees(at(place, ann)).at(-1)).toMatchObject({ content: 'x', isPrivate });
    await interaction.followUp('y');
    expect(ann.sees(at(place, ann)).at(-1)).toMatchObject({ content: 'y', isPrivate });
    expect(bob.sees(at(place, bob)).at(-1)?.content === 'y').toBe(!isPrivate);
  });

  it('the response says that it was made ephemeral', async () => {
    take(P.UseExternalApps);
    const interaction = await use('own', 'elsewhere');
    const { interaction: told } = await interaction.reply({ content: 'x', withResponse: true });
    expect(told.responseMessageEphemeral).toBe(true);
  });

  it('5 follow-ups can be sent in addition to the response', async () => {
    const interaction = await use('both', 'elsewhere');
    await interaction.deferReply();
    await interaction.followUp('the answer');
    for (let sent = 0; sent < 5; sent += 1) {
      await interaction.followUp(`${sent}`);
      sandbox.clock.advance(2000);
    }
    await expect(interaction.followUp('one more')).rejects.toMatchObject({ code: 40094 });
    await interaction.editReply('edited');
  });

  test.each<[string, Place]>([
    ['a guild without the bot', 'elsewhere'],
    ['direct messages of others', 'talk'],
  ])('the response is accessible only by its token in %s', async (_, place) => {
    const interaction = await use('own', place);
    await interaction.reply('x');
    const { id } = at(place, ann);
    const message = ann.sees({ id }).at(-1);
    const get = (path: string) => request(sandbox, 'GET', `/channels/${id}${path}`);
    expect(await get('')).toMatchObject({ status: 403, code: 50001 });
    expect(await get('/messages')).toMatchObject({ status: 403, code: 50001 });
    expect(await get(`/messages/${message?.id}`)).toMatchObject({ status: 403, code: 50001 });
    const posted = await request(sandbox, 'POST', `/channels/${id}/messages`, { content: 'x' });
    expect(posted).toMatchObject({ status: 403, code: 50001 });
    await interaction.editReply('y');
    expect(ann.sees({ id }).at(-1)?.content).toBe('y');
    await interaction.deleteReply();
    expect(ann.sees({ id }).map(shown => shown.id)).not.toContain(message?.id);
  });

  it('the bot receives no message events', async () => {
    const told: string[] = [];
    client.on('messageCreate', ({ content }) => told.push(content));
    elsewhere.member('Eve').say('elsewhere');
    ann.say('in private', talk);
    const { id } = ann.say('here');
    await expect.poll(() => told).toEqual(['']);
    expect(ann.sees().at(-1)?.id).toBe(id);
    client.removeAllListeners('messageCreate');
  });

  it("a button keeps the owner of the message's command, whoever presses it", async () => {
    const interaction = await use('both', 'talk');
    const button = new ButtonBuilder({
      style: ButtonStyle.Primary,
      customId: 'press',
      label: 'Press',
    });
    await interaction.reply({
      components: [new ActionRowBuilder<ButtonBuilder>().addComponents(button)],
    });
    const shown = bob.sees(talk).at(-1);
    if (shown === undefined) throw new Error('nothing is shown');
    const received = new Promise<Interaction>(resolve => {
      taken = resolve;
    });
    const pressed = bob.press(shown, 'Press');
    const press = await received;
    if (!press.isButton()) throw new Error('no press came');
    expect(press.authorizingIntegrationOwners).toMatchObject({ guildId: null, userId: ann.id });
    expect(press.context).toBe(Context.PrivateChannel);
    await press.update({ content: 'pressed', components: [] });
    expect(await pressed).toMatchObject({ kind: 'update', message: { content: 'pressed' } });
  });
});

describe('without support for user installation', () => {
  let plain: Sandbox;
  const register = (body: object, method = 'POST', id = '') =>
    request(plain, method, `/applications/${plain.applicationId}/commands${id}`, body);
  const ABOUT = { name: 'about', description: 'x' };

  beforeAll(async () => {
    plain = await startSandbox();
  });

  afterAll(async () => {
    await plain.close();
  });

  it('nobody can install the application', () => {
    expect(() => plain.stranger('Sol', { hasInstalled: true })).toThrow(
      'does not support user installation',
    );
  });

  it('commands cannot be for user installations', async () => {
    const wanted = { integration_types: [0, 1] };
    const error = { integration_types: { _errors: [{ code: 'NOT_ALLOWED' }] } };
    expect(await register({ ...ABOUT, ...wanted })).toMatchObject({
      status: 400,
      body: { code: 50035, errors: error },
    });
    expect(await register([ABOUT, { ...ABOUT, name: 'b', ...wanted }], 'PUT')).toMatchObject({
      status: 400,
      body: { code: 50035, errors: { 1: error } },
    });
    expect(plain.requests.at(-1)?.refusal?.rule).toBe('supportedInstallation');
    expect(plain.commands()).toEqual([]);
  });
});

describe('a bot', () => {
  it('cannot message people who share no guild with it and have not installed it', async () => {
    const [sol, sam] = strangers;
    expect(await writeTo(sol)).toMatchObject({ status: 200 });
    expect(await writeTo(sam)).toMatchObject({ status: 403, code: 50278 });
  });

  it('is notified of its new guild and acts there', async () => {
    const created = new Promise<string>(resolve => {
      client.once('guildCreate', ({ name }) => {
        resolve(name);
      });
    });
    const further = sandbox.addGuild('Further');
    expect(await created).toBe('Further');
    const body = { content: 'x' };
    const { id } = further.channel('general');
    expect((await request(sandbox, 'POST', `/channels/${id}/messages`, body)).status).toBe(200);
    expect(further.member(bob).sees()).toMatchObject([{ content: 'x' }]);
    expect(further.member('Zoe').offered()).toEqual(['both', 'servers']);
  });

  it('knows its supported installation contexts', async () => {
    expect((await request(sandbox, 'GET', '/applications/@me')).body).toMatchObject({
      integration_types_config: { 0: {}, 1: {} },
    });
  });
});
