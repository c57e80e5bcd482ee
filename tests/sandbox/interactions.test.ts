import {
  ActionRowBuilder,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonBuilder,
  ButtonStyle,
  type Client,
  ContainerBuilder,
  Events,
  GatewayIntentBits,
  type Interaction,
  type InteractionReplyOptions,
  LabelBuilder,
  MediaGalleryBuilder,
  MessageFlags,
  ModalBuilder,
  SectionBuilder,
  SeparatorBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
  ThumbnailBuilder,
  UserSelectMenuBuilder,
} from 'discord.js';
import { afterAll, afterEach, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { type Sandbox, startSandbox } from '../../src/sandbox/startSandbox.ts';
import type { User } from '../../src/sandbox/user/user.ts';
import { type Handler, startBot } from './bot.ts';

let sandbox: Sandbox;
let client: Client<true>;
let ann: User;
let ben: User;
const handle = vi.fn<Handler>();

beforeAll(async () => {
  sandbox = await startSandbox();
  client = await startBot(sandbox, handle);
  ann = sandbox.member('Ann');
  ben = sandbox.member('Ben');
  await client.application.commands.set([
    {
      name: 'ask',
      description: 'Asks',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'question',
          description: 'What to ask',
          required: true,
          autocomplete: true,
        },
        { type: ApplicationCommandOptionType.User, name: 'whom', description: 'Whom to ask' },
      ],
    },
    {
      name: 'articles',
      description: 'Articles',
      options: [
        {
          type: ApplicationCommandOptionType.SubcommandGroup,
          name: 'by',
          description: 'Filters',
          options: [
            {
              type: ApplicationCommandOptionType.Subcommand,
              name: 'year',
              description: 'By year',
              options: [
                {
                  type: ApplicationCommandOptionType.Integer,
                  name: 'year',
                  description: 'The year',
                  required: true,
                },
              ],
            },
          ],
        },
      ],
    },
    { name: 'Find sources', type: ApplicationCommandType.Message },
    { name: 'Who is this', type: ApplicationCommandType.User },
  ]);
});

afterEach(() => {
  handle.mockReset();
});

afterAll(async () => {
  await client.destroy();
  await sandbox.close();
});

const ask = (who = ann, question = 'why?') => who.slash('ask', { question });

/** Makes the bot respond to every interaction in a suitable way. */
function answer(act: (interaction: Extract<Interaction, { reply: unknown }>) => Promise<unknown>) {
  handle.mockImplementation(async interaction => {
    if (interaction.isRepliable()) await act(interaction);
  });
}

const row = (...buttons: ButtonBuilder[]) =>
  new ActionRowBuilder<ButtonBuilder>().addComponents(...buttons);
const button = (customId: string, label = customId) =>
  new ButtonBuilder({ customId, label, style: ButtonStyle.Primary });

describe('a slash command', () => {
  it('gets an immediate response', async () => {
    answer(interaction => interaction.reply({ content: ' yes ', embeds: [{ title: 'Because' }] }));
    const shown = await ask();
    expect(shown).toMatchObject({
      author: 'Footnote',
      content: 'yes',
      embeds: [{ title: 'Because' }],
      isPrivate: false,
      isThinking: false,
      isEdited: false,
    });
    expect(sandbox.requests.at(-1)).toMatchObject({ status: 204, refusal: null });
  });

  it('sends its options to the bot with resolved entities', async () => {
    handle.mockImplementation(async interaction => {
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      await interaction.reply(`${options.getString('question')} <@${options.getUser('whom')?.id}>`);
    });
    const shown = await ann.slash('ask', { question: 'who?', whom: ben.id });
    expect(shown.content).toBe(`who? <@${ben.id}>`);
    expect(shown.mentions.userIds).toEqual([ben.id]);
  });

  it("includes the member's permissions in the channel, but not its overwrites", async () => {
    sandbox.setOverwrites('general', [{ id: ben.id, type: 1, allow: 0n, deny: 1n }]);
    const channels: unknown[] = [];
    client.on(Events.Raw, ({ t, d }: { t: string; d: { channel: unknown } }) => {
      if (t === 'INTERACTION_CREATE') channels.push(d.channel);
    });
    answer(interaction => interaction.reply('yes'));
    await ask();
    client.removeAllListeners(Events.Raw);
    sandbox.setOverwrites('general', []);
    expect(channels).toMatchObject([{ name: 'general', permissions: expect.any(String) }]);
    expect(channels[0]).not.toHaveProperty('permission_overwrites');
  });

  it('finds sub-commands in groups', async () => {
    handle.mockImplementation(async interaction => {
      if (!interaction.isChatInputCommand()) return;
      const { options } = interaction;
      const path = [options.getSubcommandGroup(), options.getSubcommand()].join(' ');
      await interaction.reply(`${path} ${options.getInteger('year')}`);
    });
    expect((await ann.slash('articles by year', { year: 2025 })).content).toBe('by year 2025');
  });

  it('is shown once it has loaded', async () => {
    answer(async interaction => {
      await interaction.deferReply();
      expect(ann.sees().at(-1)).toMatchObject({ isThinking: true, content: '' });
      await interaction.editReply('found');
    });
    expect(await ask()).toMatchObject({ content: 'found', isThinking: false, isEdited: false });
  });

  it('is answered by a follow-up if the first response was deleted', async () => {
    answer(async interaction => {
      await interaction.deferReply();
      await interaction.deleteReply();
      await interaction.followUp('instead');
    });
    expect((await ask()).content).toBe('instead');
  });

  it('fills in the loading message with the first follow-up, which stays ephemeral', async () => {
    answer(async interaction => {
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.followUp({ content: 'filled in' });
    });
    const shown = await ask();
    expect(shown).toMatchObject({ content: 'filled in', isPrivate: true });
    expect(ann.sees().filter(({ content }) => content === 'filled in')).toHaveLength(1);
  });

  it('returns the response to the bot on request', async () => {
    answer(async interaction => {
      const response = await interaction.reply({ content: 'one', withResponse: true });
      await interaction.followUp(`answered with ${response.resource?.message?.content}`);
    });
    await ask();
    await vi.waitFor(() => {
      expect(ann.sees().at(-1)?.content).toBe('answered with one');
    });
  });

  it('works in direct messages', async () => {
    answer(interaction => interaction.reply(`in a server: ${interaction.inGuild()}`));
    const shown = await ann.slash('ask', { question: 'here?' }, ann.directMessages);
    expect(shown.content).toBe('in a server: false');
    expect(ben.sees(ann.directMessages)).toEqual([]);
  });

  it("includes the bot's permissions", async () => {
    answer(interaction =>
      interaction.reply(`${interaction.appPermissions.has('EmbedLinks')} ${interaction.locale}`),
    );
    expect((await ask()).content).toBe('true en-US');
  });

  it('pings only users, whatever the response says', async () => {
    const role = sandbox.addRole('press', { isMentionable: true });
    const text = `@everyone <@&${role.id}> <@${ben.id}>`;
    answer(interaction => interaction.reply(text));
    expect((await ask()).mentions).toEqual({ userIds: [ben.id], roleIds: [], everyone: false });
    answer(interaction => interaction.reply({ content: text, allowedMentions: { parse: [] } }));
    expect((await ask()).mentions).toEqual({ userIds: [], roleIds: [], everyone: false });
  });

  it('can be used by several people at once', async () => {
    handle.mockImplementation(async interaction => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply(interaction.options.getString('question', true));
    });
    const texts = ['one', 'two', 'three'];
    const shown = await Promise.all(texts.map(text => ask(ann, text)));
    expect(shown.map(({ content }) => content)).toEqual(texts);
  });
});

describe('a missing response', () => {
  it('fails a command after 3 seconds', async () => {
    handle.mockImplementation(async () => {
      sandbox.clock.advance(3000);
    });
    await expect(ask()).rejects.toThrow('The application did not respond');
  });

  it('fails a button after 3 seconds', async () => {
    answer(interaction => interaction.reply({ components: [row(button('more'))], content: 'x' }));
    const shown = await ask();
    handle.mockImplementation(async () => {
      sandbox.clock.advance(3000);
    });
    await expect(ann.press(shown, 'more')).rejects.toThrow('This interaction failed');
  });

  it('fails autocomplete after 3 seconds', async () => {
    handle.mockImplementation(async () => {
      sandbox.clock.advance(3000);
    });
    await expect(ann.complete('ask', 'question', 'w')).rejects.toThrow('Loading options failed');
  });

  it('fails a command that keeps loading for 15 minutes', async () => {
    answer(async interaction => {
      await interaction.deferReply();
      sandbox.clock.advance(15 * 60 * 1000);
    });
    await expect(ask()).rejects.toThrow('The application did not respond');
  });

  it('rejects pending waits when the sandbox closes', async () => {
    const short = await startSandbox();
    const bot = await startBot(short, async () => undefined);
    await bot.application.commands.create({ name: 'ask', description: 'Asks' });
    const waiting = short.member('Cleo').slash('ask');
    const [reason] = await Promise.all([
      waiting.catch((error: unknown) => String(error)),
      bot.destroy().then(short.close),
    ]);
    expect(reason).toBe('Error: the sandbox was closed');
  });
});

describe('autocomplete choices', () => {
  it('are requested for the typed text', async () => {
    handle.mockImplementation(async interaction => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${name}: ${value}`, value: 'w' }]);
    });
    expect(await ann.complete('ask', 'question', 'wh')).toEqual([
      { name: 'question: wh', value: 'w' },
    ]);
  });
});

describe('the context menu', () => {
  it('includes a message with its text, whoever wrote it', async () => {
    handle.mockImplementation(async interaction => {
      if (!interaction.isMessageContextMenuCommand()) return;
      await interaction.reply(`on: ${interaction.targetMessage.content}`);
    });
    const said = ben.say('hello there');
    const shown = await ann.rightClick(said, 'Find sources');
    expect(shown).toMatchObject({ content: 'on: hello there', replyTo: said.id });
  });

  it('includes a person', async () => {
    handle.mockImplementation(async interaction => {
      if (!interaction.isUserContextMenuCommand()) return;
      await interaction.reply(interaction.targetUser.displayName);
    });
    expect((await ann.rightClick(ben, 'Who is this')).content).toBe('Ben');
  });
});

const showing = async (
  ...components: ActionRowBuilder<never>[] | ActionRowBuilder<ButtonBuilder>[]
) => {
  answer(interaction => interaction.reply({ content: 'page 1', components }));
  return await ask();
};

describe('components', () => {
  it('update their message', async () => {
    const shown = await showing(row(button('next', 'Next')));
    handle.mockImplementation(async interaction => {
      if (interaction.isButton()) await interaction.update(`after ${interaction.customId}`);
    });
    expect(await ann.press(shown, 'Next')).toMatchObject({
      kind: 'update',
      message: { id: shown.id, content: 'after next', isEdited: true },
    });
  });

  it('update their message later', async () => {
    const shown = await showing(row(button('next')));
    handle.mockImplementation(async interaction => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.editReply({ content: 'later', components: [] });
    });
    expect(await ben.press(shown, 'next')).toMatchObject({
      kind: 'update',
      message: { id: shown.id, content: 'later', components: [] },
    });
  });

  it.each<[string, InteractionReplyOptions]>([
    [
      'an embed with all its parts',
      {
        embeds: [
          {
            title: ' Title ',
            description: 'Text',
            url: 'https://footnote.example/1',
            timestamp: '2025-03-02T10:00:00.000Z',
            color: 0xff00ff,
            author: { name: 'Author', url: 'https://footnote.example' },
            footer: { text: 'Footer', icon_url: 'https://footnote.example/icon.png' },
            image: { url: 'https://footnote.example/image.png' },
            thumbnail: { url: 'https://footnote.example/thumbnail.png' },
            fields: [{ name: 'Name', value: 'Value' }],
          },
        ],
        components: [row(button('go'))],
      },
    ],
    [
      'components of every kind',
      {
        flags: MessageFlags.IsComponentsV2,
        components: [
          new ContainerBuilder()
            .addTextDisplayComponents(new TextDisplayBuilder({ content: 'Text' }))
            .addSectionComponents(
              new SectionBuilder()
                .addTextDisplayComponents(new TextDisplayBuilder({ content: 'Beside' }))
                .setThumbnailAccessory(
                  new ThumbnailBuilder({ media: { url: 'https://footnote.example/t.png' } }),
                ),
            )
            .addSeparatorComponents(new SeparatorBuilder())
            .addMediaGalleryComponents(
              new MediaGalleryBuilder({
                items: [{ media: { url: 'https://footnote.example/i.png' } }],
              }),
            )
            .addActionRowComponents(row(button('go'))),
        ],
      },
    ],
  ])('can be sent back by the bot with %s', async (_, options) => {
    answer(interaction => interaction.reply(options));
    const shown = await ask();
    handle.mockImplementation(async interaction => {
      if (interaction.isButton()) await interaction.reply(`on ${interaction.message.id}`);
    });
    expect(await ann.press(shown, 'go')).toMatchObject({
      message: { content: `on ${shown.id}` },
    });
  });

  it('delete the message', async () => {
    const shown = await showing(row(button('close')));
    handle.mockImplementation(async interaction => {
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.deleteReply();
    });
    expect(await ann.press(shown, 'close')).toEqual({ kind: 'deletion' });
    await expect(ann.press(shown, 'close')).rejects.toThrow('sees no message');
  });

  it('are answered with an ephemeral reply', async () => {
    const shown = await showing(row(button('save')));
    answer(interaction => interaction.reply({ content: 'saved', flags: MessageFlags.Ephemeral }));
    const outcome = await ann.press(shown, 'save');
    expect(outcome).toMatchObject({
      kind: 'message',
      message: { content: 'saved', isPrivate: true, replyTo: shown.id },
    });
  });

  it('send the selected value', async () => {
    answer(interaction =>
      interaction.reply({
        content: 'choose',
        components: [
          new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
            new StringSelectMenuBuilder({
              customId: 'article',
              maxValues: 2,
              options: ['a', 'b', 'c'].map(value => ({ label: `Article ${value}`, value })),
            }),
          ),
          new ActionRowBuilder<UserSelectMenuBuilder>().addComponents(
            new UserSelectMenuBuilder({ customId: 'whom' }),
          ),
        ],
      }),
    );
    const shown = await ask();
    handle.mockImplementation(async interaction => {
      if (interaction.isStringSelectMenu()) await interaction.update(interaction.values.join());
      if (interaction.isUserSelectMenu()) {
        await interaction.update(interaction.users.map(({ displayName }) => displayName).join());
      }
    });
    expect(await ann.choose(shown, ['a', 'Article c'])).toMatchObject({
      message: { content: 'a,c' },
    });
    expect(await ann.choose(shown, ben.id)).toMatchObject({ message: { content: 'Ben' } });
    await expect(ann.choose(shown, ['a', 'b', 'c'])).rejects.toThrow('choose 2 or fewer');
    await expect(ann.choose(shown, 'd')).rejects.toThrow('no select offers d');
  });

  test.each([
    ['does not exist', button('other'), 'no button go among other'],
    ['is disabled', button('go').setDisabled(true), 'go is disabled'],
    [
      'is a link',
      new ButtonBuilder({ style: ButtonStyle.Link, label: 'go', url: 'https://footnote.example' }),
      'go does not send an interaction',
    ],
  ])('cannot be pressed if the button %s', async (_, wanted, reason) => {
    const shown = await showing(row(wanted));
    await expect(ann.press(shown, 'go')).rejects.toThrow(reason);
  });
});

describe('modals', () => {
  const form = new ModalBuilder({ customId: 'report', title: 'Report' }).addLabelComponents(
    new LabelBuilder().setLabel('What is wrong?').setTextInputComponent(
      new TextInputBuilder({
        customId: 'text',
        style: TextInputStyle.Short,
        minLength: 3,
        maxLength: 10,
      }),
    ),
    new LabelBuilder().setLabel('Where?').setStringSelectMenuComponent(
      new StringSelectMenuBuilder({
        custom_id: 'where',
        required: false,
        options: [{ label: 'Title', value: 't' }],
      }),
    ),
  );

  it('open in response to a command and are answered', async () => {
    handle.mockImplementation(async interaction => {
      if (interaction.isChatInputCommand()) await interaction.showModal(form);
      if (!interaction.isModalSubmit()) return;
      const { fields } = interaction;
      await interaction.reply(
        `${fields.getTextInputValue('text')} ${fields.getStringSelectValues('where').join()}`,
      );
    });
    const outcome = await ann.invoke('ask', { question: 'why?' });
    if (outcome.kind !== 'modal') throw new Error('no form came');
    expect(outcome.modal.title).toBe('Report');
    const sent = await ann.submit(outcome.modal, { text: 'a typo', where: 'Title' });
    expect(sent).toMatchObject({ kind: 'message', message: { content: 'a typo t' } });
    for (const [values, reason] of [
      [{}, 'text: must have 3 or more characters'],
      [{ text: 'ab' }, 'text: must have 3 or more characters'],
      [{ text: 'abcdefghijk' }, 'text: must have 10 or fewer characters'],
      [{ text: 'abc', where: 'x' }, 'where: no option x'],
      [{ text: 'abc', why: 'x' }, 'the modal has no field why'],
    ] as const) {
      await expect(ann.submit(outcome.modal, values)).rejects.toThrow(reason);
    }
  });

  it('can be submitted only by the user they are shown to', async () => {
    handle.mockImplementation(async interaction => {
      if (interaction.isChatInputCommand()) await interaction.showModal(form);
    });
    const outcome = await ann.invoke('ask', { question: 'why?' });
    if (outcome.kind !== 'modal') throw new Error('no form came');
    await expect(ben.submit(outcome.modal, { text: 'abc' })).rejects.toThrow(
      'the modal is not shown to Ben',
    );
  });

  it('fail a command that expects a message', async () => {
    handle.mockImplementation(async interaction => {
      if (interaction.isChatInputCommand()) await interaction.showModal(form);
    });
    await expect(ask()).rejects.toThrow('the bot responded with a modal, not a message');
  });

  it('opened by a button update its message', async () => {
    answer(interaction => interaction.reply({ content: 'x', components: [row(button('edit'))] }));
    const shown = await ask();
    handle.mockImplementation(async interaction => {
      if (interaction.isButton()) await interaction.showModal(form);
      if (interaction.isModalSubmit() && interaction.isFromMessage()) {
        await interaction.update(interaction.fields.getTextInputValue('text'));
      }
    });
    const outcome = await ann.press(shown, 'edit');
    if (outcome.kind !== 'modal') throw new Error('no form came');
    expect(await ann.submit(outcome.modal, { text: 'better' })).toMatchObject({
      kind: 'update',
      message: { id: shown.id, content: 'better' },
    });
  });
});

describe('an acknowledged interaction', () => {
  it('may have no outcome', async () => {
    answer(interaction => interaction.reply({ content: 'x', components: [row(button('calm'))] }));
    const shown = await ask();
    handle.mockImplementation(async interaction => {
      if (interaction.isButton()) await interaction.deferUpdate();
      if (interaction.isChatInputCommand()) {
        await interaction.deferReply();
        await interaction.deleteReply();
      }
    });
    const pressed = ann.press(shown, 'calm');
    const asked = ann.invoke('ask', { question: 'why?' });
    await vi.waitFor(() => {
      expect(sandbox.requests.at(-1)).toMatchObject({ method: 'DELETE', status: 204 });
    });
    sandbox.clock.advance(15 * 60_000);
    expect(await Promise.all([pressed, asked])).toEqual([{ kind: 'nothing' }, { kind: 'nothing' }]);
  });
});

describe('an ephemeral message', () => {
  it('is visible to its user until dismissed', async () => {
    answer(interaction => interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }));
    const shown = await ask();
    const isShown = ({ id }: { readonly id: string }) => id === shown.id;
    expect(ann.sees().some(isShown)).toBe(true);
    expect(ben.sees().some(isShown)).toBe(false);
    await expect(ben.press(shown, 'any')).rejects.toThrow('sees no message');
    ann.dismiss(shown);
    expect(ann.sees().some(isShown)).toBe(false);
  });

  it('is sent to the bot as if it were a direct message', async () => {
    const heard = await startSandbox();
    const bot = await startBot(
      heard,
      async interaction => {
        if (interaction.isRepliable()) {
          await interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral });
        }
      },
      [GatewayIntentBits.DirectMessages],
    );
    await bot.application.commands.create({ name: 'ask', description: 'Asks' });
    const events: unknown[] = [];
    bot.on(Events.Raw, ({ t, d }: { t: string; d: unknown }) => {
      if (t === 'MESSAGE_CREATE') events.push(d);
    });
    await heard.member('Cleo').slash('ask');
    await vi.waitFor(() => {
      expect(events).toMatchObject([{ content: 'psst', flags: 64 }]);
    });
    expect(events[0]).not.toHaveProperty('guild_id');
    await bot.destroy();
    await heard.close();
  });
});

it('no request was refused', () => {
  expect(sandbox.requests.filter(({ refusal }) => refusal !== null)).toEqual([]);
});
