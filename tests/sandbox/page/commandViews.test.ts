import {
  type APIApplicationCommandSubcommandGroupOption,
  type APIApplicationCommandSubcommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { commandViews } from '../../../src/sandbox/page/views/commandView.ts';

const COMMAND = {
  id: '1',
  application_id: '2',
  version: '3',
  type: ApplicationCommandType.ChatInput,
  description: 'Described',
  default_member_permissions: null,
} as const;
const FILE = {
  type: ApplicationCommandOptionType.Attachment,
  name: 'file',
  description: 'The file',
} as const;

it('lists a command without sub-commands once', () => {
  const views = commandViews({ ...COMMAND, name: 'add', options: [FILE] });
  expect(views).toMatchObject([{ name: 'add', options: [{ name: 'file', kind: 'file' }] }]);
});

it('lists sub-commands instead of their command, by their full names', () => {
  const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;
  const add: APIApplicationCommandSubcommandOption = {
    type: Subcommand,
    name: 'add',
    description: 'Adds',
    options: [FILE],
  };
  const feeds: APIApplicationCommandSubcommandGroupOption = {
    type: SubcommandGroup,
    name: 'feeds',
    description: 'Feeds',
    options: [{ type: Subcommand, name: 'list', description: 'Lists' }],
  };
  const views = commandViews({ ...COMMAND, name: 'library', options: [add, feeds] });
  expect(views).toMatchObject([
    { name: 'library add', description: 'Adds', options: [{ name: 'file' }] },
    { name: 'library feeds list', description: 'Lists', options: [] },
  ]);
});
