import type { OutlinedLine } from './layout.ts';

/** The first line of text in ASCII armour (RFC 4880, section 6.2; RFC 7468). */
const BEGIN = /^-{5}BEGIN (?<label>[A-Z\d ]{3,40})-{5}/u;
const END = /-{5}END [A-Z\d ]{3,40}-{5}\s*$/u;
/** What follows its headers is readable text. */
const SIGNED = 'PGP SIGNED MESSAGE';

/** Marks signatures, keys and certificates in ASCII armour, and the headers of a signed text. */
export function markArmour(lines: readonly OutlinedLine[]): void {
  for (const [index, { text }] of lines.entries()) {
    const label = BEGIN.exec(text)?.groups?.label;
    if (label === undefined) continue;
    const end =
      label === SIGNED
        ? lines.findIndex(({ opensBlock }, at) => at > index && opensBlock)
        : lines.findIndex((line, at) => at >= index && END.test(line.text)) + 1;
    for (const line of lines.slice(index, Math.max(end, index))) line.role = 'boilerplate';
  }
}
