/** An inline Markdown node. */
export type InlineNode =
  | { readonly kind: 'text' | 'code' | 'code block'; readonly text: string }
  | { readonly kind: Emphasis; readonly children: readonly InlineNode[] }
  | {
      readonly kind: 'link';
      /** Always http or https. */
      readonly address: string;
      readonly children: readonly InlineNode[];
    }
  | { readonly kind: 'mention'; readonly of: 'person' | 'channel' | 'role'; readonly id: string }
  | { readonly kind: 'command'; readonly name: string }
  | { readonly kind: 'time'; readonly seconds: number; readonly style: string };

type Emphasis = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'spoiler';

/** A node and its length in the text. Unit: UTF-16 code units. */
interface Found {
  readonly node: InlineNode;
  readonly length: number;
}

/** Delimiters and what they mean; longer ones before their prefixes. */
const SIGNS: readonly (readonly [sign: string, kind: Emphasis])[] = [
  ['**', 'bold'],
  ['__', 'underline'],
  ['~~', 'strikethrough'],
  ['||', 'spoiler'],
  ['*', 'italic'],
  ['_', 'italic'],
];
/** Deeper nesting stays plain text; bounds parsing time. */
const MAX_DEPTH = 8;
const ESCAPE = /\\([^\p{L}\p{N}\s])/uy;
const MENTION = /<(@!?|@&|#)(\d{1,20})>/uy;
const COMMAND = /<\/([^<>:\n]{1,100}):\d{1,20}>/uy;
const TIME = /<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/uy;
const EMOJI = /<a?(:\w{1,32}:)\d{1,20}>/uy;
const ADDRESS_IN_BRACKETS = /<(https?:\/\/[^\s<>]+)>/iuy;
const ADDRESS = /https?:\/\/[^\s<]+/iuy;
/** Punctuation at the end of an address belongs to the sentence. */
const SENTENCE_END = /(?<![.,:;"'!?\]])[.,:;"'!?\]]+$/u;
const MASKED_LINK =
  /\[((?:[^[\]\\]|\\.)+)\]\(<?(https?:\/\/[^\s<>()]+(?:\([^\s<>()]*\)[^\s<>()]*)*)>?\)/iuy;
const FENCE = '```';
/** Language tag on the first line of a code block. */
const LANGUAGE = /^[\w+#.-]*\n/u;
const WORD = /[\p{L}\p{N}]/u;

/** Parses inline Markdown. */
export function readInline(text: string, depth = 0): readonly InlineNode[] {
  const nodes: InlineNode[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const [escaping, escaped] = match(ESCAPE, text, at) ?? [];
    if (escaping !== undefined) {
      plain += escaped ?? '';
      at += escaping.length;
      continue;
    }
    const found = foundAt(text, at, depth);
    if (found === null) {
      plain += text[at] ?? '';
      at += 1;
    } else {
      if (plain !== '') nodes.push({ kind: 'text', text: plain });
      plain = '';
      nodes.push(found.node);
      at += found.length;
    }
  }
  if (plain !== '') nodes.push({ kind: 'text', text: plain });
  return nodes;
}

/** Finds the code that starts at a position; null if none does. */
export function codeAt(text: string, at: number): Found | null {
  if (text[at] !== '`' || text[at - 1] === '`') return null;
  const signs = runLength(text, at);
  return (signs >= FENCE.length ? codeBlockAt(text, at) : null) ?? codeSpanAt(text, at, signs);
}

function codeBlockAt(text: string, at: number): Found | null {
  const start = at + FENCE.length;
  const end = text.indexOf(FENCE, start);
  const inner = end < 0 ? '' : text.slice(start, end);
  if (inner.trim() === '') return null;
  const code = inner.replace(LANGUAGE, '').replace(/^\n+|(?<!\n)\n+$/gu, '');
  return { node: { kind: 'code block', text: code }, length: end + FENCE.length - at };
}

function codeSpanAt(text: string, at: number, signs: number): Found | null {
  const start = at + signs;
  for (let end = text.indexOf('`', start); end >= 0; ) {
    const closing = runLength(text, end);
    if (closing === signs) {
      return { node: { kind: 'code', text: text.slice(start, end) }, length: end + closing - at };
    }
    end = text.indexOf('`', end + closing);
  }
  return null;
}

function foundAt(text: string, at: number, depth: number): Found | null {
  switch (text[at]) {
    case '`':
      return codeAt(text, at);
    case '<':
      return inBracketsAt(text, at);
    case '[':
      return maskedLinkAt(text, at, depth);
    case 'h':
    case 'H':
      return addressAt(text, at);
    default:
      return depth < MAX_DEPTH ? emphasisAt(text, at, depth) : null;
  }
}

function inBracketsAt(text: string, at: number): Found | null {
  const mention = match(MENTION, text, at);
  if (mention !== null) {
    const [{ length }, sign, id = ''] = mention;
    const of = sign === '#' ? 'channel' : sign === '@&' ? 'role' : 'person';
    return { node: { kind: 'mention', of, id }, length };
  }
  const command = match(COMMAND, text, at);
  if (command !== null) {
    const [{ length }, name = ''] = command;
    return { node: { kind: 'command', name }, length };
  }
  const time = match(TIME, text, at);
  if (time !== null) {
    const [{ length }, seconds, style = 'f'] = time;
    return { node: { kind: 'time', seconds: Number(seconds), style }, length };
  }
  const emoji = match(EMOJI, text, at);
  if (emoji !== null) {
    const [{ length }, name = ''] = emoji;
    return { node: { kind: 'text', text: name }, length };
  }
  const [whole, address = ''] = match(ADDRESS_IN_BRACKETS, text, at) ?? [];
  return whole === undefined ? null : linkTo(address, [plainText(address)], whole.length);
}

function addressAt(text: string, at: number): Found | null {
  if (WORD.test(text[at - 1] ?? '')) return null;
  const [whole] = match(ADDRESS, text, at) ?? [];
  if (whole === undefined) return null;
  let address = whole.replace(SENTENCE_END, '');
  while (address.endsWith(')') && !isBalanced(address)) address = address.slice(0, -1);
  return linkTo(address, [plainText(address)], address.length);
}

/** Discord rejects labels that contain an address, since they could mislead. */
function maskedLinkAt(text: string, at: number, depth: number): Found | null {
  const [whole, label = '', address = ''] = match(MASKED_LINK, text, at) ?? [];
  if (whole === undefined || depth >= MAX_DEPTH || /https?:\/\//iu.test(label)) return null;
  return linkTo(address, readInline(label, depth + 1), whole.length);
}

function linkTo(address: string, children: readonly InlineNode[], length: number): Found | null {
  if (!URL.canParse(address)) return null;
  return { node: { kind: 'link', address, children }, length };
}

function emphasisAt(text: string, at: number, depth: number): Found | null {
  for (const [sign, kind] of SIGNS) {
    if (!text.startsWith(sign, at)) continue;
    const end = closingOf(sign, text, at);
    if (end === null) continue;
    const children = readInline(text.slice(at + sign.length, end), depth + 1);
    return { node: { kind, children }, length: end + sign.length - at };
  }
  return null;
}

/** Finds the closing delimiter of the one at `at`; null if there is none. */
function closingOf(sign: string, text: string, at: number): number | null {
  const start = at + sign.length;
  if (sign === '_' && WORD.test(text[at - 1] ?? '')) return null;
  if (sign === '*' && /\s/u.test(text[start] ?? ' ')) return null;
  for (let end = start; end < text.length; ) {
    if (text[end] === '\\') end += 2;
    else if (end > start && closesAt(sign, text, end)) return end;
    else end += codeAt(text, end)?.length ?? signLengthAt(sign, text, end);
  }
  return null;
}

function closesAt(sign: string, text: string, end: number): boolean {
  if (!text.startsWith(sign, end)) return false;
  const after = text[end + sign.length] ?? '';
  if (sign === '_') return after !== '_' && text[end - 1] !== '_' && !WORD.test(after);
  if (sign === '*') return after !== '*' && !/[\s*]/u.test(text[end - 1] ?? '');
  return after !== sign[0] || sign === '~~' || sign === '||';
}

/** A double delimiter inside a single one is skipped as a whole. */
function signLengthAt(sign: string, text: string, at: number): number {
  return sign.length === 1 && text.startsWith(sign + sign, at) ? 2 : 1;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function runLength(text: string, at: number): number {
  let end = at;
  while (text[end] === '`') end += 1;
  return end - at;
}

function isBalanced(address: string): boolean {
  return address.split('(').length >= address.split(')').length;
}

function plainText(text: string): InlineNode {
  return { kind: 'text', text };
}
