import { type Document, isCollection, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import type { Fields, ReadFields } from './fields.ts';
import { FIELD_LINE, splitFields } from './metadataLines.ts';
import { unquote } from './unquote.ts';

const MAX_ALIASES = 20;
/** Nested lists and maps. A list used as a key takes cubic time in its depth. */
const MAX_DEPTH = 16;
const TOO_DEEP = 'nested too deeply';

const map = z.record(z.string(), z.unknown());

type Parsed =
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly reason: string };

/** Reads YAML, and JSON as a part of it; all scalars stay as written. What cannot be parsed is read by lines. */
export function readYaml(block: string): ReadFields {
  const yaml = block.replaceAll(/\r\n?/gu, '\n');
  const parsed = parse(yaml);
  if (parsed.ok) return { fields: parsed.fields, problem: null };
  const fields = Object.fromEntries(
    splitFields(yaml).flatMap(field => Object.entries(readField(field))),
  );
  return { fields, problem: `that is not valid YAML: ${parsed.reason}` };
}

/** A field alone, or its text where that is no YAML either: `title: Ferry: what we know`. */
function readField(field: string): Fields {
  const parsed = parse(field.replaceAll('\t', '  '));
  if (parsed.ok) return parsed.fields;
  const [line = ''] = field.split('\n', 1);
  const { name, value = '' } = FIELD_LINE.exec(line)?.groups ?? {};
  return name === undefined || isSyntax(value) ? {} : { [name]: unquote(value) };
}

function parse(yaml: string): Parsed {
  try {
    const document: Document = parseDocument(yaml, {
      schema: 'failsafe',
      prettyErrors: false,
      logLevel: 'silent',
    });
    const [error] = document.errors;
    if (error !== undefined) return { ok: false, reason: reasonOf(error) };
    if (isDeep(document)) return { ok: false, reason: TOO_DEEP };
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES });
    const parsed = map.safeParse(value === '' ? {} : value);
    return parsed.success
      ? { ok: true, fields: parsed.data }
      : { ok: false, reason: 'it must be fields such as "title: ..."' };
  } catch (error) {
    // An alias that leads nowhere or to too much; brackets nested too deep for the parser's stack.
    if (error instanceof ReferenceError || error instanceof RangeError) {
      return { ok: false, reason: reasonOf(error) };
    }
    throw error;
  }
}

function isDeep(document: Document): boolean {
  let deepest = 0;
  visit(document, {
    Collection: (_key, _node, path) => {
      deepest = Math.max(deepest, path.filter(isCollection).length + 1);
      return deepest > MAX_DEPTH ? visit.BREAK : undefined;
    },
  });
  return deepest > MAX_DEPTH;
}

function reasonOf(error: Error): string {
  if (/call stack/u.test(error.message)) return TOO_DEEP;
  return error.message.split('\n', 1)[0] ?? error.message;
}

/** An alias, a block's header, or a list or map that does not end on its line. */
function isSyntax(value: string): boolean {
  return /^(?:[*&!][\w-]*|&[\w-]+\s.*|[|>][\d+-]*|[[{][^\]}]*)$/u.test(value.trim());
}
