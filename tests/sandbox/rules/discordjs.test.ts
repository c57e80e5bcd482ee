import {
  ActionRowBuilder,
  ApplicationCommandType,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  ContainerBuilder,
  ContextMenuCommandBuilder,
  EmbedBuilder,
  LabelBuilder,
  ModalBuilder,
  PermissionFlagsBits,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { expect, test } from 'vitest';
import {
  checkRequestBody,
  type Operation,
} from '../../../src/sandbox/rules/body/checkRequestBody.ts';
import { COMMAND, files, GLOBAL, OVERWRITE, SEND } from './operations.ts';

const slashCommand = new SlashCommandBuilder()
  .setName('find')
  .setNameLocalizations({ de: 'suche' })
  .setDescription('Find something')
  .setDefaultMemberPermissions(
    PermissionFlagsBits.ManageGuild | PermissionFlagsBits.UseExternalApps,
  )
  .setNSFW(false)
  .addStringOption(option =>
    option.setName('text').setDescription('What').setRequired(true).setAutocomplete(true),
  )
  .addStringOption(option =>
    option.setName('kind').setDescription('Which').addChoices({ name: 'A', value: 'a' }),
  )
  .addIntegerOption(option =>
    option.setName('page').setDescription('Where').setMinValue(1).setMaxValue(99),
  );

const subCommands = new SlashCommandBuilder()
  .setName('settings')
  .setDescription('Settings')
  .addSubcommandGroup(group =>
    group
      .setName('group')
      .setDescription('A group')
      .addSubcommand(sub =>
        sub
          .setName('show')
          .setDescription('Show')
          .addChannelOption(option => option.setName('channel').setDescription('Where')),
      ),
  );

const contextMenu = new ContextMenuCommandBuilder()
  .setName('Find This')
  .setType(ApplicationCommandType.Message);

const embed = new EmbedBuilder()
  .setTitle('Title')
  .setURL('https://example.com/')
  .setAuthor({ name: 'Author' })
  .setFooter({ text: 'Footer' })
  .setTimestamp(0)
  .setColor('Blurple')
  .setImage('attachment://image.png')
  .addFields({ name: 'Name', value: 'Value' });

const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('go').setLabel('Go').setStyle(ButtonStyle.Primary).setEmoji('👩'),
  new ButtonBuilder().setURL('https://example.com').setLabel('Open').setStyle(ButtonStyle.Link),
);

const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
  new StringSelectMenuBuilder()
    .setCustomId('menu')
    .addOptions({ label: 'A', value: 'a', emoji: { id: '123456789012345678' } }),
);

const container = new ContainerBuilder()
  .addTextDisplayComponents(new TextDisplayBuilder().setContent('Text'))
  .addActionRowComponents(buttons);

const form = new ModalBuilder()
  .setCustomId('form')
  .setTitle('Form')
  .addLabelComponents(
    new LabelBuilder()
      .setLabel('Text')
      .setTextInputComponent(
        new TextInputBuilder().setCustomId('text').setStyle(TextInputStyle.Short),
      ),
  );

const attachment = new AttachmentBuilder('image.png', { name: 'image.png', description: 'Alt' });

test.each<[string, Operation, unknown]>([
  ['a slash command', GLOBAL, slashCommand],
  ['commands', OVERWRITE, [slashCommand, subCommands, contextMenu]],
  [
    'a message',
    SEND,
    {
      content: 'Text',
      tts: false,
      enforce_nonce: false,
      embeds: [embed],
      components: [buttons, menu],
      attachments: [{ id: '0', description: attachment.description }],
      allowed_mentions: { parse: [], replied_user: false },
    },
  ],
  ['a components V2 message', SEND, { flags: 32768, components: [container] }],
  ['a modal', COMMAND, { type: 9, data: form }],
])('accepts %s as built by discord.js', (_, operation, body) => {
  const sent: unknown = JSON.parse(JSON.stringify(body));
  expect(checkRequestBody(operation, sent, files('image.png'))).toBeNull();
});
