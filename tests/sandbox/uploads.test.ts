import type { Client, Interaction } from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Sandbox } from '../../src/sandbox/startSandbox.ts';
import type { Modal } from '../../src/sandbox/user/outcome.ts';
import type { User } from '../../src/sandbox/user/user.ts';
import { once, startBotWith } from './bot.ts';

const COMMANDS = [
  {
    name: 'add',
    description: 'x',
    options: [
      {
        type: ApplicationCommandOptionType.Attachment,
        name: 'file',
        description: 'x',
        required: true,
        file_types: ['.txt', 'image'],
      },
      { type: ApplicationCommandOptionType.String, name: 'title', description: 'x' },
    ],
  },
  { name: 'form', description: 'x' },
  { name: 'Quote', type: ApplicationCommandType.Message },
];

const NOTES = {
  name: 'notes.txt',
  contentType: 'text/plain',
  bytes: Buffer.from('The Aurora ran aground.'),
};

let sandbox: Sandbox;
let client: Client<true>;
let close: () => Promise<void>;
let ann: User;
/** Fields of the file upload in the modal. */
let upload: Readonly<Record<string, unknown>>;

beforeEach(async () => {
  upload = {};
  ({ sandbox, client, close } = await startBotWith(COMMANDS, answer));
  ann = sandbox.member('Ann');
});

afterEach(() => close());

async function answer(interaction: Interaction): Promise<void> {
  if (!interaction.isCommand() || interaction.commandName !== 'form') {
    if (interaction.isRepliable()) await interaction.reply('Done');
    return;
  }
  await interaction.showModal({
    custom_id: 'form',
    title: 'Add articles',
    components: [
      { type: ComponentType.TextDisplay, content: 'Up to three texts.' },
      {
        type: ComponentType.Label,
        label: 'Files',
        component: { type: ComponentType.FileUpload, custom_id: 'files', ...upload },
      },
      {
        type: ComponentType.Label,
        label: 'Publisher',
        component: {
          type: ComponentType.StringSelect,
          custom_id: 'publisher',
          options: [{ label: 'Gazette', value: 'gazette' }],
        },
      },
    ],
  });
}

async function openForm(fields: Readonly<Record<string, unknown>> = {}): Promise<Modal> {
  upload = fields;
  const outcome = await ann.invoke('form');
  if (outcome.kind !== 'modal') throw new Error('no modal was opened');
  return outcome.modal;
}

/** The next interaction as discord.js reads it. */
async function received(act: () => Promise<unknown>): Promise<Interaction> {
  const next = once(client, 'interactionCreate');
  await act();
  return (await next)[0];
}

describe('an attachment option', () => {
  it('carries the file with a command', async () => {
    const interaction = await received(() => ann.slash('add', { file: NOTES, title: 'Ferry' }));
    if (!interaction.isChatInputCommand()) throw new Error('not a slash command');
    const file = interaction.options.getAttachment('file', true);
    expect(file).toMatchObject({
      name: 'notes.txt',
      size: NOTES.bytes.length,
      contentType: 'text/plain',
      ephemeral: true,
      title: null,
    });
    const start = `${sandbox.cdn}/ephemeral-attachments/${sandbox.applicationId}/${file.id}/notes.txt?ex=`;
    expect(file.url.startsWith(start)).toBe(true);
    expect(await (await fetch(file.url)).text()).toBe('The Aurora ran aground.');
    expect(interaction.options.getString('title')).toBe('Ferry');
    expect(interaction.attachmentSizeLimit).toBe(10 * 2 ** 20);
  });

  it('removes special characters from the name and keeps them in the title', async () => {
    const file = { name: 'Fähre auf Grund.TXT' };
    const interaction = await received(() => ann.slash('add', { file }));
    if (!interaction.isChatInputCommand()) throw new Error('not a slash command');
    expect(interaction.options.getAttachment('file', true)).toMatchObject({
      name: 'Fhre_auf_Grund.TXT',
      title: 'Fähre auf Grund',
      contentType: null,
    });
  });

  it.each([
    ['no file', {}, 'file: This option is required'],
    ['text', { file: 'notes.txt' }, 'file: must be a file'],
    ['another type', { file: { name: 'a.pdf' } }, 'a.pdf must be of type .txt, image'],
    [
      'more than 10 MiB',
      { file: { name: 'a.txt', bytes: new Uint8Array(10 * 2 ** 20 + 1) } },
      'a.txt is larger than 10 MiB',
    ],
  ])('is not sent with %s', async (_, options, reason) => {
    await expect(ann.slash('add', options)).rejects.toThrow(reason);
  });

  it('accepts the extensions of a group', async () => {
    expect((await ann.slash('add', { file: { name: 'a.JPEG' } })).content).toBe('Done');
  });
});

describe('a file upload in a modal', () => {
  it('carries the files with the modal', async () => {
    const modal = await openForm({ max_values: 3 });
    const files = [NOTES, { name: 'more.md' }];
    const interaction = await received(() => ann.submit(modal, { files, publisher: 'Gazette' }));
    if (!interaction.isModalSubmit()) throw new Error('not a modal submit');
    const uploaded = [...interaction.fields.getUploadedFiles('files', true).values()];
    expect(uploaded.map(({ name }) => name)).toEqual(['notes.txt', 'more.md']);
    expect(uploaded[0]?.ephemeral).toBe(true);
    const response = await fetch(uploaded[0]?.url ?? '');
    expect(await response.text()).toBe('The Aurora ran aground.');
    expect(interaction.fields.getStringSelectValues('publisher')).toEqual(['gazette']);
  });

  it('may be left empty if it is not required', async () => {
    const modal = await openForm({ required: false });
    const interaction = await received(() => ann.submit(modal, { publisher: 'Gazette' }));
    if (!interaction.isModalSubmit()) throw new Error('not a modal submit');
    expect(interaction.fields.getUploadedFiles('files')).toBeNull();
  });

  it.each([
    ['no file', {}, [], 'files: choose 1 or more'],
    ['too many files', { max_values: 2 }, [NOTES, NOTES, NOTES], 'files: choose 2 or fewer'],
    ['too few files', { required: false, min_values: 2, max_values: 3 }, [NOTES], '2 or more'],
    ['another type', { file_types: ['.pdf'] }, [NOTES], 'notes.txt must be of type .pdf'],
    ['text', {}, ['notes.txt'], 'files: choose 1 or more'],
  ])('is not sent with %s', async (_, fields, files, reason) => {
    const modal = await openForm(fields);
    await expect(ann.submit(modal, { files, publisher: 'Gazette' })).rejects.toThrow(reason);
  });
});

describe('the attachments of a message', () => {
  it('reach a command on the message, whoever posted it', async () => {
    const news = sandbox.addAnnouncementChannel('news');
    const webhook = sandbox.addWebhook('general', 'Gazette');
    const messages = [
      ann.say({ files: [NOTES] }),
      webhook.say({ text: 'New', files: [NOTES] }),
      sandbox.addBot('Feed').say({ files: [NOTES] }, news),
    ];
    for (const message of messages) {
      const interaction = await received(() => ann.rightClick(message, 'Quote'));
      if (!interaction.isMessageContextMenuCommand()) throw new Error('not a message command');
      const { attachments } = interaction.targetMessage;
      const { url = '', ephemeral } = attachments.first() ?? {};
      expect(url).toContain(`${sandbox.cdn}/attachments/${message.channelId}/`);
      expect(ephemeral).toBe(false);
      expect(await (await fetch(url)).text()).toBe('The Aurora ran aground.');
    }
  });
});
