/** Bounds memory; a paragraph and those around it have fewer sentences. Unit: texts. */
const MAX_TEXTS = 512;

/** Remembers what a pure function returns for recent texts: neighbouring sentences are read again and again. */
export function rememberTexts<Result>(read: (text: string) => Result): (text: string) => Result {
  const results = new Map<string, Result>();
  return text => {
    const known = results.get(text);
    if (known !== undefined) return known;
    const result = read(text);
    if (results.size >= MAX_TEXTS) results.clear();
    results.set(text, result);
    return result;
  };
}
