import { termsOf, tokenize } from '../terms/tokenize.ts';

/** Thrown for an invalid alias file; the message names the line and the problem. */
export class AliasError extends Error {
  override readonly name = 'AliasError';
}

/**
 * Parses an alias file: one name per line, its spellings separated by commas; `#` starts a comment.
 *
 * @throws AliasError if a line has fewer than two spellings, or one that is not a single word
 */
export function parseAliases(text: string): string[][] {
  const groups: string[][] = [];
  for (const [index, line] of text.split(/\r\n|[\r\n]/u).entries()) {
    const spellings = line
      .replace(/#.*/su, '')
      .split(',')
      .map(spelling => spelling.trim())
      .filter(spelling => spelling !== '');
    if (spellings.length === 0) continue;
    const problem = aliasProblem(spellings);
    if (problem !== null) throw new AliasError(`line ${index + 1}: ${problem}`);
    groups.push(spellings);
  }
  return groups;
}

function aliasProblem(spellings: readonly string[]): string | null {
  if (spellings.length === 1) return 'write two or more spellings, separated by commas';
  for (const spelling of spellings) {
    if (tokenize(spelling).length !== 1) return `"${spelling}" is not one word`;
    if (termsOf(spelling).length !== 1) return `"${spelling}" is too common a word`;
  }
  return null;
}
