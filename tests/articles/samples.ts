import { readdirSync, readFileSync } from 'node:fs';
import { type Article, linesOf } from '../../src/articles/article.ts';

/** An article with an annotation for every line. */
export interface Sample {
  readonly name: string;
  readonly text: string;
  /** One mark per line: T title, H heading, - not part of the body, or the paragraph's number. */
  readonly marks: readonly string[];
  readonly publisher: string | null;
  /** The title in front matter, or null. */
  readonly title: string | null;
}

const FOLDER = new URL('samples/', import.meta.url);
/** Width of the column of marks. Unit: UTF-16 code units. */
const MARGIN = 4;

/** Reads the annotated articles of tests/articles/samples. */
export function readSamples(): Sample[] {
  return readdirSync(FOLDER)
    .sort()
    .map(name => readSample(name, readFileSync(new URL(name, FOLDER), 'utf8')));
}

/** The marks of a parsed article's lines, to compare with those of its sample. */
export function marksOf(article: Article): string[] {
  const metadata = Array.from({ length: (article.firstLine ?? 1) - 1 }, () => 'metadata');
  const lines = [...metadata, ...article.text.split(/\r\n|[\r\n]/u)];
  const marks: string[] = lines.map(line => (line.trim() === '' ? '' : '-'));
  const titleLines = titleRange(lines, article.title);
  for (const line of titleLines) marks[line] = 'T';
  for (const paragraph of article.paragraphs) {
    const [first, last] = linesOf(article, paragraph) ?? [1, 0];
    for (let line = first; line <= last; line += 1) marks[line - 1] = String(paragraph.number);
  }
  for (const paragraph of article.paragraphs) {
    if (paragraph.heading === null) continue;
    const above = lines.slice(0, (linesOf(article, paragraph)?.[0] ?? 1) - 1);
    const line = above.findLastIndex(text => isSame(text, paragraph.heading ?? ''));
    if (marks[line] === '-') marks[line] = 'H';
  }
  return marks;
}

function readSample(name: string, annotated: string): Sample {
  const lines = annotated.replace(/\n$/u, '').split('\n');
  const settings = new Map<string, string>();
  while (lines[0]?.startsWith('= ')) {
    const [, key = '', value = ''] = /^= (\S+) (.*)$/u.exec(lines.shift() ?? '') ?? [];
    settings.set(key, value);
  }
  return {
    name,
    text: lines.map(line => line.slice(MARGIN)).join('\n'),
    marks: lines.map(line => line.slice(0, MARGIN).trim()),
    publisher: settings.get('publisher') ?? null,
    title: settings.get('title') ?? null,
  };
}

function titleRange(lines: readonly string[], title: string | null): number[] {
  if (title === null) return [];
  for (const [index, line] of lines.entries()) {
    if (isSame(line, title)) return [index];
    const [before = ''] = line.split(' | ');
    if (isSame(before, title)) return [index];
    if (line.trim() !== '' && isSame(`${line} ${lines[index + 1] ?? ''}`, title))
      return [index, index + 1];
  }
  return [];
}

function isSame(line: string, heading: string): boolean {
  return plain(line) === plain(heading);
}

function plain(line: string): string {
  return line.replaceAll(/[#*]/gu, '').trim();
}
