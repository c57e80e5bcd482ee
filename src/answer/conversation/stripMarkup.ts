const NO_BOTS: ReadonlySet<string> = new Set();

/** Start of a bot command: `/ask`, `!play`, `?rank`, `.help`. */
const COMMAND = /^\s*[/!?.]\p{L}/u;
const OPENING_MENTION = /^\s*<@!?(?<id>\d+)>/u;

/** Parts of a message that are not its author's words, or only format them, with replacements; in order. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  // Code, possibly unclosed.
  [/```.*?(?:```|$)/gsu, ' '],
  [/``.+?``|`[^`\n]*`/gsu, ' '],
  // Block quotes: to the end of the message, or of the line.
  [/(?<![^\n])[^\S\n]*>>> .*/su, ''],
  [/^[^\S\r\n\u2028\u2029]*>(?: .*)?$/gmu, ''],
  // Links, except the label of a masked one.
  [
    /\[(?<label>[^[\]\n]{1,300})\]\(<?https?:\/\/[^\s()]{1,2000}(?:[^\S\n][^()\n]{0,200})?\)/giu,
    '$<label>',
  ],
  [/<?(?:https?:\/\/|\b(?:www\.|discord\.gg\/))\S*/giu, ' '],
  // Mentions, timestamps, custom emoji and emoji by name.
  [/<(?:@[!&]?|#|id:|t:|a?:\w{1,64}:)[\w:-]{1,40}>|<\/[^<>\n]{1,100}:\d{1,20}>/gu, ' '],
  [/@(?:everyone|here)\b/gu, ' '],
  [/:[a-z_+-][\w+-]{1,63}:/giu, ' '],
  // Headings, subtext and lists; emphasis and spoilers.
  [/^[^\S\r\n\u2028\u2029]*(?:#{1,3}|-#|[-*]|\d{1,3}\.)[^\S\r\n\u2028\u2029]+/gmu, ''],
  [/\*+|~~+|\|\|+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ''],
];

/** Whether a message starts like a bot command, or by mentioning one of `bots`, given by id. */
export function isCommand(text: string, bots: ReadonlySet<string> = NO_BOTS): boolean {
  const mentioned = OPENING_MENTION.exec(text)?.groups?.id;
  return COMMAND.test(text) || (mentioned !== undefined && bots.has(mentioned));
}

/**
 * The words of a message's author, without Discord's markup, links, code and block quotes: one line for
 * each line with a letter or digit.
 */
export function stripMarkup(text: string): string {
  let plain = text.replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n');
  for (const [pattern, replacement] of MARKUP) plain = plain.replace(pattern, replacement);
  return plain
    .split('\n')
    .map(line => line.replaceAll(/\s+/gu, ' ').trim())
    .filter(line => /[\p{L}\p{N}]/u.test(line))
    .join('\n');
}
