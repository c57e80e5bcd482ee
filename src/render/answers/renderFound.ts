import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { shownQuotes } from '../../answer/ask/answerQuestion.ts';
import type { MessageFindings } from '../../answer/conversation/findOnMessage.ts';
import { firstOfSeveralNote, neverMentionedNote, otherLanguageNote } from '../../answer/wording.ts';
import type { Messages } from '../../messages/messages.ts';
import { withAnswerButtons } from '../components/answerButtons.ts';
import { encodeCustomId } from '../components/customId.ts';
import { isRowOf, type Row } from '../components/row.ts';
import type { Message } from '../message.ts';
import { firstWords } from '../text/firstWords.ts';
import { headerText } from './header.ts';
import { outcomeText } from './outcome.ts';
import { quotingMessage } from './quotingMessage.ts';
import { replyWording } from './replyWording.ts';

/** Name of the command that looks up a message, and owner of its button's custom id. */
export const FIND_IN_ARTICLES = 'Find in articles';

/** The header shows this much of a long message. Unit: UTF-16 code units. */
const QUESTION_ROOM = 300;

/**
 * Renders passages on a message, privately, with a button that shows them to the channel.
 *
 * @param messageId the message that the button replies to; null to leave out the button
 */
export function renderFound(
  found: MessageFindings,
  messageId: string | null,
  messages: Messages,
): Message {
  const { question, quotes, terms } = found;
  const wording = replyWording(messages);
  const content = headerText(
    {
      outcome: outcomeText(found, messages),
      question: firstWords(question, QUESTION_ROOM),
      asker: null,
      notes: [
        firstOfSeveralNote(found, wording),
        otherLanguageNote(found, wording),
        neverMentionedNote(found, wording),
      ],
    },
    messages,
  );
  const canShow = messageId !== null && quotes.length > 0;
  const rows = canShow ? [showButton(messageId, messages)] : [];
  return quotingMessage({ content, quotes: shownQuotes(found), terms, rows }, messages);
}

/** Turns the private reply into the public one, which Discord shows below the message. */
export function shownToChannel(found: Message, asker: string, messages: Messages): Message {
  const [outcome = ''] = found.content.split('\n', 1);
  const shown = { ...found, content: outcome, components: withoutShowButton(found) };
  return withAnswerButtons(shown, asker, messages, false);
}

/** The private reply after its button was pressed. */
export function afterShowing(found: Message, { components }: Messages): Message {
  return {
    ...found,
    content: `${found.content}\n-# ${components.sharedInChannel}`,
    components: withoutShowButton(found),
  };
}

function showButton(messageId: string, { components }: Messages): Row {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.Button,
        style: ButtonStyle.Primary,
        label: components.shareInChannel,
        custom_id: encodeCustomId(FIND_IN_ARTICLES, 'show', messageId),
      },
    ],
  };
}

function withoutShowButton({ components }: Message): readonly Row[] {
  return components.filter(row => !isRowOf(FIND_IN_ARTICLES, row));
}
