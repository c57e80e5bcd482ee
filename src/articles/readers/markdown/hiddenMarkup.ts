import type { TextRange } from '../../article.ts';
import type { Dialect } from './parseMarkdown.ts';

/** Markup of site generators and editors that Markdown itself would take for text. */
export interface HiddenMarkup extends TextRange {
  /** Whether what follows on the line is the title of an admonition. */
  readonly opensTitle: boolean;
}

interface Delimiters {
  /** In lower case. */
  readonly open: string;
  /** Global, so that it is searched for from an offset. */
  readonly close: RegExp;
  /** Unit: UTF-16 code units. */
  readonly maxLength: number;
}

/** Longer openings first. */
const DELIMITERS: readonly Delimiters[] = [
  { open: '<script', close: /<\/script\b[^>]{0,100}>/giu, maxLength: Infinity },
  { open: '<style', close: /<\/style\b[^>]{0,100}>/giu, maxLength: Infinity },
  { open: '{% comment %}', close: /\{% endcomment %\}/gu, maxLength: Infinity },
  { open: '<!--', close: /-->/gu, maxLength: Infinity },
  { open: '{{<', close: />\}\}/gu, maxLength: 5000 },
  { open: '{{%', close: /%\}\}/gu, maxLength: 5000 },
  { open: '{/*', close: /\*\/\}/gu, maxLength: 5000 },
  { open: '{%', close: /%\}/gu, maxLength: 5000 },
  { open: '{{', close: /\}\}/gu, maxLength: 500 },
  // A comment of Obsidian.
  { open: '%%', close: /%%/gu, maxLength: 1000 },
];
const OPENING =
  /<(?:script|style)(?=[\s>])|\{% comment %\}|<!--|\{\{[<%]?|\{\/\*|\{%|(?<![\w%])%%(?!%)/giu;

/** `:::info`, `::: tip Title`, `:::note[Title]{.wide}`, `:::`, `::video[Title]{#id}` */
const DIRECTIVE =
  /^(?<mark>[ \t>]*:{3,}[ \t]*(?:\{[^{}\r\n]{0,500}\}|[\w-]{0,60})[ \t]*\[?|[ \t>]*::[a-z][\w-]{0,60}\[)(?<title>[^\r\n{}[\]]{0,300})(?<rest>\]?(?:\{[^{}\r\n]{0,500}\})?[ \t]*)$/gimu;
/** `!!! warning "Title"`, `??? note`, `=== "Tab"`, as in Material for MkDocs */
const ADMONITION =
  /^(?<mark>[ \t>]{0,20}(?:(?:!!!|\?\?\?\+?)[ \t]{1,4}[a-z][\w-]{0,40}(?:[ \t]inline)?(?:[ \t]end)?[ \t]{0,4}"?|===[+!]?[ \t]{1,4}"))(?<title>(?<=")[^\r\n"]{0,300}|)(?<rest>"?[ \t]*)$/gmu;
/** `[TOC]`, `[[_TOC_]]`, and a list item above `{:toc}` */
const CONTENTS =
  /^[ \t]*(?:\[{1,2}_?toc_?\]{1,2}|(?:[*+-]|\d\.)[ \t][^\r\n]{0,100}(?=(?:\r\n|\n|\r)\{:[ \t]?toc\b))[ \t]*$/gimu;
/** `--8<-- "file.md"`: a file to insert */
const SNIPPET = /^[ \t]*-{1,2}8<-{1,2}(?:[ \t].*)?$/gmu;
/** `+-----+=====+`, `------ -----`: rules of tables that Markdown itself does not know */
const TABLE_RULE =
  /^[ \t]*(?:\+(?:[-=:]{2,80}\+){1,80}|[-=]{2,80}(?:[ \t]{1,20}[-=]{2,80}){1,80})[ \t]*$/gmu;
/** `[^note]`, which is text to Markdown if its footnote is missing */
const NOTE_MARK = /\[\^[^[\]\s]{1,60}\](?!:)/gu;
/** `![[picture.png|300]]`: a file that Obsidian shows in its place */
const EMBED = /!\[\[[^[\]\r\n]{1,300}\]\]/gu;
/** `{: .class #id}`, `{#id}`, `{.class}` */
const ATTRIBUTES = /\{(?::|[#.](?=[\w-]))[^{}\r\n]{0,500}\}/gu;
/** `[!NOTE]` at the start of a block quotation. */
const CALLOUT = /(?<=^[ \t]{0,3}>[ \t]?)\[![\w-]{1,30}\][+-]?/gmu;

/** `[gallery ids="1,2"]`, `[/caption]`: shortcodes of WordPress, and BBCode */
const SHORTCODE =
  /(?<![[!\\])\[(?<slash>\/?)(?<name>[a-z][\w-]{0,40})(?<values>(?:[ \t]{1,4}[\w-]{1,40}=(?:"[^"\r\n]{0,500}"|'[^'\r\n]{0,500}'|[^\s"'[\]]{1,200})){0,30})[ \t]{0,4}\/?\](?![(:])/gu;
/** `[[Page]]`, `[[Page|text]]`: links of Obsidian and wikis */
const WIKI_LINK = /(?<!!)\[\[(?<target>[^[\]|\r\n]{1,200}\|)?[^[\]|\r\n]{1,200}\]\]/gu;

const COMPONENT =
  /<\/?(?:[A-Z][\w.]{0,80}(?:[^<>{}"']|"[^"]{0,500}"|'[^']{0,500}'|\{[^{}]{0,500}\}){0,500})?>/gu;
const MODULE_LINE =
  /^(?:import\s+(?:["'{*]|[\w$]{1,80}\s*(?:,\s*[{*]|from\s+["']))|export\s+(?:default|const|let|var|function|class|async)\b|export\s+[{*])/u;

/** Finds hidden markup, in any order, overlapping or not; nothing that starts in `code` is hidden. */
export function findHiddenMarkup(
  text: string,
  dialect: Dialect,
  code: readonly TextRange[],
): HiddenMarkup[] {
  const found = [
    ...delimited(text, dialect, code),
    ...titled(DIRECTIVE, text),
    ...titled(ADMONITION, text),
    ...shortcodes(text),
    ...wikiLinks(text),
    ...matchesOf(CONTENTS, text),
    ...matchesOf(SNIPPET, text),
    ...matchesOf(TABLE_RULE, text),
    ...matchesOf(EMBED, text),
    ...matchesOf(NOTE_MARK, text),
    ...matchesOf(ATTRIBUTES, text),
    ...matchesOf(CALLOUT, text),
    ...modules(text),
    // In MDX, the parser finds them, with any JavaScript in them.
    ...(dialect === 'mdx' ? [] : matchesOf(COMPONENT, text)),
  ];
  return outside(code, found);
}

/** Scripts, comments, shortcodes and template tags, which may span lines; linear because ends are found once. */
function* delimited(
  text: string,
  dialect: Dialect,
  code: readonly TextRange[],
): Generator<HiddenMarkup> {
  const ends = new Map<RegExp, number>();
  const endOf = (close: RegExp, from: number): number => {
    const known = ends.get(close);
    if (known !== undefined && known >= from) return known;
    close.lastIndex = from;
    const end = close.test(text) ? close.lastIndex : Infinity;
    ends.set(close, end);
    return end;
  };
  let cursor = 0;
  const isInCode = containment(code);
  for (const { 0: open, index } of text.matchAll(OPENING)) {
    const delimiters = DELIMITERS.find(row => row.open === open.toLowerCase());
    if (index < cursor || delimiters === undefined || isInCode(index)) continue;
    // In MDX, two braces hold an object.
    if (open === '{{' && dialect === 'mdx') continue;
    const end = endOf(delimiters.close, index + open.length);
    if (end === Infinity || end - index > delimiters.maxLength) continue;
    yield { start: index, end, opensTitle: false };
    cursor = end;
  }
}

/** The marks around the title of a block; `pattern` has the groups `mark`, `title` and `rest`. */
function titled(pattern: RegExp, text: string): HiddenMarkup[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: line, index, groups }) => {
    const mark = groups?.mark?.length ?? 0;
    const rest = groups?.rest?.length ?? 0;
    const hasTitle = (groups?.title ?? '').trim() !== '';
    return [
      { start: index, end: index + mark, opensTitle: hasTitle },
      { start: index + line.length - rest, end: index + line.length, opensTitle: false },
    ];
  });
}

/** A name in brackets is a shortcode if it has values, or if there is a tag that closes it. */
function shortcodes(text: string): HiddenMarkup[] {
  const tags = [...text.matchAll(SHORTCODE)];
  const closed = new Set(tags.flatMap(({ groups }) => (groups?.slash === '/' ? groups.name : [])));
  return tags
    .filter(({ groups }) => groups?.values !== '' || closed.has(groups.name))
    .map(({ 0: tag, index }) => ({ start: index, end: index + tag.length, opensTitle: false }));
}

/** The marks around what a link shows. */
function wikiLinks(text: string): HiddenMarkup[] {
  return [...text.matchAll(WIKI_LINK)].flatMap(({ 0: link, index, groups }) => {
    const shown = index + 2 + (groups?.target?.length ?? 0);
    const end = index + link.length;
    return [
      { start: index, end: shown, opensTitle: false },
      { start: end - 2, end, opensTitle: false },
    ];
  });
}

/** The imports and exports of MDX, which some sites also write in Markdown, each up to a blank line outside its brackets. */
function modules(text: string): HiddenMarkup[] {
  const found: HiddenMarkup[] = [];
  let at = 0;
  let start: number | null = null;
  let depth = 0;
  let opens = true;
  for (const line of text.split(/(?<=\n)|(?<=\r)(?!\n)/u)) {
    const isBlank = line.trim() === '';
    if (start === null && opens && MODULE_LINE.test(line)) start = at;
    if (start !== null && isBlank && depth <= 0) {
      found.push({ start, end: at, opensTitle: false });
      start = null;
      depth = 0;
    }
    if (start !== null) depth += depthOf(line);
    opens = isBlank;
    at += line.length;
  }
  if (start !== null && depth <= 0) found.push({ start, end: text.length, opensTitle: false });
  return found;
}

function depthOf(line: string): number {
  const opened = line.match(/[([{]/gu)?.length ?? 0;
  return opened - (line.match(/[)\]}]/gu)?.length ?? 0);
}

function matchesOf(pattern: RegExp, text: string): HiddenMarkup[] {
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    opensTitle: false,
  }));
}

function outside(code: readonly TextRange[], found: readonly HiddenMarkup[]): HiddenMarkup[] {
  const isInCode = containment(code);
  return found
    .toSorted((a, b) => a.start - b.start)
    .filter(({ start, end }) => end > start && !isInCode(start));
}

/** Whether an offset is in one of the sorted ranges; offsets must be asked for in ascending order. */
function containment(ranges: readonly TextRange[]): (offset: number) => boolean {
  let index = 0;
  return offset => {
    while ((ranges[index]?.end ?? Infinity) <= offset) index += 1;
    return (ranges[index]?.start ?? Infinity) <= offset;
  };
}
