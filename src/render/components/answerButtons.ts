import { ButtonStyle, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Message } from '../message.ts';
import { encodeCustomId } from './customId.ts';
import type { Form } from './form.ts';
import { isRowOf, type Row } from './rows.ts';

/** The custom id of the form's one input. */
export const FOLLOW_UP_INPUT = 'question';
/** The longest question that is taken. Unit: characters. */
export const LONGEST_QUESTION = 500;

/** A public answer with the buttons that whoever asked for it may use. */
export function withAnswerButtons(message: Message, asker: string): Message {
  return { ...message, components: [...message.components, answerButtons(asker)] };
}

/** A changed message with the buttons that it had for who asked. */
export function withButtonsOf(before: Message, message: Message): Message {
  const buttons = before.components.filter(row => isRowOf('deleteAnswer', row));
  return { ...message, components: [...message.components, ...buttons] };
}

/** The form in which a further question is typed. */
export function followUpForm(asker: string): Form {
  return {
    custom_id: encodeCustomId('followUp', 'ask', asker),
    title: 'Follow-up question',
    components: [
      {
        type: ComponentType.Label,
        label: 'What else do you want to know?',
        description: 'Words such as “and”, “but” or “they” go on from the question before',
        component: {
          type: ComponentType.TextInput,
          custom_id: FOLLOW_UP_INPUT,
          style: TextInputStyle.Short,
          max_length: LONGEST_QUESTION,
          required: true,
        },
      },
    ],
  };
}

function answerButtons(asker: string): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: 'Follow-up',
        custom_id: encodeCustomId('followUp', 'open', asker),
      },
      {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        label: 'Delete',
        custom_id: encodeCustomId('deleteAnswer', 'press', asker),
      },
    ],
  };
}
