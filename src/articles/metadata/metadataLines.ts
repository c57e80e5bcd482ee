import { FIELD_NAMES, normalizeName } from './fieldNames.ts';

/** A line `name: value` or `name = value`; the rest of the value may follow, indented. */
export const FIELD_LINE =
  /^["']?(?<name>[\p{L}_@](?:[\p{L}\p{N}_@.-]|:(?=[\p{L}_]))*(?: [\p{L}\p{N}_.-]+){0,3})["']?[ \t]*(?:[:：]+(?=\s|["'[{]|$)|=)[ \t]*(?<value>.*)$/u;

const LINE = /[^\r\n]*(?:\r\n|[\r\n]|$)/gu;
/** Fields that are read one by one, which takes long. */
const MAX_FIELDS = 100;
/** A comment, a table's header, an item of a list, or a line that continues the value above. */
const CONTINUES = /^(?:[ \t]|#|\[|[-?](?:\s|$)|[\]}],?\s*$|["'{])/u;
/** Fields that are not ours must be a single word: "He said one thing: go" is a sentence. */
const ONE_WORD = /^[^\s]+$/u;

/**
 * Whether a block between fences is metadata rather than prose: its first line is a field, and at most
 * one in three lines is neither a field nor part of one.
 */
export function looksLikeMetadata(block: string): boolean {
  let fields = 0;
  let others = 0;
  let isKnown = false;
  let opensWithWord: boolean | null = null;
  for (const line of linesOf(block)) {
    const name = fieldName(line);
    if (name !== null) {
      fields += 1;
      isKnown ||= FIELD_NAMES.has(normalizeName(name));
      opensWithWord ??= ONE_WORD.test(name);
    } else if (!isContinuation(line)) {
      others += 1;
      opensWithWord ??= false;
    }
  }
  const isFlow = /^\s*\{\s*["'\w]/u.test(block) && block.trimEnd().endsWith('}');
  return isFlow || (fields > 0 && others * 2 <= fields && (isKnown || opensWithWord === true));
}

/** The lines of metadata at the start of a text, up to a blank line or one that is no field. */
export function metadataLines(text: string): string {
  let end = 0;
  for (const [line] of text.matchAll(LINE)) {
    const isPart = line.trim() !== '' && (fieldName(line) !== null || isContinuation(line));
    if (line === '' || !isPart) break;
    end += line.length;
  }
  return text.slice(0, end);
}

/** The first fields of a block with the lines that continue their values, one string each. */
export function splitFields(block: string): string[] {
  const fields: string[] = [];
  for (const line of linesOf(block)) {
    const last = fields.at(-1);
    if (fieldName(line) !== null) {
      if (fields.length === MAX_FIELDS) break;
      fields.push(line);
    } else if (last !== undefined && isContinuation(line) && !line.startsWith('#')) {
      fields[fields.length - 1] = `${last}\n${line}`;
    }
  }
  return fields;
}

function linesOf(block: string): string[] {
  return block.split(/\r\n|[\r\n]/u);
}

function fieldName(line: string): string | null {
  return FIELD_LINE.exec(line.slice(0, 200).trimEnd())?.groups?.name ?? null;
}

function isContinuation(line: string): boolean {
  return line.trim() === '' || CONTINUES.test(line);
}
