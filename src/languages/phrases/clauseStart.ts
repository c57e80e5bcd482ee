import type { Token } from './readTokens.ts';

const CLAUSE_MARKS: ReadonlySet<string> = new Set('.,;:!?—–');

/** The index of the first token after the last mark that ends a clause before `at`; 0 if there is none. */
export function clauseStart(tokens: readonly Token[], at: number): number {
  return tokens.slice(0, at).findLastIndex(({ word }) => CLAUSE_MARKS.has(word)) + 1;
}
