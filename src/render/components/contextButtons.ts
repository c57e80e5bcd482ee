import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { placeText } from '../../answer/wording.ts';
import type { Messages } from '../../messages/messages.ts';
import { LIMITS } from '../limits.ts';
import { articleName } from '../text/articleName.ts';
import { plainLine } from '../text/escape.ts';
import type { NumberedQuote } from '../text/sources.ts';
import { encodeCustomId } from './customId.ts';
import { quoteReference, quoteReferenceParts } from './quoteReference.ts';
import type { Row } from './row.ts';

/** Leaves two of a message's five rows to other buttons. Unit: buttons. */
export const MAX_CONTEXT_BUTTONS = 3 * LIMITS.buttonsInRow;

/** One button per quote that shows it in context; a menu if there are too many for buttons. */
export function contextRows(quotes: readonly NumberedQuote[], messages: Messages): Row[] {
  if (quotes.length === 0) return [];
  if (quotes.length > MAX_CONTEXT_BUTTONS) return [contextMenu(quotes, messages)];
  const buttons = quotes.map(
    ({ number, quote }): APIButtonComponent => ({
      type: ComponentType.Button,
      style: ButtonStyle.Secondary,
      label: messages.components.context({ number: String(number) }),
      custom_id: encodeCustomId('context', 'open', ...quoteReferenceParts(quote)),
    }),
  );
  const rows: Row[] = [];
  for (let at = 0; at < buttons.length; at += LIMITS.buttonsInRow) {
    rows.push({
      type: ComponentType.ActionRow,
      components: buttons.slice(at, at + LIMITS.buttonsInRow),
    });
  }
  return rows;
}

function contextMenu(quotes: readonly NumberedQuote[], messages: Messages): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: encodeCustomId('context', 'choose'),
        placeholder: messages.components.contextMenu,
        options: quotes.slice(0, LIMITS.selectOptions).map(({ number, quote }) => ({
          label: `${number} · ${placeText(quote, { messages, clean: plainLine })}`,
          description: articleName(quote.article, messages, LIMITS.optionText, plainLine),
          value: quoteReference(quote),
        })),
      },
    ],
  };
}
