import type { PreviousQuestion } from '../answer/conversation/readFollowUp.ts';
import { escapeLine, unescapeLine } from './escape.ts';

/** What a member did with the words that are echoed. */
export type EchoVerb = (typeof VERBS)[number];

/** Who asked what, as a message says; its text is on one line and without control characters. */
export interface Echo extends PreviousQuestion {
  /** The id of the member who asked; null in a message for them alone. */
  readonly asker: string | null;
  readonly verb: EchoVerb;
}

const VERBS = [
  'asked',
  'searched for',
  'asked for a summary on',
  'asked for a comparison on',
  'looked up',
] as const;
const ECHO = new RegExp(
  `^(?:<@(?<asker>\\d+)>|You) (?<verb>${VERBS.join('|')}): ?(?<text>.*)(?:\n(?<note>.*))?`,
  'u',
);

const CARRIED = 'Read as a follow-up, with: ';
/** A word as the note has it: only a comma within it stands after a backslash. */
const CARRIED_WORD = /(?:\\.|[^\\,])+/gu;

/** Says in one line who asked what; `asker` is null where the reply is for them alone. */
export function echoLine(asker: string | null, verb: EchoVerb, text: string): string {
  return `${memberText(asker)} ${verb}: ${escapeLine(text)}`;
}

/** Says, right under the echo, which words a question took over; empty if none. */
export function carriedNote(carried: readonly string[]): string {
  const words = carried.map(word => escapeLine(word).replaceAll(',', '\\,'));
  return words.length === 0 ? '' : CARRIED + words.join(', ');
}

/** What was typed as `readEcho` gives it back: on one line and without control characters. */
export function echoedText(typed: string): string {
  return unescapeLine(escapeLine(typed));
}

/** How the member who asked is named in a reply. */
export function memberText(asker: string | null): string {
  return asker === null ? 'You' : `<@${asker}>`;
}

/** Reads back what a message that answers, searches or sums up a topic echoes; null for any other. */
export function readEcho(message: {
  readonly embeds: readonly { readonly description?: string | null | undefined }[];
}): Echo | null {
  const groups = ECHO.exec(message.embeds[0]?.description ?? '')?.groups ?? {};
  const { asker = null, text, note = '' } = groups;
  const verb = VERBS.find(known => known === groups.verb);
  if (text === undefined || verb === undefined) return null;
  return { asker, verb, text: unescapeLine(text), carried: readCarried(note) };
}

function readCarried(note: string): readonly string[] {
  if (!note.startsWith(CARRIED)) return [];
  const words = note.slice(CARRIED.length).match(CARRIED_WORD) ?? [];
  return words.map(word => unescapeLine(word).trim()).filter(word => word !== '');
}
