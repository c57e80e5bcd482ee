/** The start of a message in a mailbox file (RFC 4155). */
const START = /(?:^|\n\r?\n)(?=From \S{1,200} [^\r\n]{0,60}\d{4}\r?\n)/u;

/** The messages of a mailbox file; the file itself if it is no mailbox. */
export function splitMailbox(file: string | Uint8Array): (string | Uint8Array)[] {
  const bytes = Buffer.from(file);
  // Each byte is a character, as messages may be in different encodings.
  const text = bytes.toString('latin1');
  const parts = text.startsWith('From ') ? text.split(START).filter(part => part !== '') : [];
  return parts.length < 2 ? [file] : parts.map(part => Buffer.from(part, 'latin1'));
}
