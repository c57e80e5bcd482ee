const NO_BOTS: ReadonlySet<string> = new Set();

/** What opens a command of some bot: `/ask`, `!play`, `?rank`, `.help`. */
const COMMAND = /^\s*[/!?.]\p{L}/u;
const OPENING_MENTION = /^\s*<@!?(?<id>\d+)>/u;

/** What a message holds that its author does not say, or that only lays it out, in this order. */
const MARKUP: readonly (readonly [RegExp, string])[] = [
  // Code, which may be left open.
  [/```.*?(?:```|$)/gsu, ' '],
  [/``.+?``|`[^`\n]*`/gsu, ' '],
  // Quotations of others: to the end, or of a line.
  [/(?<![^\n])[^\S\n]*>>> .*/su, ''],
  [/^[^\S\r\n\u2028\u2029]*>(?: .*)?$/gmu, ''],
  // Links: of a masked one the label is said.
  [
    /\[(?<label>[^[\]\n]{1,300})\]\(<?https?:\/\/[^\s()]{1,2000}(?:[^\S\n][^()\n]{0,200})?\)/giu,
    '$<label>',
  ],
  [/<?(?:https?:\/\/|\b(?:www\.|discord\.gg\/))\S*/giu, ' '],
  // Mentions, times, custom emoji and emoji by name.
  [/<(?:@[!&]?|#|id:|t:|a?:\w{1,64}:)[\w:-]{1,40}>|<\/[^<>\n]{1,100}:\d{1,20}>/gu, ' '],
  [/@(?:everyone|here)\b/gu, ' '],
  [/:[a-z_+-][\w+-]{1,63}:/giu, ' '],
  // Headings, small print and lists; emphasis and spoilers.
  [/^[^\S\r\n\u2028\u2029]*(?:#{1,3}|-#|[-*]|\d{1,3}\.)[^\S\r\n\u2028\u2029]+/gmu, ''],
  [/\*+|~~+|\|\|+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, ''],
];

/** Tells whether a message opens as a command, or with the mention of one of the `bots`, by id. */
export function isCommand(text: string, bots: ReadonlySet<string> = NO_BOTS): boolean {
  const mentioned = OPENING_MENTION.exec(text)?.groups?.id;
  return COMMAND.test(text) || (mentioned !== undefined && bots.has(mentioned));
}

/**
 * What the author of a message says, without Discord's markup, links, code and quotations: a line
 * for each line that says something.
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
