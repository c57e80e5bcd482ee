import { ButtonStyle, ComponentType, TextInputStyle } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import type { Message } from '../message.ts';
import { encodeCustomId } from './customId.ts';
import type { Form } from './form.ts';
import { isRowOf } from './row.ts';

/** Custom id of the form's only input. */
export const FOLLOW_UP_INPUT = 'question';
/** Maximum length of a question. Unit: characters. */
export const LONGEST_QUESTION = 500;

/**
 * Adds Delete to a public answer, and Follow-up if it quotes articles on a question; their custom ids
 * have the asker's id. Buttons to vote stand between them, so that an answer gets no higher by them.
 *
 * @param isOnQuestion whether it shows the question, or Discord does, as above a reply to it
 */
export function withAnswerButtons(
  message: Message,
  asker: string,
  messages: Messages,
  isOnQuestion: boolean,
): Message {
  const { components } = message;
  const canFollow = isOnQuestion && components.some(row => isRowOf('context', row));
  const others = components.filter(row => !isRowOf('vote', row));
  const votes = components.filter(row => isRowOf('vote', row)).flatMap(row => row.components);
  const [followUp, remove] = answerButtons(asker, messages);
  const buttons = [...(canFollow ? [followUp] : []), ...votes, remove];
  return {
    ...message,
    components: [...others, { type: ComponentType.ActionRow, components: buttons }],
  };
}

/** Keeps the Follow-up and Delete buttons of a message that is updated. */
export function keepAnswerButtons(before: Message, message: Message): Message {
  const buttons = before.components.filter(row => isRowOf('deleteAnswer', row));
  return { ...message, components: [...message.components, ...buttons] };
}

/** The form for a follow-up question. */
export function followUpForm(asker: string, messages: Messages): Form {
  const { followUpTitle: title, followUpHint } = messages.components;
  const customId = encodeCustomId('followUp', 'ask', asker);
  return questionForm({ customId, title, hint: followUpHint }, messages);
}

/** A form for a question; its title has at most 45 characters. */
export function questionForm(
  { customId, title, hint }: { customId: string; title: string; hint?: string },
  { components }: Messages,
): Form {
  return {
    custom_id: customId,
    title,
    components: [
      {
        type: ComponentType.Label,
        label: components.followUpLabel,
        ...(hint !== undefined && { description: hint }),
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

/** Follow-up and Delete. */
function answerButtons(asker: string, { components }: Messages) {
  const { Button } = ComponentType;
  return [
    {
      type: Button,
      style: ButtonStyle.Secondary,
      label: components.followUp,
      custom_id: encodeCustomId('followUp', 'open', asker),
    },
    {
      type: Button,
      style: ButtonStyle.Danger,
      label: components.delete,
      custom_id: encodeCustomId('deleteAnswer', 'press', asker),
    },
  ] as const;
}
