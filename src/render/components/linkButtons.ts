import { type APIButtonComponent, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Article } from '../../articles/article.ts';
import { LIMITS } from '../limits.ts';
import type { NumberedQuote } from '../text/sources.ts';
import type { Row } from './row.ts';

/** Maximum number of quotes that the label of a link lists. */
const LABEL_NUMBERS = 5;

/** Buttons that open the sources' addresses, without duplicates; no row if no source has one. */
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

/** A fully qualified host name; Discord has been seen to reject messages with links to others. */
const PUBLIC_HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/u;

/** A web address without credentials; null for any other address. */
function safeAddress(url: string | null): string | null {
  const parsed = url !== null && URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/u.test(parsed.protocol)) return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  if (!PUBLIC_HOST.test(parsed.hostname)) return null;
  return parsed.href.length <= LIMITS.buttonUrl ? parsed.href : null;
}

/** The quotes' numbers and the host; a long host keeps its end, which identifies it. */
function linkLabel(host: string, numbers: readonly number[]): string {
  const more = numbers.length > LABEL_NUMBERS ? ' …' : '';
  const cited =
    numbers.length === 0 ? '' : `[${numbers.slice(0, LABEL_NUMBERS).join(', ')}${more}] `;
  const room = LIMITS.buttonLabel - cited.length;
  return cited + (host.length <= room ? host : `…${host.slice(1 - room)}`);
}
