/** One edit between two words; `at` is its position in the longer word, in UTF-16 code units. */
export interface Edit {
  readonly kind: 'insertion' | 'substitution' | 'transposition';
  readonly at: number;
}

/**
 * The one insertion, deletion, substitution or transposition between two words; null if they are
 * equal or further apart (optimal string alignment distance 1).
 */
export function oneEdit(a: string, b: string): Edit | null {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || a === b) return null;
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  if (long.length > short.length) {
    return long.slice(at + 1) === short.slice(at) ? { kind: 'insertion', at } : null;
  }
  if (long.slice(at + 1) === short.slice(at + 1)) return { kind: 'substitution', at };
  const exchanged =
    long[at] === short[at + 1] &&
    long[at + 1] === short[at] &&
    long.slice(at + 2) === short.slice(at + 2);
  return exchanged ? { kind: 'transposition', at } : null;
}
