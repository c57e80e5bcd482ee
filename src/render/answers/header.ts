import { LANGUAGES } from '../../messages/locales.ts';
import type { Messages } from '../../messages/messages.ts';
import { LIMITS } from '../limits.ts';
import { escapeLine, oneLine, unescapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';

/** What stands above the quotes of a reply. */
export interface Header {
  /** What was found, escaped; Discord shows it in notifications. */
  readonly outcome: string;
  /** Words that a follow-up takes over from the question before it; none when left out. */
  readonly carried?: readonly string[];
  /** What the member typed; null if Discord shows it, or if there is nothing to show. */
  readonly question: string | null;
  /** Id of the member who asked; null in a private reply. */
  readonly asker: string | null;
  /** Escaped; those that do not fit are left out. */
  readonly notes?: readonly string[];
}

/** Left for what is added to the content later. Unit: UTF-16 code units. */
const SPARE = 300;
/** Longest question of Discord's members; longer ones are cut. Unit: UTF-16 code units. */
const QUESTION_ROOM = 500;
/** Longer lists of carried words are cut between words. Unit: characters as sent. */
const CARRIED_ROOM = 300;
/** A question that was shown; its end is the end of the line. */
const QUESTION = /^-# (?:<@\d+>: )?“(?<question>.*)”$/mu;

/**
 * The content of a reply: carried words, the outcome, the question and notes, each on a line of its
 * own. `questionIn` reads the question back.
 */
export function headerText(header: Header, messages: Messages): string {
  const { outcome, carried = [], question, asker, notes = [] } = header;
  const words = carriedText(carried);
  const shown = escapeLine(firstWords(oneLine(question ?? ''), QUESTION_ROOM));
  const lines = [
    words === '' ? '' : messages.answers.continuing({ words }),
    outcome,
    question === null ? '' : `-# ${asker === null ? '' : `<@${asker}>: `}“${shown}”`,
  ].filter(line => line !== '');
  let room = LIMITS.content - SPARE - lines.join('\n').length;
  for (const note of notes) {
    const line = `-# ${note}`;
    if (note === '' || line.length > room) continue;
    lines.push(line);
    room -= line.length + 1;
  }
  return lines.join('\n');
}

/** The question that a reply shows, below the words it carried, if any; null if it shows none. */
export function questionIn(content: string): string | null {
  const question = QUESTION.exec(content)?.groups?.question;
  if (question === undefined) return null;
  return [carriedIn(content), oneLine(unescapeLine(question))]
    .filter(line => line !== '')
    .join('\n');
}

/** The words that a reply says it continues from; empty if there are none. */
export function carriedIn(content: string): string {
  const [first = ''] = content.split('\n', 1);
  const openings = Object.values(LANGUAGES).map(({ answers }) => answers.continuing({ words: '' }));
  const opening = openings.find(text => first.startsWith(text));
  return opening === undefined ? '' : oneLine(unescapeLine(first.slice(opening.length)));
}

/** The carried words that fit, in order. */
function carriedText(carried: readonly string[]): string {
  let text = '';
  for (const word of carried.map(escapeLine)) {
    const longer = text === '' ? word : `${text}, ${word}`;
    if (longer.length > CARRIED_ROOM) break;
    text = longer;
  }
  return text;
}
