import { ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import { encodeCustomId } from '../components/customId.ts';
import type { Form } from '../components/form.ts';

/** Custom ids of the form's inputs. */
export const ADD_INPUTS = { files: 'files', text: 'text', title: 'title' } as const;

/** Files that are added at once. */
export const MAX_FILES = 10;
/** Unit: UTF-16 code units. */
const LONGEST_TITLE = 500;
/** Discord's limit. Unit: characters. */
const LONGEST_PASTE = 4000;

/** The form for files, or for a pasted text. */
export function addForm({ adding: { form } }: Messages): Form {
  return {
    custom_id: encodeCustomId('library add', 'submit'),
    title: form.title,
    components: [
      {
        type: ComponentType.Label,
        label: form.files,
        description: form.filesHint,
        component: {
          type: ComponentType.FileUpload,
          custom_id: ADD_INPUTS.files,
          required: false,
          min_values: 0,
          max_values: MAX_FILES,
        },
      },
      {
        type: ComponentType.Label,
        label: form.text,
        component: {
          type: ComponentType.TextInput,
          custom_id: ADD_INPUTS.text,
          style: TextInputStyle.Paragraph,
          max_length: LONGEST_PASTE,
          required: false,
        },
      },
      {
        type: ComponentType.Label,
        label: form.textTitle,
        component: {
          type: ComponentType.TextInput,
          custom_id: ADD_INPUTS.title,
          style: TextInputStyle.Short,
          max_length: LONGEST_TITLE,
          required: false,
        },
      },
    ],
  };
}
