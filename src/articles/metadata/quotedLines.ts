import { FIELD_NAMES, normalizeName } from './fieldNames.ts';
import { FIELD_LINE } from './metadataLines.ts';

/** A quoted value that its line does not close, and the line that closes one. */
const QUOTES = [
  { opens: /^"(?:[^"\\]|\\.)*$/u, closes: /^(?:[^"\\]|\\.)*"[ \t]*$/u },
  { opens: /^'(?:[^']|'')*$/u, closes: /^(?:[^']|'')*'[ \t]*$/u },
];
/** Lines that a quoted value continues on, at most. */
const MAX_LINES = 50;

/**
 * Indents the lines on which a quoted value goes on, as YAML demands. Jekyll reads them without:
 *
 * ```yaml
 * excerpt: "The ferry runs again
 * from Monday."
 * ```
 */
export function indentQuotedLines(block: string): string {
  const lines = block.split(/\r\n|[\r\n]/u);
  let closing = -1;
  return lines
    .map((line, at) => {
      if (at <= closing) return `  ${line}`;
      closing = closingLine(lines, at) ?? -1;
      return line;
    })
    .join('\n');
}

/** The line that closes the value of a field; null if that is its own line, or if no line closes it. */
function closingLine(lines: readonly string[], at: number): number | null {
  const value = FIELD_LINE.exec(lines[at] ?? '')?.groups?.value?.trim() ?? '';
  const quote = QUOTES.find(({ opens }) => opens.test(value));
  if (quote === undefined) return null;
  for (const [index, line] of lines.slice(at + 1, at + 1 + MAX_LINES).entries()) {
    if (quote.closes.test(line)) return at + 1 + index;
    // The closing quote was forgotten.
    if (isKnownField(line)) return null;
  }
  return null;
}

function isKnownField(line: string): boolean {
  const name = FIELD_LINE.exec(line)?.groups?.name;
  return name !== undefined && FIELD_NAMES.has(normalizeName(name));
}
