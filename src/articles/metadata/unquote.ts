/** A value without the quotation marks around it, one of which may be missing. */
export function unquote(value: string): string {
  const text = value.trim();
  const [mark] = text;
  if (mark !== '"' && mark !== "'") return text;
  const isClosed = text.length > 1 && text.endsWith(mark);
  // A mark further on closes the first one: `"Aurora" runs aground`.
  if (!isClosed && text.includes(mark, 1)) return text;
  return text.slice(1, isClosed ? -1 : undefined).trim();
}
