import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { MessageFindings } from '../answer/conversation/findOnMessage.ts';
import { NEAREST, nowhereNote } from '../answer/wording.ts';
import { withAnswerButtons } from './answerButtons.ts';
import { encodeCustomId } from './customId.ts';
import { echoLine, memberText } from './echo.ts';
import { escapeLine } from './escape.ts';
import { firstWords } from './firstWords.ts';
import { LISTED, lead } from './lead.ts';
import type { Message } from './message.ts';
import { outcomeOn } from './outcome.ts';
import { quotingMessage } from './quotingMessage.ts';
import { isRowOf, type Row } from './rows.ts';

/** The command that finds passages on a message; its button is named by it. */
export const FIND_IN_ARTICLES = 'Find in articles';

/** Of a long message its first words are echoed. Unit: UTF-16 code units. */
const ECHO_ROOM = 300;
const SHOWN = '-# Shown to the channel.';

/**
 * Passages that bear on a message, for the asker alone, with a button that shows them to the channel
 * in a reply to it; `messageId` is null where that is not to be offered.
 */
export function renderFound(found: MessageFindings, messageId: string | null): Message {
  const { question, quotes, nearest, unknownWords, terms } = found;
  const message = quotingMessage({
    content: outcomeOn('that message', found),
    lead: [
      ...lead(echoLine(null, 'looked up', firstWords(question, ECHO_ROOM)), [
        nowhereNote(unknownWords, escapeLine, LISTED),
      ]),
      ...(nearest.length > 0 ? [NEAREST] : []),
    ],
    quotes: [...quotes, ...nearest],
    terms,
  });
  if (messageId === null || quotes.length === 0) return message;
  return { ...message, components: [...message.components, showButton(messageId)] };
}

/** What was found on a message as it is shown to the channel, by who asked. */
export function shownToChannel(found: Message, asker: string): Message {
  const [first, ...others] = found.embeds;
  const description = first?.description?.replace(memberText(null), memberText(asker));
  const embeds = first === undefined || description === undefined ? [] : [{ description }];
  const components = withoutShowButton(found);
  const rest = others.map(({ description = '' }) => ({ description }));
  return withAnswerButtons({ ...found, embeds: [...embeds, ...rest], components }, asker);
}

/** What was found, once it was shown to the channel. */
export function afterShowing(found: Message): Message {
  const components = withoutShowButton(found);
  return { ...found, content: `${found.content}\n${SHOWN}`, components };
}

function showButton(messageId: string): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.Button,
        style: ButtonStyle.Primary,
        label: 'Show to channel',
        custom_id: encodeCustomId(FIND_IN_ARTICLES, 'show', messageId),
      },
    ],
  };
}

function withoutShowButton({ components }: Message): readonly Row[] {
  return components.filter(row => !isRowOf(FIND_IN_ARTICLES, row));
}
