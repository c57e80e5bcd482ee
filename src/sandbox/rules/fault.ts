import type { ErrorTree, Refusal } from './refusal.ts';

/** Path of a value in the body: keys and indexes. */
export type Path = readonly (string | number)[];

/** Fault of one value in a body. */
export interface ValueFault {
  readonly path: Path;
  /** Code, such as `BASE_TYPE_REQUIRED`. */
  readonly code: string;
  readonly message: string;
}

/** Fault of a request as a whole. */
interface RequestFault {
  /** HTTP status. */
  readonly status: number;
  /** JSON error code. */
  readonly jsonCode: number;
  readonly message: string;
}

/** What a rule reports. */
export type Fault = ValueFault | RequestFault;

/**
 * One of Discord's restrictions, identified by its function name. Returns no faults if it is met.
 */
export type Rule<Subject> = (subject: Subject) => readonly Fault[];

/** Makes all fields optional and nullable, as Discord declares most of them. */
export type Nullish<Fields> = { readonly [Key in keyof Fields]?: Fields[Key] | null | undefined };

const INVALID_FORM_BODY = 50035;

/** Returns the refusal of the first rule that reports a fault. */
export function firstRefusal<Subject>(
  subject: Subject,
  rules: readonly Rule<Subject>[],
  at: Path = [],
): Refusal | null {
  for (const rule of rules) {
    const refusal = refuseFaults(rule.name, rule(subject), at);
    if (refusal !== null) return refusal;
  }
  return null;
}

/** Converts faults to Discord's error response, with paths below `at`; null if there are none. */
export function refuseFaults(
  rule: string,
  faults: readonly Fault[],
  at: Path = [],
): Refusal | null {
  if (faults.length === 0) return null;
  for (const fault of faults) {
    if ('jsonCode' in fault) {
      const { status, jsonCode: code, message } = fault;
      return { rule, status, body: { code, message } };
    }
  }
  const values = faults.filter(fault => 'path' in fault);
  const errors = treeOf(values.map(fault => ({ ...fault, path: [...at, ...fault.path] })));
  const body = { code: INVALID_FORM_BODY, message: 'Invalid Form Body', errors };
  return { rule, status: 400, body };
}

/** A required value is missing, null or blank. */
export function required(path: Path): ValueFault {
  return { path, code: 'BASE_TYPE_REQUIRED', message: 'This field is required' };
}

/** The length of a text or list is out of range. */
export function badLength(path: Path, min: number, max: number): ValueFault {
  const message = `Must be between ${min} and ${max} in length.`;
  return { path, code: 'BASE_TYPE_BAD_LENGTH', message };
}

/** A text or list is too long. */
export function tooLong(path: Path, max: number): ValueFault {
  return { path, code: 'BASE_TYPE_MAX_LENGTH', message: `Must be ${max} or fewer in length.` };
}

/** A number is too low. */
export function tooLow(path: Path, min: number): ValueFault {
  const message = `int value should be greater than or equal to ${min}.`;
  return { path, code: 'NUMBER_TYPE_MIN', message };
}

/** A number is too high. */
export function tooHigh(path: Path, max: number): ValueFault {
  const message = `int value should be less than or equal to ${max}.`;
  return { path, code: 'NUMBER_TYPE_MAX', message };
}

/** A value is not a number of a kind, such as `int`. */
export function notNumber(path: Path, value: unknown, sort: string): ValueFault {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return { path, code: 'NUMBER_TYPE_COERCE', message: `Value "${shown}" is not ${sort}.` };
}

/** A value is not one of the allowed ones. */
export function notOneOf(path: Path, choices: readonly unknown[]): ValueFault {
  return { path, code: 'BASE_TYPE_CHOICES', message: `Value must be one of ${tuple(choices)}.` };
}

/** The `type` of an object is not one of the allowed ones; the path is the object's. */
export function wrongType(path: Path, types: readonly unknown[]): ValueFault {
  const message = `Value of field "type" must be one of ${tuple(types)}.`;
  return { path: [...path, 'type'], code: 'UNION_TYPE_CHOICES', message };
}

/**
 * Discord refuses this with a code that it does not document; `NOT_ALLOWED` is the sandbox's own.
 */
export function notAllowed(path: Path, message: string): ValueFault {
  return { path, code: 'NOT_ALLOWED', message };
}

/** Tells whether a field is neither undefined nor null. */
export function isPresent<Value>(value: Value): value is NonNullable<Value> {
  return value !== undefined && value !== null;
}

function tuple(values: readonly unknown[]): string {
  const texts = values.map(value => (typeof value === 'string' ? `'${value}'` : String(value)));
  return texts.length === 1 ? `(${texts.join('')},)` : `(${texts.join(', ')})`;
}

function treeOf(faults: readonly ValueFault[], depth = 0): ErrorTree {
  const here = faults.filter(({ path }) => path.length === depth);
  const below = faults.filter(({ path }) => path.length > depth);
  const keys = new Set(below.map(({ path }) => String(path[depth])));
  const branches = [...keys].map(key => {
    const within = below.filter(({ path }) => String(path[depth]) === key);
    return [key, treeOf(within, depth + 1)] as const;
  });
  const leaves = here.map(({ code, message }) => ({ code, message }));
  return { ...(leaves.length > 0 ? { _errors: leaves } : {}), ...Object.fromEntries(branches) };
}
