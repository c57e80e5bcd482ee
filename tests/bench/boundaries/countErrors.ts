/** Differences between a splitter's boundaries and those marked by hand. */
export interface Errors {
  readonly marked: number;
  /** Marked, but not set. */
  readonly missed: number;
  /** Set, but not marked. */
  readonly extra: number;
}

const BAR = '|';

/** The text of a gold entry, without its bars. */
export function plainText(gold: string): string {
  return gold.replaceAll(BAR, '');
}

/** The sentences of a gold entry. */
export function markedSentences(gold: string): readonly string[] {
  return gold.split(BAR);
}

/** Compares a splitter's sentences with those marked by hand. */
export function countErrors(gold: readonly string[], sentences: readonly string[]): Errors {
  const marked = boundariesOf(gold);
  const set = boundariesOf(sentences);
  return {
    marked: marked.size,
    missed: [...marked].filter(boundary => !set.has(boundary)).length,
    extra: [...set].filter(boundary => !marked.has(boundary)).length,
  };
}

/** Adds up the errors of several entries. */
export function totalOf(errors: readonly Errors[]): Errors {
  const total = (name: keyof Errors): number => errors.reduce((sum, one) => sum + one[name], 0);
  return { marked: total('marked'), missed: total('missed'), extra: total('extra') };
}

/** Boundaries inside a text, each as the number of visible characters before it. */
function boundariesOf(sentences: readonly string[]): ReadonlySet<number> {
  const boundaries = new Set<number>();
  let before = 0;
  for (const sentence of sentences) {
    if (before > 0) boundaries.add(before);
    before += sentence.replaceAll(/\s+/gu, '').length;
  }
  boundaries.delete(before);
  return boundaries;
}
