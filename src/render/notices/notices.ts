import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Article } from '../../articles/article.ts';
import type { Messages } from '../../messages/messages.ts';
import { encodeCustomId } from '../components/customId.ts';
import { LIMITS } from '../limits.ts';
import type { Message } from '../message.ts';
import { namesakes } from '../text/articleName.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { messageLink } from '../text/messageLink.ts';
import { sourceText } from '../text/sources.ts';

/** Maximum number of public replies per channel and time window. */
interface ChannelLimit {
  readonly channelReplies: number;
  /** Unit: milliseconds. */
  readonly channelWindow: number;
}

/** Progress while articles are being read. Unit: articles. */
export interface Reading {
  readonly done: number;
  /** 0 until it is known. */
  readonly total: number;
}

/** Maximum length of a typed name that is repeated. Unit: UTF-16 code units. */
const NAME_LENGTH = 200;
const MAX_NAMED = 3;

/** A reply that is only text; `text` must be escaped. */
export function privateNotice(text: string): Message {
  return { content: text, embeds: [], components: [] };
}

/**
 * Says that a summary is shown in private only, with a button that opens it.
 *
 * @param keys of the articles to sum up; none for all
 */
export function summaryOffer(keys: readonly string[], messages: Messages): Message {
  return {
    content: messages.notices.summaryIsPrivate,
    embeds: [],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.Button,
            style: ButtonStyle.Primary,
            label: messages.components.openSummary,
            custom_id: encodeCustomId('summary', 'open', ...keys),
          },
        ],
      },
    ],
  };
}

/** Says where messages were posted, with a link to each. */
export function postedNotice(
  { guildId, channelId, messageIds }: PostedMessages,
  { notices }: Messages,
): string {
  const links = messageIds.map(id => messageLink(guildId, channelId, id)).join(' ');
  return notices.posted({ channel: `<#${channelId}>`, links });
}

/** Messages that were posted in another channel. */
interface PostedMessages {
  readonly guildId: string | null;
  readonly channelId: string;
  readonly messageIds: readonly string[];
}

/** Adds to a reply why it is private although a public one was asked for. */
export function explainPrivate(
  message: Message,
  { channelReplies: answers, channelWindow }: ChannelLimit,
  { notices }: Messages,
): Message {
  const reason = notices.privateBecauseCooling({ answers, time: channelWindow / 1000 });
  return { ...message, content: `${message.content}\n-# ${reason}` };
}

/**
 * Adds a note that not all articles have been read yet, unless the content has that note already or
 * has no room for it.
 */
export function withReadingNote(
  content: string,
  reading: Reading | null,
  messages: Messages,
): string {
  if (reading === null || content.includes(`\n-# ${messages.notices.stillReading}`)) return content;
  const noted = `${content}\n-# ${readingNote(reading, messages)}`;
  return noted.length <= LIMITS.content ? noted : content;
}

/** Says how many articles have been read. */
export function readingNote({ done, total }: Reading, { notices }: Messages): string {
  return total === 0 ? notices.stillReading : notices.readingProgress({ done, total });
}

/** Says that no article has a name, and suggests up to three similar ones. */
export function unknownArticle(
  typed: string,
  nearest: readonly Article[],
  messages: Messages,
): string {
  const name = quotedName(typed, messages);
  return nearest.length === 0
    ? messages.notices.unknownArticle({ name })
    : messages.notices.similarArticles({ name, articles: bullets(nearest, messages) });
}

/** Says that a name matches several articles. */
export function ambiguousArticle(
  typed: string,
  meant: readonly Article[],
  messages: Messages,
): string {
  const more = meant.length > MAX_NAMED ? `\n- ${messages.notices.andMore}` : '';
  const articles = bullets(meant, messages) + more;
  return messages.notices.ambiguousArticle({ name: quotedName(typed, messages), articles });
}

function quotedName(typed: string, { answers }: Messages): string {
  return answers.quoted({ text: escapeLine(firstWords(typed, NAME_LENGTH)) });
}

function bullets(articles: readonly Article[], messages: Messages): string {
  const alike = namesakes(articles);
  return articles
    .slice(0, MAX_NAMED)
    .map(article => `- ${sourceText(article, alike, messages)}`)
    .join('\n');
}
