import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Quote } from '../../answer/quote/quote.ts';
import { placeText } from '../../answer/wording.ts';
import type { Article } from '../../articles/article.ts';
import { articleKey } from '../../articles/articleKey.ts';
import type { Messages } from '../../messages/messages.ts';
import { assertVerbatim } from '../answers/assertVerbatim.ts';
import { encodeCustomId } from '../components/customId.ts';
import { quoteReferenceParts } from '../components/quoteReference.ts';
import type { Row } from '../components/row.ts';
import { ACCENT_COLOR, LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { escapeLine } from '../text/escape.ts';
import { quoteBlock } from '../text/quoteBlock.ts';
import { nameText, sourceText } from '../text/sources.ts';

/** An article that is announced. */
export interface Announced {
  readonly article: Article;
  /** Its most informative sentence; null if it has none. */
  readonly quote: Quote | null;
}

const NO_NAMESAKES: ReadonlySet<Article> = new Set();

/**
 * Renders the announcement of an article: its headline, a sentence of it, and its source. A sentence that does
 * not fit is omitted.
 *
 * @param nonce what the message is recognized by; it is in the custom id of a button
 */
export function renderAnnouncement(
  { article, quote }: Announced,
  nonce: string,
  messages: Messages,
): Message {
  const shown = quote !== null && fits(quote) ? quote : null;
  if (shown !== null) assertVerbatim([shown]);
  const source = sourceText(article, NO_NAMESAKES, messages);
  const place = shown && placeText(shown, { messages, clean: escapeLine });
  const description = [
    ...(shown === null ? [] : [quoteBlock(shown.text, [])]),
    `-# ${[source, place].filter(part => part !== null).join(' · ')}`,
  ].join('\n');
  return {
    content: `**${nameText(article, messages)}**`,
    embeds: [{ description, color: ACCENT_COLOR }],
    components: [buttons({ article, quote: shown }, nonce, messages)],
  };
}

/** The button that asks about an article, or about any for null. */
export function askButton(article: Article | null, nonce: string, label: string) {
  const key = article === null ? '-' : articleKey(article);
  return {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label,
    custom_id: encodeCustomId('announcement', 'ask', key, nonce),
  } as const;
}

function buttons({ article, quote }: Announced, nonce: string, { components }: Messages): Row {
  const read = quote && {
    type: ComponentType.Button as const,
    style: ButtonStyle.Secondary as const,
    label: components.readInContext,
    custom_id: encodeCustomId('context', 'open', ...quoteReferenceParts(quote)),
  };
  const ask = askButton(article, nonce, components.askAboutIt);
  return { type: ComponentType.ActionRow, components: [...(read === null ? [] : [read]), ask] };
}

/** The source below it takes at most a thousand characters. */
function fits({ text }: Quote): boolean {
  return quoteBlock(text, []).length <= LIMITS.description - 1000;
}
