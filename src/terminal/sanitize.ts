/** Control characters other than tab and line feed. */
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;
const REORDERING = /[\u202a-\u202e\u2066-\u2069]/gu;
const LINE_END = /\r\n|[\r\u2028\u2029]/gu;
const UNSAFE_IN_JSON = /[\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** Makes text safe to print: shows control characters as symbols, drops marks that reorder text. */
export function printable(text: string): string {
  return text
    .replaceAll(LINE_END, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(REORDERING, '')
    .replaceAll(CONTROL, picture);
}

/** Makes text safe to print on one line. */
export function printableLine(text: string): string {
  return printable(text)
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .join(' ');
}

/** Formats JSON on one line and escapes every character that a terminal might interpret. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    UNSAFE_IN_JSON,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Unicode's symbol for an ASCII control character; U+FFFD for others, which have none. */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  if (code === 0x7f) return '\u2421';
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\ufffd';
}
