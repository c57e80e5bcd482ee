import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Outcome } from '../../answer/ask/judgeAnswer.ts';
import type { Messages } from '../../messages/messages.ts';
import type { Message } from '../message.ts';
import { encodeCustomId } from './customId.ts';
import type { Row } from './row.ts';

/** Adds a row of buttons to vote on an answer. */
export function withVoteButtons(message: Message, outcome: Outcome, messages: Messages): Message {
  const row: Row = {
    type: ComponentType.ActionRow,
    components: voteButtons(outcome, messages),
  };
  return { ...message, components: [...message.components, row] };
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
