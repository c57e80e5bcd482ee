/** The words of a table, separated by white space. */
export function wordList(table: string): readonly string[] {
  return table.trim().split(/\s+/u);
}

/** The words of each line of a table. */
export function wordGroups(table: string): readonly (readonly string[])[] {
  return table.trim().split('\n').map(wordList);
}
