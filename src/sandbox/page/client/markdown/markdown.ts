import { codeAt, type InlineNode, readInline } from './inlineMarkdown.ts';

/** A Markdown node of a message; text keeps its line breaks. */
export type MarkdownNode =
  | InlineNode
  | { readonly kind: 'quote'; readonly children: readonly MarkdownNode[] }
  | { readonly kind: 'small print'; readonly children: readonly InlineNode[] }
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly children: readonly InlineNode[];
    }
  | {
      readonly kind: 'list';
      /** First number of the list; null for bullets. */
      readonly from: number | null;
      readonly items: readonly (readonly InlineNode[])[];
    };

/** A node and its number of lines. */
type Block = readonly [node: MarkdownNode, lines: number];

const QUOTE = /^> (.*)$/su;
const QUOTE_TO_END = /^>>> /u;
const SMALL_PRINT = /^-# +(?! )(.*\S.*)$/su;
const HEADING = /^(#{1,3}) +(?! )(.*\S.*)$/su;
const BULLET = /^ *[-*] +(?! )(.*\S.*)$/su;
const NUMBERED = /^ *(\d{1,9})\. +(?! )(.*\S.*)$/su;

/** Parses Discord's Markdown (reference#message-formatting); unknown syntax stays text. */
export function readMarkdown(text: string): readonly MarkdownNode[] {
  return readBlocks(linesOf(text), true);
}

function readBlocks(lines: readonly string[], mayQuote: boolean): readonly MarkdownNode[] {
  const nodes: MarkdownNode[] = [];
  let paragraph: string[] = [];
  const endParagraph = (): void => {
    // A block swallows the line break before it, so an empty line needs one of its own.
    const end = paragraph.at(-1) === '' ? '\n' : '';
    nodes.push(...readInline(paragraph.join('\n') + end));
    paragraph = [];
  };
  for (let at = 0; at < lines.length; ) {
    const block = (mayQuote ? quoteAt(lines, at) : null) ?? lineBlockAt(lines, at);
    if (block === null) {
      paragraph.push(lines[at] ?? '');
      at += 1;
    } else {
      endParagraph();
      nodes.push(block[0]);
      at += block[1];
    }
  }
  nodes.push(...readInline(paragraph.join('\n')));
  return nodes;
}

/** Quotes cannot be nested. */
function quoteAt(lines: readonly string[], at: number): Block | null {
  const line = lines[at] ?? '';
  if (QUOTE_TO_END.test(line)) {
    const inner = [line.replace(QUOTE_TO_END, ''), ...lines.slice(at + 1)];
    return [{ kind: 'quote', children: readBlocks(inner, false) }, lines.length - at];
  }
  const quoted = runOf(QUOTE, lines, at).map(([, inner = '']) => inner);
  if (quoted.length === 0) return null;
  return [{ kind: 'quote', children: readBlocks(quoted, false) }, quoted.length];
}

function lineBlockAt(lines: readonly string[], at: number): Block | null {
  const line = lines[at] ?? '';
  const small = SMALL_PRINT.exec(line);
  if (small !== null) return [{ kind: 'small print', children: readInline(small[1] ?? '') }, 1];
  const heading = HEADING.exec(line);
  if (heading !== null) {
    const [, signs, text = ''] = heading;
    const level = signs === '#' ? 1 : signs === '##' ? 2 : 3;
    return [{ kind: 'heading', level, children: readInline(text) }, 1];
  }
  return listAt(lines, at);
}

function listAt(lines: readonly string[], at: number): Block | null {
  const bullets = runOf(BULLET, lines, at).map(([, text = '']) => readInline(text));
  if (bullets.length > 0) return [{ kind: 'list', from: null, items: bullets }, bullets.length];
  const numbered = runOf(NUMBERED, lines, at);
  const [first] = numbered;
  if (first === undefined) return null;
  const items = numbered.map(([, , text = '']) => readInline(text));
  return [{ kind: 'list', from: Number(first[1]), items }, items.length];
}

/** Matches of consecutive lines. */
function runOf(pattern: RegExp, lines: readonly string[], at: number): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (let line = at; line < lines.length; line += 1) {
    const match = pattern.exec(lines[line] ?? '');
    if (match === null) break;
    matches.push(match);
  }
  return matches;
}

/** Splits text into lines, except inside code. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; ) {
    if (text[at] === '\n') {
      lines.push(text.slice(start, at));
      start = at + 1;
    }
    const isEscape = text[at] === '\\' && text[at + 1] !== '\n';
    at += isEscape ? 2 : (codeAt(text, at)?.length ?? 1);
  }
  lines.push(text.slice(start));
  return lines;
}
