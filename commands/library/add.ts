import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { CommandData } from '../../src/discord/command/commandData.ts';
import { defineCommand } from '../../src/discord/command/defineCommand.ts';
import { ADD_INPUTS, addForm } from '../../src/render/library/addForm.ts';
import { oneLine } from '../../src/render/text/escape.ts';
import { FOR_MODERATORS } from '../rules/availability.ts';
import { requireCommand } from '../rules/requireCommand.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';
import { previewFiles } from './previewFiles.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'library add',
  options: [
    { type: ApplicationCommandOptionType.Attachment, name: 'file' },
    { type: ApplicationCommandOptionType.String, name: 'link', max_length: 2048 },
  ],
} as const satisfies CommandData;

/** The name of a pasted text's file. */
const PASTE = 'paste.txt';

/** Adds a file or a linked page to the server's library; without, opens a form for files or a pasted text. */
export const add = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  form: ({ file, link }, request) => {
    if (file !== null || link !== null) return null;
    requireLibrary(request);
    return addForm(request.messages);
  },
  run: ({ file, link }, request) => {
    const files = file === null ? [] : [file];
    const links = link === null ? [] : [link.trim()];
    return previewFiles({ files, links, texts: [], origin: 'upload', notes: [] }, request);
  },
  actions: {
    submit: {
      gives: 'private',
      run: async ({ fields, attachments }, request) => {
        await requireCommand(data.name, request);
        const text = fields[ADD_INPUTS.text] ?? '';
        const title = oneLine(fields[ADD_INPUTS.title] ?? '');
        const isPasted = text.trim() !== '';
        if (attachments.length === 0 && !isPasted) {
          throw new AskerError('nothing to add', ({ adding }) => adding.nothingChosen);
        }
        const details = title === '' ? {} : { title };
        const texts = isPasted ? [{ name: PASTE, text, details }] : [];
        const origin = attachments.length === 0 ? 'paste' : 'upload';
        return previewFiles({ files: attachments, links: [], texts, origin, notes: [] }, request);
      },
    },
  },
});
