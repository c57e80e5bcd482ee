import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { ReadResult } from '../../../../src/articles/readers/extract.ts';
import { readMarkdown, readMdx } from '../../../../src/articles/readers/markdown/readMarkdown.ts';
import { HOSTILE_TEXTS } from '../../../hostile/hostileTexts.ts';
import { readSamples } from '../../samples.ts';

const MARKUP =
  '<!-- a|-->|{{< a >}}|{% a|%}|:::note A|:::|> [!NOTE] a|[^1]: a|[a]: b|<details>|<ul><li>a</li>|' +
  "<h2>a</h2>|<script>|import A from 'a'|<A b={|}>|```|    a";
const LINES = [
  ...new Set(readSamples().flatMap(({ text }) => text.split('\n'))),
  ...MARKUP.split('|'),
];
const TEXT = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...LINES) }, fc.string({ unit: 'binary' })),
      fc.constantFrom('\n', '\n\n', '\r\n', '\r'),
    ),
    { maxLength: 30 },
  )
  .map(lines => lines.flat().join(''));

it.each([
  ['Markdown', readMarkdown],
  ['MDX', readMdx],
])('keeps the lines of any %s, and marks up blocks in order and apart', (_, read) => {
  fc.assert(
    fc.property(TEXT, text => {
      expect(faultsOf(text, read(text))).toEqual([]);
    }),
  );
});

/** Unit: UTF-16 code units. */
const LENGTH = 4000;

test.each([...HOSTILE_TEXTS])('reads %s', (_, make) => {
  const text = make(LENGTH);
  expect(faultsOf(text, readMarkdown(text))).toEqual([]);
  expect(faultsOf(text, readMdx(text))).toEqual([]);
});

function faultsOf(source: string, read: ReadResult): string[] {
  const faults: string[] = [];
  for (const { text, blocks, firstLine } of read.ok ? read.extracts : []) {
    if ((firstLine ?? 0) + lineEndsIn(text) !== 1 + lineEndsIn(source)) faults.push('lines differ');
    let cursor = 0;
    for (const { start, end } of blocks ?? []) {
      const written = text.slice(start, end);
      if (start < cursor || end > text.length) faults.push(`block out of order at ${start}`);
      if (written === '' || written !== written.trim()) faults.push(`white space at ${start}`);
      cursor = end;
    }
  }
  return faults;
}

function lineEndsIn(text: string): number {
  return text.match(/\r\n|[\r\n]/gu)?.length ?? 0;
}
