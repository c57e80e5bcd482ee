import { ComponentType } from 'discord-api-types/v10';
import { placeText } from '../../answer/wording.ts';
import { LIMITS } from '../limits.ts';
import { articleName } from '../text/articleName.ts';
import { plainLine } from '../text/escape.ts';
import type { NumberedQuote } from '../text/sources.ts';
import { encodeCustomId } from './customId.ts';
import { quoteReference } from './quoteReference.ts';
import type { Row } from './row.ts';

/** The menu that shows a quote in context; requires at least one quote. */
export function quoteMenu(quotes: readonly NumberedQuote[]): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: encodeCustomId('context', 'open'),
        placeholder: 'Read a quote in context (only you will see it)',
        options: quotes.slice(0, LIMITS.selectOptions).map(({ number, quote }) => ({
          label: `[${number}] ${placeText(quote, plainLine)}`,
          description: articleName(quote.article, LIMITS.optionText, plainLine),
          value: quoteReference(quote),
        })),
      },
    ],
  };
}
