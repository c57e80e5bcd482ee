import { escapeLine, unescapeLine } from './escape.ts';

/** Who asked what, as a message says. */
export interface Echo {
  /** The id of the member who asked; null in a message for them alone. */
  readonly asker: string | null;
  /** The question or keywords, on one line and without control characters. */
  readonly text: string;
}

/** What a member did with the words that are echoed. */
export type EchoVerb = 'asked' | 'searched for' | 'asked for a summary on';

const ECHO = /^(?:<@(?<asker>\d+)>|You) (?:asked|searched for): ?(?<text>.*)/u;

/** Says in one line who asked what; `asker` is null where the reply is for them alone. */
export function echoLine(asker: string | null, verb: EchoVerb, text: string): string {
  return `${memberText(asker)} ${verb}: ${escapeLine(text)}`;
}

/** What was typed as `readEcho` gives it back: on one line and without control characters. */
export function echoedText(typed: string): string {
  return unescapeLine(escapeLine(typed));
}

/** How the member who asked is named in a reply. */
export function memberText(asker: string | null): string {
  return asker === null ? 'You' : `<@${asker}>`;
}

/** Reads back what a message by renderAnswer or renderSearch echoes; null for any other. */
export function readEcho(message: {
  readonly embeds: readonly { readonly description?: string | null }[];
}): Echo | null {
  const groups = ECHO.exec(message.embeds[0]?.description ?? '')?.groups;
  const { asker = null, text } = groups ?? {};
  return text === undefined ? null : { asker, text: unescapeLine(text) };
}
