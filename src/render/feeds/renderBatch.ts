import { ComponentType } from 'discord-api-types/v10';
import type { Messages } from '../../messages/messages.ts';
import { quotingMessage } from '../answers/quotingMessage.ts';
import type { Message } from '../message.ts';
import { articleHeadings } from '../text/articleHeadings.ts';
import { articleName } from '../text/articleName.ts';
import { feedName } from './feedName.ts';
import { type Announced, askButton } from './renderAnnouncement.ts';

/** Room for the name of an article without a sentence to quote. */
const NAME_ROOM = 150;

/** Renders one message that announces up to ten articles of a feed, as `renderAnnouncement` does one. */
export function renderBatch(
  announced: readonly Announced[],
  { nonce, feed }: { readonly nonce: string; readonly feed: Parameters<typeof feedName>[0] },
  messages: Messages,
): Message {
  const { components, feeds } = messages;
  const unquoted = announced.filter(({ quote }) => quote === null);
  const content = [
    feeds.newEntries({ articles: announced.length, feed: feedName(feed) }),
    ...unquoted.map(({ article }) => `- ${articleName(article, messages, NAME_ROOM)}`),
  ].join('\n');
  return quotingMessage(
    {
      content,
      quotes: announced.flatMap(({ quote }) => quote ?? []),
      sectionOf: articleHeadings(
        announced.map(({ article }) => article),
        messages,
      ),
      isArticleNamed: () => true,
      terms: [],
      rows: [
        {
          type: ComponentType.ActionRow,
          components: [askButton(null, nonce, components.askAboutThem)],
        },
      ],
    },
    messages,
  );
}
