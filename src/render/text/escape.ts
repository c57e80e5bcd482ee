import type { TextRange } from '../../articles/article.ts';

/** First strong isolate and pop directional isolate, which keep a line's direction to itself. */
const FSI = '\u2068';
const PDI = '\u2069';
const ISOLATES = /[\u2068\u2069]/gu;
/** Embeddings, overrides and isolates; an unclosed one would affect the text after the quote. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/gu;
/** The blocks of right-to-left scripts, and direction marks. */
const DIRECTED =
  /[\u0590-\u08ff\u200e\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LINE_END = /\r\n|[\r\u2028\u2029]/gu;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Punctuation that Discord would interpret. */
const ACTIVE = new RegExp(
  [
    // Opens emphasis, spoilers, code, links, mentions and anything in angle brackets.
    '[\\\\*_~|`[<@]',
    // Closes the label of a link that is opened before the text.
    String.raw`(?<=\])\(`,
    // Addresses and `:emoji:`.
    String.raw`:(?=/|[^\s:]+:)`,
    // Addresses that need no `https:`, such as invitations.
    String.raw`/(?<=\.[a-z]{2,24}(?::\d{1,5})?/)`,
    // At the start of a line: headings, small print, lists, quotations. What stands before is read
    // last, as it takes long.
    String.raw`(?:#(?=#{0,5}(?:\s|$))|-(?=[#\s])|\+(?=\s)|>)(?<=^\s*.)`,
    String.raw`\.(?=\s)(?<=^\s*\d+\.)`,
  ].join('|'),
  'gimu',
);

/**
 * Escapes text, which may have several lines, so that Discord shows it literally.
 *
 * @param bold ranges to set in bold, of what `cleanText` returns; sorted, without overlap
 */
export function escapeText(text: string, bold: readonly TextRange[] = []): string {
  return isolateLines(withSigns(cleanText(text), bold));
}

/** Escapes text and puts it on one line. */
export function escapeLine(text: string): string {
  return escapeText(oneLine(text));
}

/** What `escapeLine` was given, apart from what `oneLine` removes. */
export function unescapeLine(text: string): string {
  return text.replaceAll(ISOLATES, '').replaceAll(/\\(?<sign>\p{P}|\p{S})/gu, '$<sign>');
}

/** Puts text on one line, for places where Discord reads no Markdown, such as labels and menus. */
export function plainLine(text: string): string {
  return isolateLines(oneLine(text));
}

/** Removes control characters, broken characters and marks that reorder text. */
export function cleanText(text: string): string {
  return text
    .replaceAll(LONE_SURROGATE, '\ufffd')
    .replaceAll(LINE_END, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(CONTROL, '')
    .replaceAll(REORDERING, '');
}

/** Cleans text, puts it on one line and trims it. */
export function oneLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/gu, ' ').trim();
}

/** Puts a backslash before active punctuation and asterisks around bold ranges. */
function withSigns(text: string, bold: readonly TextRange[]): string {
  const signs = [
    ...bold.flatMap(({ start, end }) => [
      { at: start, sign: '**' },
      { at: end, sign: '**' },
    ]),
    ...[...text.matchAll(ACTIVE)].map(({ index }) => ({ at: index, sign: '\\' })),
  ].sort((a, b) => a.at - b.at);
  let written = '';
  let from = 0;
  for (const { at, sign } of signs) {
    written += text.slice(from, at) + sign;
    from = at;
  }
  return written + text.slice(from);
}

function isolateLines(text: string): string {
  return text
    .split('\n')
    .map(line => (DIRECTED.test(line) ? FSI + line + PDI : line))
    .join('\n');
}
