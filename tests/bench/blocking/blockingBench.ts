import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import { openLibrary } from '../../../src/library/openLibrary.ts';

/** Maximum stall of the event loop. Unit: milliseconds. */
const LONGEST_STALL = 100;
const NANOSECONDS = 1e6;
/** The default limit of an article. Unit: bytes. */
const LENGTH = 5 * 2 ** 20;

/** Articles that once blocked the process for seconds, and two ordinary ones. */
const ARTICLES: Readonly<Record<string, (at: number) => string>> = {
  'headings without text': () => '# a\n',
  'short lines': () => 'a b\n',
  'different words': at => `${letters(at)} `,
  'initials and titles': () => 'Mr. A. B. C. ',
  'a book': at => `The ${letters(at % 20_000)} was opened by the mayor of Kyiv, and others came. `,
  'a book in paragraphs': at => `The ${letters(at % 20_000)} was opened by the mayor of Kyiv.\n\n`,
};

/**
 * Opens a folder with each large article in turn and prints how long the event loop was blocked;
 * resolves with 1 if that was ever too long.
 */
export async function runBlockingBench(): Promise<number> {
  const stalls: number[] = [];
  for (const [kind, part] of Object.entries(ARTICLES)) {
    const { stall, time, outcome } = await measure(textOf(part));
    stalls.push(stall);
    const figures = [time, stall].map(figure => `${figure.toFixed(0).padStart(8)} ms`).join('');
    process.stdout.write(`${kind.padEnd(24)}${figures}  ${outcome}\n`);
  }
  return Math.max(...stalls) <= LONGEST_STALL ? 0 : 1;
}

async function measure(
  text: string,
): Promise<{ readonly stall: number; readonly time: number; readonly outcome: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'footnote-blocking-'));
  try {
    await writeFile(path.join(folder, 'large.txt'), text);
    await writeFile(path.join(folder, 'small.txt'), 'The bridge is open again.');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    const startedAt = performance.now();
    delay.enable();
    const { index, problems } = await openLibrary({
      articlesDir: folder,
      maxArticleBytes: LENGTH,
      aliasesFile: null,
      cacheDir: null,
    });
    delay.disable();
    return {
      stall: delay.max / NANOSECONDS,
      time: performance.now() - startedAt,
      outcome: problems[0]?.reason ?? `${index.passageCount} passages`,
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

function textOf(part: (at: number) => string): string {
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; length < LENGTH; at += 1) {
    const next = part(at);
    length += next.length;
    if (length <= LENGTH) parts.push(next);
  }
  return parts.join('');
}

/** A different word for each number. */
function letters(number: number): string {
  return number.toString(26).replaceAll(/\d/gu, digit => 'qrstuvwxyz'.charAt(Number(digit)));
}
