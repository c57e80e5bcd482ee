/** The words of a table, which stand apart by white space. */
export function wordList(table: string): readonly string[] {
  return table.trim().split(/\s+/u);
}
