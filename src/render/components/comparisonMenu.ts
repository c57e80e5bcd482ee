import { ComponentType } from 'discord-api-types/v10';
import { MAX_COMPARED } from '../../answer/compare/compareArticles.ts';
import type { Article } from '../../articles/article.ts';
import { articleKey } from '../../articles/articleKey.ts';
import type { Messages } from '../../messages/messages.ts';
import { LIMITS } from '../limits.ts';
import { articleName } from '../text/articleName.ts';
import { plainLine } from '../text/escape.ts';
import { encodeCustomId, NONE } from './customId.ts';
import type { Row } from './row.ts';

/** Which articles a comparison shows, and could show. */
interface ComparisonChoice {
  /** Articles on the topic, those that say most first. */
  readonly candidates: readonly Article[];
  readonly compared: readonly Article[];
}

/**
 * The menu that changes which articles are compared; no row if there are no others.
 *
 * @param asker id of the member who asked; null in a private reply
 */
export function comparisonMenu(
  { candidates, compared }: ComparisonChoice,
  asker: string | null,
  messages: Messages,
): Row[] {
  const options = candidates.slice(0, LIMITS.selectOptions).map(article => ({
    label: articleName(article, messages, LIMITS.optionText, plainLine),
    ...describe(article, messages),
    value: articleKey(article),
    default: compared.includes(article),
  }));
  if (options.length <= 2) return [];
  return [
    {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: encodeCustomId('compare', 'choose', asker ?? NONE),
          placeholder: messages.summaries.chooseArticles,
          min_values: 2,
          max_values: Math.min(MAX_COMPARED, options.length),
          options,
        },
      ],
    },
  ];
}

/** The publisher and date as a description, if they are known and fit. */
function describe(
  { publisher, published }: Article,
  { sources }: Messages,
): { readonly description?: string } {
  const date = published === null ? '' : sources.published({ date: published });
  const parts = [publisher ?? '', date].map(plainLine).filter(part => part !== '');
  const description = parts.join(' · ');
  return description === '' || description.length > LIMITS.optionText ? {} : { description };
}
