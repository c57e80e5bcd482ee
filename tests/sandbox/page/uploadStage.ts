import { type Attachment, ComponentType, type Interaction } from 'discord.js';
import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Line } from '../../../src/sandbox/page/newsroom.ts';
import { type Stage, setStage } from './stage.ts';

/**
 * A stage whose bot has a command with an attachment option and one that opens a modal with a file
 * upload; it downloads what it gets, and replies with names and texts.
 */
export async function setUploadStage(lines: readonly Line[] = []): Promise<Stage> {
  const stage = await setStage({ handle: answer, lines });
  await stage.bot.application.commands.set([
    {
      name: 'add',
      description: 'Adds a file',
      options: [
        {
          type: ApplicationCommandOptionType.Attachment,
          name: 'file',
          description: 'The file',
          required: true,
        },
      ],
    },
    { name: 'form', description: 'Adds files' },
  ]);
  return stage;
}

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isModalSubmit()) {
    const files = interaction.fields.getUploadedFiles('files', true);
    const kinds = interaction.fields.getStringSelectValues('kind');
    await interaction.reply(`${kinds.join()} ${await described([...files.values()])}`);
  } else if (interaction.isChatInputCommand() && interaction.commandName === 'add') {
    await interaction.reply(await described([interaction.options.getAttachment('file', true)]));
  } else if (interaction.isChatInputCommand()) await interaction.showModal(MODAL);
}

async function described(files: readonly Attachment[]): Promise<string> {
  const texts = files.map(async ({ name, url }) => `${name}: ${await (await fetch(url)).text()}`);
  return (await Promise.all(texts)).join('; ');
}

const MODAL = {
  custom_id: 'form',
  title: 'Add articles',
  components: [
    { type: ComponentType.TextDisplay, content: 'Up to two files.' },
    {
      type: ComponentType.Label,
      label: 'Files',
      description: 'Texts only',
      component: { type: ComponentType.FileUpload, custom_id: 'files', max_values: 2 },
    },
    {
      type: ComponentType.Label,
      label: 'Kind',
      component: {
        type: ComponentType.StringSelect,
        custom_id: 'kind',
        required: false,
        options: [{ label: 'News', value: 'news' }],
      },
    },
  ],
} satisfies APIModalInteractionResponseCallbackData;
