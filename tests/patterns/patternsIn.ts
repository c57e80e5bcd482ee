import { parseSync, Visitor } from 'oxc-parser';

/** A regular expression in a source file. */
export interface Pattern {
  /** File and line, as `src/a.ts:12`. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** The regular expressions in a file. */
interface Found {
  readonly literals: readonly Pattern[];
  /** Places of `RegExp` calls. */
  readonly calls: readonly string[];
}

/** Finds the regular expressions in a TypeScript file with a parser; throws if it cannot be parsed. */
export function patternsIn(file: string, code: string): Found {
  const literals: Pattern[] = [];
  const calls: string[] = [];
  const placeOf = (offset: number): string => `${file}:${code.slice(0, offset).split('\n').length}`;
  const visitCall = (call: { readonly callee: object; readonly start: number }): void => {
    if ('name' in call.callee && call.callee.name === 'RegExp') calls.push(placeOf(call.start));
  };
  const { program, errors } = parseSync(file, code);
  if (errors[0] !== undefined) throw new SyntaxError(`${file}: ${errors[0].message}`);
  new Visitor({
    Literal: literal => {
      if (!('regex' in literal)) return;
      const { pattern: source, flags } = literal.regex;
      literals.push({ place: placeOf(literal.start), source, flags });
    },
    CallExpression: visitCall,
    NewExpression: visitCall,
  }).visit(program);
  return { literals, calls };
}
