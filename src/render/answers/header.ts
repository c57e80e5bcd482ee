import type { APIEmbed } from 'discord-api-types/v10';
import { LIMITS } from '../limits.ts';
import { oneLine } from '../text/escape.ts';

/** The asker of a reply and their request. */
export interface Header {
  /** Id of the member who asked; null in a private reply. */
  readonly asker: string | null;
  /** What they did, in the past tense, such as `searched for`. */
  readonly action: string;
  /** What they typed; null if the action takes no text. */
  readonly question: string | null;
  /** Words that a follow-up takes over from the question before it; none when left out. */
  readonly carried?: readonly string[];
}

const CARRIED = ' a follow-up (first line: words from the question before)';

/**
 * Builds the first embed of a reply. Its footer, where Discord reads no Markdown, is the question on
 * one line, below the carried words if there are any; `questionIn` reads it back.
 */
export function headerEmbed({ asker, action, question, carried = [] }: Header): APIEmbed {
  const who = asker === null ? 'You' : `<@${asker}>`;
  if (question === null) return { description: `${who} ${action}.` };
  const typed = oneLine(question);
  const words = oneLine(carried.join(', '));
  const text = `${words}\n${typed}`.trim();
  const isCarried = words !== '' && text.length <= LIMITS.footer;
  const opening = `${who} ${action}${isCarried ? CARRIED : ''}:`;
  const footer = isCarried ? text : typed;
  return { description: opening, ...(footer !== '' && { footer: { text: footer } }) };
}

/**
 * Reads the question of a reply, including the line of carried words above it if it has one; null for
 * a message that is not a reply to a question.
 */
export function questionIn(message: {
  readonly embeds: readonly {
    readonly footer?: { readonly text?: string | undefined } | null | undefined;
  }[];
}): string | null {
  return message.embeds[0]?.footer?.text ?? null;
}
