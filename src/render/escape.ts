import type { TextRange } from '../articles/article.ts';

/** Invisible marks that keep a line's direction from leaking: first strong isolate, and its end. */
const FSI = '\u2068';
const PDI = '\u2069';
const ISOLATE = /[\u2068\u2069]/gu;
/** Embeddings, overrides and isolates; those that an article leaves open would reach beyond it. */
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/gu;
/** The blocks of right-to-left scripts, and the marks of direction. */
const DIRECTED =
  /[\u0590-\u08ff\u200e\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LINE_END = /\r\n|[\r\u2028\u2029]/gu;
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Punctuation that Discord acts on where it stands. */
const ACTIVE = new RegExp(
  [
    // What opens emphasis, spoilers, code, links, mentions and everything in angle brackets.
    '[\\\\*_~|`[<@]',
    // Addresses and `:emoji:`.
    String.raw`:(?=/|[^\s:]+:)`,
    // Addresses that need no `https:`, such as invitations.
    String.raw`/(?<=\.[a-z]{2,24}(?::\d{1,5})?/)`,
    // At the start of a line: headings, small print, lists, quotations. What stands before is read
    // last, as it takes long.
    String.raw`(?:#(?=#{0,5}\s)|-(?=[#\s])|\+(?=\s)|>)(?<=^\s*.)`,
    String.raw`\.(?=\s)(?<=^\s*\d+\.)`,
  ].join('|'),
  'gimu',
);
const ESCAPED = /\\([!-/:-@[-`{-~])/gu;

/**
 * Writes text so that Discord shows it as it stands and acts on none of it. It may hold several
 * lines; `bold` are ranges of the text as `cleanText` gives it, in order and apart.
 */
export function escapeText(text: string, bold: readonly TextRange[] = []): string {
  return isolateLines(withSigns(cleanText(text), bold));
}

/** Writes text on one line, so that Discord acts on none of it. */
export function escapeLine(text: string): string {
  return escapeText(oneLine(text));
}

/** Reads back what `escapeLine` wrote. */
export function unescapeLine(escaped: string): string {
  return escaped.replaceAll(ISOLATE, '').replaceAll(ESCAPED, '$1');
}

/** Writes text on one line for the places where Discord reads no Markdown: labels, menus. */
export function plainLine(text: string): string {
  return isolateLines(oneLine(text));
}

/** Text without control characters, broken characters and marks that reorder what follows. */
export function cleanText(text: string): string {
  return text
    .replaceAll(LONE_SURROGATE, '\ufffd')
    .replaceAll(LINE_END, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(CONTROL, '')
    .replaceAll(REORDERING, '');
}

function oneLine(text: string): string {
  return cleanText(text).replaceAll(/\s+/gu, ' ').trim();
}

/** Puts a backslash before active punctuation, and the signs for bold around ranges. */
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
