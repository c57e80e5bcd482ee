import { NAMES, normalizeName } from '../../metadata/fieldNames.ts';
import { readHeaderLines } from '../../metadata/headerLines.ts';
import type { Extract } from '../extract.ts';

type MarkedText = Pick<Extract, 'text' | 'blocks'>;

/** The line above a signature (RFC 3676, section 4.3); some programs drop the space at its end. */
const SIGNATURE = /^--[ \u00a0]?$/u;
const QUOTED = /^\s*>/u;
/** "-----Original Message-----": the earlier message follows. */
const EARLIER_MESSAGE = /^-{4,}\s?\p{L}[^-]*-{4,}$/u;
const HEADER = /^\p{L}{2,12}[ \t\u00a0]?:/u;
/** Headers in a message: "From:", "Sent:", "To:", "Subject:". */
const MIN_HEADERS = 3;
const MAX_HEADER_LINES = 12;
/** The line above the footer of Mailman. */
const LIST_RULE = /^_{30,}$/u;
const MAX_ATTRIBUTION_LINES = 3;

/** What the sender of a plain-text message wrote: without quoted messages and the signature. */
export function ownText(body: string): string {
  const kept: string[] = [];
  /** The last paragraph that is kept. */
  let paragraph = { start: 0, end: 0 };
  for (const line of withoutEnd(body.split(/\r\n|[\r\n]/u))) {
    if (QUOTED.test(line)) {
      if (isAttribution(kept.slice(paragraph.start, paragraph.end))) kept.length = paragraph.start;
      paragraph = { start: kept.length, end: kept.length };
      continue;
    }
    const continues = paragraph.end === kept.length;
    kept.push(line);
    if (line.trim() === '') continue;
    paragraph = { start: continues ? paragraph.start : kept.length - 1, end: kept.length };
  }
  return kept.join('\n').trim();
}

/** What the sender of an HTML message wrote, as far as quoted messages and the signature are not marked up. */
export function ownBlocks({ text, blocks }: MarkedText): MarkedText {
  const own = withoutEnd(text.split('\n')).join('\n');
  return {
    text: own.trimEnd(),
    blocks: blocks?.filter(({ end }) => end <= own.length) ?? null,
  };
}

/** Whether lines introduce a quoted message: "On Tue, 4 Mar 2025 at 09:12, Jane Doe wrote:" */
function isAttribution(lines: readonly string[]): boolean {
  const isShort = lines.length > 0 && lines.length <= MAX_ATTRIBUTION_LINES;
  return isShort && /[:：]\s?$/u.test(lines.at(-1) ?? '') && lines.some(line => /\d/u.test(line));
}

/** The lines above the signature, above an earlier message at the end, and above the footer of a list. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  const first = lines.findIndex(isWritten);
  const end = lines.findIndex(
    (line, index) =>
      SIGNATURE.test(line) ||
      (index > first && (EARLIER_MESSAGE.test(line.trim()) || startsHeaders(lines, index))) ||
      (LIST_RULE.test(line) && /mailing list/iu.test(lines[index + 1] ?? '')),
  );
  return end === -1 ? lines : lines.slice(0, end);
}

/** Whether the headers of an earlier message start at a line, as Outlook copies them. */
function startsHeaders(lines: readonly string[], index: number): boolean {
  if (!HEADER.test(lines[index] ?? '')) return false;
  const above = lines.slice(index, index + MAX_HEADER_LINES).join('\n');
  const names = Object.keys(readHeaderLines(above)?.fields ?? {}).map(normalizeName);
  return names.length >= MIN_HEADERS && names.some(name => NAMES.published.includes(name));
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}
