import pc from 'picocolors';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** How to format text for a terminal. */
export interface Layout {
  /** Unit: terminal columns. */
  readonly width: number;
  readonly color: boolean;
}

/** Wraps text and keeps empty lines between paragraphs. Returns lines of at most `width` columns. */
export function wrapParagraphs(text: string, width: number): string[] {
  return text.split(/\n\s*\n/u).flatMap((paragraph, index) => {
    const lines = paragraph.split('\n').flatMap(line => wrap(line.trim(), width).split('\n'));
    return index === 0 ? lines : ['', ...lines];
  });
}

/** Wraps lines between words, and inside words wider than a line, in linear time. */
export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line: string[] = [];
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = stringWidth(word);
    if (line.length > 0 && used + 1 + needed > width) {
      lines.push(line.join(' '));
      line = [];
      used = 0;
    }
    line.push(needed > width ? wrapAnsi(word, width, { hard: true }) : word);
    used += needed + (line.length > 1 ? 1 : 0);
  }
  return [...lines, line.join(' ')].join('\n');
}

/** Puts a margin before each line. */
export function indent(text: string, margin: string): string {
  return text
    .split('\n')
    .map(line => margin + line)
    .join('\n');
}

/** Sets text in bold if colour is on. */
export function bold(text: string, { color }: Layout): string {
  return pc.createColors(color).bold(text);
}

/** Dims text if colour is on. */
export function dim(text: string, { color }: Layout): string {
  return pc.createColors(color).dim(text);
}

/** Joins blocks that are not empty, with an empty line between them. */
export function join(...blocks: readonly string[]): string {
  return blocks.filter(block => block !== '').join('\n\n');
}
