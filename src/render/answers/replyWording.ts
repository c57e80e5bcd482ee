import type { Wording } from '../../answer/wording.ts';
import type { Messages } from '../../messages/messages.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { nameText } from '../text/sources.ts';

/** A longer text that a member typed is cut where it is repeated. Unit: UTF-16 code units. */
const TYPED_ROOM = 200;
/** Words or names that a note lists; the rest are counted. */
const LISTED = 8;

/** How replies in Discord write what is not Footnote's own text. */
export function replyWording(messages: Messages): Wording {
  return {
    messages,
    clean: text => escapeLine(firstWords(text, TYPED_ROOM)),
    nameOf: article => nameText(article, messages),
    most: LISTED,
  };
}
