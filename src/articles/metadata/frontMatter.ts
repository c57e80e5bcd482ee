import { readableText } from '../lines/markup.ts';
import type { Fields, ReadFields } from './fields.ts';
import { readHeaderLines } from './headerLines.ts';
import { findJsonBlock } from './jsonBlock.ts';
import { looksLikeMetadata, metadataLines } from './metadataLines.ts';
import { indentQuotedLines } from './quotedLines.ts';
import { readToml } from './readToml.ts';
import { readYaml } from './readYaml.ts';

/** The metadata at the start of a file. */
export interface FrontMatter {
  readonly fields: Fields;
  /** Offset of the text after it; 0 without front matter. Unit: UTF-16 code units. */
  readonly bodyStart: number;
  /** At most one; continues a sentence after the file name. */
  readonly warnings: readonly string[];
}

/** The longest block that is parsed as a whole. Unit: UTF-16 code units. */
const MAX_LENGTH = 16_384;

const NONE: FrontMatter = { fields: {}, bodyStart: 0, warnings: [] };

const OPENING =
  /^(?:[ \t]*(?:<!--[^>]{0,1000}-->[ \t]*)?(?:\r\n|\n|\r)){0,20}(?<fence>---|\+\+\+|;;;)[ \t]*(?<format>yaml|yml|toml|json)?[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)/u;

const HEADING = /^\s{0,20}# (?<title>[^\r\n]{1,300})(?:\s*(?:\r\n|\n|\r)){1,3}/u;

type Fence = '---' | '+++' | ';;;';

const CLOSING: Readonly<Record<Fence, RegExp>> = {
  '---': /^(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/gmu,
  '+++': /^\+\+\+[ \t]*(?:\r\n|\n|\r|$)/gmu,
  ';;;': /^;;;[ \t]*(?:\r\n|\n|\r|$)/gmu,
};

/**
 * Reads the metadata at the start of a file: YAML between `---`, TOML between `+++`, JSON in braces or
 * between `;;;`, or lines such as `Title: ...` above the first blank line, perhaps below a heading.
 *
 * Skips what it cannot parse, with a warning. A `---` above prose is a rule, not front matter.
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = OPENING.exec(text);
  if (opening === null) return readJsonObject(text) ?? readHeaders(text) ?? NONE;
  const { fence = '---', format } = opening.groups ?? {};
  const start = opening[0].length;
  const closing = findClosing(text, start, isFence(fence) ? fence : '---');
  const parse = parserFor(fence, format);
  if (closing === null) return readUnclosed(text, start, parse, fence);
  const between = text.slice(start, closing.start);
  const block = fence === '---' ? indentQuotedLines(between) : between;
  const bodyStart = closing.end;
  if (block.trim() === '') return { ...NONE, bodyStart };
  if (!looksLikeMetadata(block)) return NONE;
  if (block.length <= MAX_LENGTH) return frontMatter(parse(block), bodyStart);
  const { fields } = parse(metadataLines(block.slice(0, MAX_LENGTH)));
  const limit = MAX_LENGTH.toLocaleString('en');
  return frontMatter(
    { fields, problem: `longer than ${limit} characters; only its start is read` },
    bodyStart,
  );
}

/** A block whose closing fence is missing ends with its last line of metadata. */
function readUnclosed(
  text: string,
  start: number,
  parse: (block: string) => ReadFields,
  fence: string,
): FrontMatter {
  const block = metadataLines(text.slice(start));
  if (!looksLikeMetadata(block)) return NONE;
  const { fields } = parse(block.slice(0, MAX_LENGTH));
  return frontMatter({ fields, problem: `without a closing ${fence}` }, start + block.length);
}

/** `{ "title": ... }` at the start of a file, with the text below it. */
function readJsonObject(text: string): FrontMatter | null {
  const block = findJsonBlock(text, MAX_LENGTH);
  return block === null ? null : frontMatter(readYaml(block.json), block.end);
}

function readHeaders(text: string): FrontMatter | null {
  const headers = readHeaderLines(text);
  return headers === null ? readHeadersBelowTitle(text) : { ...headers, warnings: [] };
}

/** The lines `**Author:** ...` below a heading of level 1. */
function readHeadersBelowTitle(text: string): FrontMatter | null {
  const heading = HEADING.exec(text);
  const start = heading?.[0].length ?? 0;
  const headers = heading === null ? null : readHeaderLines(text.slice(start));
  if (headers === null) return null;
  const fields = { title: readableText(heading?.groups?.title ?? ''), ...headers.fields };
  return { fields, bodyStart: start + headers.bodyStart, warnings: [] };
}

function frontMatter({ fields, problem }: ReadFields, bodyStart: number): FrontMatter {
  return { fields, bodyStart, warnings: problem === null ? [] : [`has front matter ${problem}`] };
}

function parserFor(fence: string, format: string | undefined): (block: string) => ReadFields {
  if (fence === '+++' || format === 'toml') return readToml;
  return fence === ';;;' ? readBareJson : readYaml;
}

/** JSON whose braces may be missing. */
function readBareJson(block: string): ReadFields {
  const json = block.trim();
  return readYaml(json.startsWith('{') ? json : `{${json}}`);
}

function findClosing(
  text: string,
  from: number,
  fence: Fence,
): { readonly start: number; readonly end: number } | null {
  const pattern = CLOSING[fence];
  pattern.lastIndex = from;
  const match = pattern.exec(text);
  return match && { start: match.index, end: match.index + match[0].length };
}

function isFence(text: string): text is Fence {
  return text in CLOSING;
}
