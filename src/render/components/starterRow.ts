import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import { LIMITS } from '../limits.ts';
import { plainLine } from '../text/escape.ts';
import { encodeCustomId } from './customId.ts';
import type { Row } from './row.ts';

/** Buttons that ask about topics; none for a topic that is too long for a button. */
export function starterRow(topics: readonly string[], { help }: Messages): Row[] {
  const buttons = topics.flatMap(topic => {
    const label = help.whatAbout({ topic: plainLine(topic) });
    if (topic.includes(':') || label.length > LIMITS.buttonLabel) return [];
    return {
      type: ComponentType.Button,
      style: ButtonStyle.Primary,
      label,
      custom_id: encodeCustomId('starter', 'ask', topic),
    } as const;
  });
  if (buttons.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: buttons.slice(0, LIMITS.buttonsInRow) }];
}
