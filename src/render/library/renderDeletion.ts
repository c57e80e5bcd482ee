import { ButtonStyle, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import { encodeCustomId } from '../components/customId.ts';
import type { Form } from '../components/form.ts';
import { oneButton } from '../components/oneButton.ts';
import type { Message } from '../message.ts';

/** Custom id of the form's only input. */
export const SERVER_NAME_INPUT = 'server';

const COMMAND = 'library delete-everything';
/** Maximum length of a server's name (resources/guild#guild-object). Unit: characters. */
const LONGEST_NAME = 100;

/** Says what would be deleted, with a button that opens the form. */
export function renderDeletionQuestion(articles: number, { library }: Messages): Message {
  const id = encodeCustomId(COMMAND, 'open');
  return {
    content: library.askToDelete({ articles }),
    embeds: [],
    components: [oneButton(library.deleteEverything, id, ButtonStyle.Danger)],
  };
}

/** The form in which the server's name is typed. */
export function deletionForm({ library }: Messages): Form {
  return {
    custom_id: encodeCustomId(COMMAND, 'confirm'),
    title: library.deleteTitle,
    components: [
      {
        type: ComponentType.Label,
        label: library.serverName,
        description: library.serverNameHint,
        component: {
          type: ComponentType.TextInput,
          custom_id: SERVER_NAME_INPUT,
          style: TextInputStyle.Short,
          max_length: LONGEST_NAME,
          required: true,
        },
      },
    ],
  };
}
