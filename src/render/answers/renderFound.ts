import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { shownQuotes } from '../../answer/ask/answerQuestion.ts';
import type { MessageFindings } from '../../answer/conversation/findOnMessage.ts';
import { CLOSEST, nowhereNote } from '../../answer/wording.ts';
import { withAnswerButtons } from '../components/answerButtons.ts';
import { encodeCustomId } from '../components/customId.ts';
import { isRowOf, type Row } from '../components/row.ts';
import type { Message } from '../message.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { fittingNotes, LISTED } from '../text/notes.ts';
import { type Header, headerEmbed, questionIn } from './header.ts';
import { outcomeOn } from './outcome.ts';
import { quotingMessage } from './quotingMessage.ts';

/** Name of the command that looks up a message, and owner of its button's custom id. */
export const FIND_IN_ARTICLES = 'Find in articles';

/** The header shows this much of a long message. Unit: UTF-16 code units. */
const QUESTION_ROOM = 300;
const SHOWN = '-# Shown to the channel.';

/**
 * Renders passages on a message, privately, with a button that shows them to the channel.
 *
 * @param messageId the message that the button replies to; null to leave out the button
 */
export function renderFound(found: MessageFindings, messageId: string | null): Message {
  const { question, outcome, quotes, terms } = found;
  const message = quotingMessage({
    content: outcomeOn('that message', found),
    header: headerFor(null, firstWords(question, QUESTION_ROOM)),
    notes: [
      ...fittingNotes([nowhereNote(found, escapeLine, LISTED)]),
      ...(outcome === 'closest' ? [CLOSEST] : []),
    ],
    quotes: shownQuotes(found),
    terms,
  });
  if (messageId === null || quotes.length === 0) return message;
  return { ...message, components: [...message.components, showButton(messageId)] };
}

/** Turns the private reply into the public one; null for a reply of an older version. */
export function shownToChannel(found: Message, asker: string): Message | null {
  const question = questionIn(found);
  if (question === null) return null;
  const quotes = found.embeds.slice(1).map(({ description = '' }) => ({ description }));
  const embeds = [headerEmbed(headerFor(asker, question)), ...quotes];
  return withAnswerButtons({ ...found, embeds, components: withoutShowButton(found) }, asker);
}

/** The private reply after its button was pressed. */
export function afterShowing(found: Message): Message {
  const components = withoutShowButton(found);
  return { ...found, content: `${found.content}\n${SHOWN}`, components };
}

function headerFor(asker: string | null, question: string): Header {
  return { asker, action: 'looked up', question };
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
