import { parse, TomlError } from 'smol-toml';
import type { Fields, ReadFields } from './fields.ts';
import { FIELD_LINE, splitFields } from './metadataLines.ts';
import { unquote } from './unquote.ts';

const MAX_DEPTH = 16;

/** Reads TOML; what cannot be parsed is read by lines. */
export function readToml(block: string): ReadFields {
  const parsed = parseToml(block);
  if (parsed.ok) return { fields: parsed.fields, problem: null };
  const fields = Object.fromEntries(
    splitFields(block).flatMap(field => Object.entries(readField(field))),
  );
  return { fields, problem: `that is not valid TOML: ${parsed.reason}` };
}

function readField(field: string): Fields {
  const parsed = parseToml(field);
  if (parsed.ok) return parsed.fields;
  const [line = ''] = field.split('\n', 1);
  const { name, value = '' } = FIELD_LINE.exec(line)?.groups ?? {};
  return name === undefined ? {} : { [name]: unquote(value) };
}

function parseToml(
  toml: string,
):
  | { readonly ok: true; readonly fields: Fields }
  | { readonly ok: false; readonly reason: string } {
  try {
    return { ok: true, fields: parse(toml, { maxDepth: MAX_DEPTH }) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    return { ok: false, reason: reasonOf(error) };
  }
}

/** The first line of the message, without "Invalid TOML document: ". */
function reasonOf({ message }: TomlError): string {
  const [first = message] = message.split('\n', 1);
  return first.replace(/^Invalid TOML document: /u, '');
}
