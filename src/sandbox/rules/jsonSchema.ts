import type { JSONSchema } from 'zod/v4/core';
import {
  badLength,
  notNumber,
  notOneOf,
  type Path,
  required,
  tooHigh,
  tooLong,
  tooLow,
  type ValueFault,
  wrongType,
} from './fault.ts';
import { isRecord } from './isRecord.ts';
import { textLength } from './textLength.ts';

/** A JSON schema, as converted from Discord's published ones. */
export type Schema = JSONSchema.JSONSchema;

/** ISO 8601 date, with optional time and offset. */
const ISO_8601 =
  /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

/**
 * Fields that accept fractions; the published schemas do not distinguish integers. Rules restrict
 * some of them further.
 */
const FRACTIONS: ReadonlySet<string> = new Set([
  'min_value',
  'max_value',
  'value',
  'duration_secs',
]);

/**
 * Reports what a schema refuses, in Discord's words. Unknown keys are faults: Discord ignores them,
 * which hides typos. Of a union, the branch with the value's `type` is checked; a schema without a
 * type accepts anything. URLs are checked by rules, which know the allowed schemes.
 */
export function schemaFaults(schema: Schema, value: unknown, path: Path = []): ValueFault[] {
  if (schema.anyOf !== undefined) return unionFaults(schema.anyOf, value, path);
  const types = typesOf(schema);
  if (types.length === 0) return [];
  if (value === null) return types.includes('null') ? [] : [required(path)];
  const choices = schema.const === undefined ? schema.enum : [schema.const];
  if (choices !== undefined) {
    return choices.some(choice => choice === value) ? [] : [notOneOf(path, choices)];
  }
  if (types.includes('object')) return objectFaults(schema, value, path);
  if (types.includes('array')) return listFaults(schema, value, path);
  if (types.includes('string')) return stringFaults(schema, value, path);
  if (types.includes('boolean')) return booleanFaults(value, path);
  return numberFaults(schema, value, path);
}

function unionFaults(branches: readonly Schema[], value: unknown, path: Path): ValueFault[] {
  const isNullable = branches.some(branch => typesOf(branch).includes('null'));
  if (value === null) return isNullable ? [] : [required(path)];
  const candidates = branches.filter(branch => branch.type !== 'null');
  const branch =
    candidates.length === 1 ? candidates[0] : candidates.find(each => admits(each, value));
  if (branch !== undefined) return schemaFaults(branch, value, path);
  const tags = candidates.map(tagOf).filter(tag => tag !== undefined);
  if (tags.length === 0) {
    const types = candidates.flatMap(typesOf).join(' or ');
    return [{ path, code: 'UNION_TYPE_CHOICES', message: `Must be of type ${types}.` }];
  }
  if (!isRecord(value)) return [notObject(path)];
  return value.type === undefined ? [required([...path, 'type'])] : [wrongType(path, tags)];
}

function admits(branch: Schema, value: unknown): boolean {
  if (isRecord(value)) return tagOf(branch) === value.type;
  return typesOf(branch).some(type =>
    type === 'integer' ? Number.isInteger(value) : type === typeof value,
  );
}

/** The constant `type` of an object schema. */
function tagOf({ properties }: Schema): unknown {
  const type = properties?.type;
  return typeof type === 'object' ? type.const : undefined;
}

function typesOf({ type }: Schema): readonly string[] {
  return type === undefined ? [] : [type].flat();
}

function objectFaults(schema: Schema, value: unknown, path: Path): ValueFault[] {
  if (!isRecord(value)) return [notObject(path)];
  const { properties = {} } = schema;
  const missing = (schema.required ?? []).filter(key => value[key] === undefined);
  const faults = missing.map(key => required([...path, key]));
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    const memberSchema = Object.hasOwn(properties, key)
      ? properties[key]
      : schema.additionalProperties;
    if (typeof memberSchema === 'object') {
      faults.push(...schemaFaults(memberSchema, member, [...path, key]));
    } else {
      const message = 'This field is not documented.';
      faults.push({ path: [...path, key], code: 'UNKNOWN_FIELD', message });
    }
  }
  return faults;
}

function listFaults(schema: Schema, value: unknown, path: Path): ValueFault[] {
  if (!Array.isArray(value)) {
    const message = 'Only iterables may be used in a ListType';
    return [{ path, code: 'LIST_TYPE_CONVERT', message }];
  }
  const { minItems, maxItems, items } = schema;
  const itemFaults =
    typeof items === 'object' && !Array.isArray(items)
      ? value.flatMap((item, index) => schemaFaults(items, item, [...path, index]))
      : [];
  return [...lengthFaults(path, value.length, minItems, maxItems), ...itemFaults];
}

function stringFaults(schema: Schema, value: unknown, path: Path): ValueFault[] {
  if (typeof value !== 'string') {
    const message = `Could not interpret "${JSON.stringify(value)}" as string.`;
    return [{ path, code: 'STRING_TYPE_CONVERT', message }];
  }
  if (schema.format === 'date-time') return dateFaults(value, path);
  // All published patterns are those of snowflakes.
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(value)) {
    return [notNumber(path, value, 'snowflake')];
  }
  return lengthFaults(path, textLength(value), schema.minLength, schema.maxLength);
}

function dateFaults(value: string, path: Path): ValueFault[] {
  if (ISO_8601.test(value) && !Number.isNaN(Date.parse(value))) return [];
  const message = `Could not parse ${value}. Should be ISO8601.`;
  return [{ path, code: 'DATE_TIME_TYPE_PARSE', message }];
}

function booleanFaults(value: unknown, path: Path): ValueFault[] {
  if (typeof value === 'boolean') return [];
  return [{ path, code: 'BOOLEAN_TYPE_CONVERT', message: 'Must be either true or false.' }];
}

function numberFaults(schema: Schema, value: unknown, path: Path): ValueFault[] {
  const mayBeFraction = FRACTIONS.has(String(path.at(-1)));
  const isNumber = mayBeFraction ? Number.isFinite(value) : Number.isSafeInteger(value);
  if (typeof value !== 'number' || !isNumber) return [notNumber(path, value, 'int')];
  const { minimum = -Infinity, maximum = Infinity } = schema;
  if (value < minimum) return [tooLow(path, minimum)];
  return value > maximum ? [tooHigh(path, maximum)] : [];
}

function lengthFaults(path: Path, length: number, min = 0, max = Infinity): ValueFault[] {
  if (length >= min && length <= max) return [];
  return [min === 0 ? tooLong(path, max) : badLength(path, min, max)];
}

function notObject(path: Path): ValueFault {
  const message = 'Only dictionaries may be used in a ModelType';
  return { path, code: 'MODEL_TYPE_CONVERT', message };
}
