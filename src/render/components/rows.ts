import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { placeText } from '../../answer/wording.ts';
import type { Article } from '../../articles/article.ts';
import { LIMITS } from '../limits.ts';
import { articleName } from '../text/articleName.ts';
import { plainLine } from '../text/escape.ts';
import type { NumberedQuote } from '../text/sources.ts';
import { decodeCustomId, encodeCustomId } from './customId.ts';
import { quoteReference } from './quoteReference.ts';

/** A row of buttons, or a menu. */
export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** Whether something in a row belongs to a command, by its custom id. */
export function isRowOf(command: string, { components }: Row): boolean {
  return components.some(
    component =>
      'custom_id' in component && decodeCustomId(component.custom_id)?.command === command,
  );
}

/** Numbers of quotes that a link's label names. */
const LABEL_NUMBERS = 5;

/** The menu that shows a quote in context; the quotes are at least one. */
export function quoteMenu(quotes: readonly NumberedQuote[]): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.StringSelect,
        custom_id: encodeCustomId('context', 'open'),
        placeholder: 'Read a quote in context (only you will see it)',
        options: quotes.slice(0, LIMITS.selectOptions).map(({ number, quote }) => ({
          label: `[${number}] ${placeText(quote)}`,
          description: articleName(quote.article, LIMITS.optionText, plainLine),
          value: quoteReference(quote),
        })),
      },
    ],
  };
}

/**
 * The buttons to the pages before and after `number`, which counts from 0; none where one page is
 * all. `idOf` writes the custom id for a page, and is asked for pages that are not there too.
 */
export function pageButtons(number: number, pages: number, idOf: (page: number) => string): Row[] {
  if (pages < 2 && number === 0) return [];
  const button = (label: string, page: number): APIButtonComponent => ({
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: idOf(page),
    disabled: page < 0 || page >= pages,
  });
  const previous = Math.min(number, pages) - 1;
  return [
    {
      type: ComponentType.ActionRow,
      components: [button('Previous', previous), button('Next', number + 1)],
    },
  ];
}

/** Buttons that open the sources' addresses, each address once; no row if no source has one. */
export function linkButtons(quotes: readonly NumberedQuote[]): Row[] {
  const cited = quotes.flatMap(({ number, quote }) =>
    [quote, ...quote.also].map(({ article }) => ({ number, url: safeAddress(article.url) })),
  );
  const numbersOf = new Map<string, Set<number>>();
  for (const { number, url } of cited) {
    if (url !== null) numbersOf.set(url, (numbersOf.get(url) ?? new Set()).add(number));
  }
  return linkRow([...numbersOf].map(([url, numbers]) => linkButton(url, [...numbers])));
}

/** The button that opens an article's address; no row if it has none. */
export function linkButtonOf(article: Article): Row[] {
  const url = safeAddress(article.url);
  return linkRow(url === null ? [] : [linkButton(url, [])]);
}

function linkRow(buttons: readonly APIButtonComponent[]): Row[] {
  if (buttons.length === 0) return [];
  return [{ type: ComponentType.ActionRow, components: buttons.slice(0, LIMITS.buttonsInRow) }];
}

function linkButton(url: string, numbers: readonly number[]): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: linkLabel(new URL(url).host, numbers),
    url,
  };
}

/** A host by its full name; Discord has been seen to refuse others, and with them the message. */
const PUBLIC_HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/u;

/** An address of the web that hides nothing, or null. */
function safeAddress(url: string | null): string | null {
  const parsed = url !== null && URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/u.test(parsed.protocol)) return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  if (!PUBLIC_HOST.test(parsed.hostname)) return null;
  return parsed.href.length <= LIMITS.buttonUrl ? parsed.href : null;
}

/** The quotes' numbers and the host; of a long host its end, which tells whose it is. */
function linkLabel(host: string, numbers: readonly number[]): string {
  const more = numbers.length > LABEL_NUMBERS ? ' …' : '';
  const cited =
    numbers.length === 0 ? '' : `[${numbers.slice(0, LABEL_NUMBERS).join(', ')}${more}] `;
  const room = LIMITS.buttonLabel - cited.length;
  return cited + (host.length <= room ? host : `…${host.slice(1 - room)}`);
}
