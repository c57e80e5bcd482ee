const OPENING = /^\s{0,20}\{\s*"[^"\r\n]{1,60}"\s*:/u;
const REST_OF_LINE = /[ \t]*(?:\r\n|\n|\r|$)/uy;

/** A JSON object. */
interface JsonBlock {
  readonly json: string;
  /** Offset after its line. Unit: UTF-16 code units. */
  readonly end: number;
}

/** Finds a JSON object at the start of a text that ends a line within `maxLength`; null if there is none. */
export function findJsonBlock(text: string, maxLength: number): JsonBlock | null {
  if (!OPENING.test(text.slice(0, 200))) return null;
  const close = closingBrace(text.slice(0, maxLength));
  if (close === null) return null;
  REST_OF_LINE.lastIndex = close + 1;
  const rest = REST_OF_LINE.exec(text);
  return rest && { json: text.slice(0, close + 1), end: close + 1 + rest[0].length };
}

/** The offset of the brace that closes the first one, outside of strings. */
function closingBrace(text: string): number | null {
  let depth = 0;
  let isString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isString && character === '\\') at += 1;
    else if (character === '"') isString = !isString;
    else if (!isString && character === '{') depth += 1;
    else if (!isString && character === '}') {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return null;
}
