/** A number with its noun, in the plural unless it is 1, for the person who runs Footnote. */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

/** Lists the first `most` items and counts the rest, for the person who runs Footnote. */
export function firstOf(items: readonly string[], most: number, separator = ', '): string {
  const rest = items.length - most;
  const named = items.slice(0, most).join(separator);
  return rest > 0 ? `${named} and ${rest} more` : named;
}
