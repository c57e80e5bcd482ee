import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Outcome } from '../../answer/ask/judgeAnswer.ts';
import type { Messages } from '../../messages/messages.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { encodeCustomId } from './customId.ts';
import { isRowOf, type Row } from './row.ts';

/** Adds the buttons to vote on an answer: beside those of its quotes, so that it gets no higher, if they fit. */
export function withVoteButtons(message: Message, outcome: Outcome, messages: Messages): Message {
  const { components } = message;
  const buttons = voteButtons(outcome, messages);
  const last = components.at(-1);
  const hasRoom =
    last !== undefined &&
    isRowOf('context', last) &&
    last.components.every(({ type }) => type === ComponentType.Button) &&
    last.components.length + buttons.length <= LIMITS.buttonsInRow;
  const row: Row = {
    type: ComponentType.ActionRow,
    components: hasRoom ? [...last.components, ...buttons] : buttons,
  };
  return { ...message, components: [...(hasRoom ? components.slice(0, -1) : components), row] };
}

function voteButtons(outcome: Outcome, { questions }: Messages): APIButtonComponent[] {
  const button = (label: string, action: string): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: encodeCustomId('vote', action, outcome),
  });
  return [button(questions.helpful, 'helpful'), button(questions.notAsked, 'unhelpful')];
}
