/** The line above a signature (RFC 3676, section 4.3); some programs drop the space at its end. */
const SIGNATURE = /^--[ \u00a0]?$/u;
const QUOTED = /^\s*>/u;
/** "-----Original Message-----": the earlier message follows. */
const EARLIER_MESSAGE = /^-{4,}\s?\p{L}[^-]*-{4,}$/u;
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

/** Whether lines introduce a quoted message: "On Tue, 4 Mar 2025 at 09:12, Jane Doe wrote:" */
function isAttribution(lines: readonly string[]): boolean {
  const isShort = lines.length > 0 && lines.length <= MAX_ATTRIBUTION_LINES;
  return isShort && /[:：]\s?$/u.test(lines.at(-1) ?? '') && lines.some(line => /\d/u.test(line));
}

/** The lines above the signature and above an earlier message at the end. */
function withoutEnd(lines: readonly string[]): readonly string[] {
  const end = lines.findIndex(
    (line, index) =>
      SIGNATURE.test(line) ||
      (EARLIER_MESSAGE.test(line.trim()) && lines.slice(0, index).some(isWritten)),
  );
  return end === -1 ? lines : lines.slice(0, end);
}

function isWritten(line: string): boolean {
  return line.trim() !== '';
}
