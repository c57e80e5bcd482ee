import { z } from 'zod';

/** Control characters, line breaks and lone surrogates. */
const BREAKS = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\s]+/gu;
/** Marks that reorder text, and byte-order marks. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;
/** `[[Page]]` or `[[Page|text]]`, as Obsidian writes them in front matter. */
const WIKI_LINK = /^\[\[(?:[^[\]|]{1,200}\|)?(?<shown>[^[\]|]{1,200})\]\]$/u;
const MAX_ITEMS = 50;
const MAX_DEPTH = 4;
/** What YAML and programs write for nothing. */
const NOTHING = new Set(['', '~', 'null', 'undefined', 'none']);

/** A person, an organisation or an address, as a map. */
const named = z.union([
  z.object({ name: z.unknown() }).transform(({ name }) => name),
  z.object({ '@value': z.unknown() }).transform(map => map['@value']),
  z.object({ '@id': z.unknown() }).transform(map => map['@id']),
  z.object({ title: z.unknown() }).transform(({ title }) => title),
]);

/** Whether a field is empty. */
export function isNothing(value: unknown): boolean {
  if (typeof value === 'string') return NOTHING.has(cleanLine(value));
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0);
}

/** The texts of a value: a text or number, the items of a list, the name of a map; empty if it has none. */
export function textsOf(value: unknown, depth = 0): string[] {
  if (typeof value === 'string') return isNothing(value) ? [] : [cleanLine(value)];
  if (typeof value === 'number' || typeof value === 'bigint') return [String(value)];
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? [] : [value.toISOString()];
  if (depth >= MAX_DEPTH) return [];
  if (Array.isArray(value)) {
    return value.slice(0, MAX_ITEMS).flatMap(item => textsOf(item, depth + 1));
  }
  const parsed = named.safeParse(value);
  return parsed.success ? textsOf(parsed.data, depth + 1) : [];
}

/** True or false, however it is written; null for anything else. */
export function booleanOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const [text = ''] = textsOf(value);
  if (/^(?:true|yes|on|1)$/iu.test(text)) return true;
  return /^(?:false|no|off|0)$/iu.test(text) ? false : null;
}

/** A text on one line, without control characters, marks that reorder it and the marks of a wiki link. */
function cleanLine(text: string): string {
  const line = text.replaceAll(DIRECTIONS, '').replaceAll(BREAKS, ' ').trim();
  return line.replace(WIKI_LINK, '$<shown>');
}
