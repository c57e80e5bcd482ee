import { listed } from '../../answer/wording.ts';
import type { Message } from '../message.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { type Reading, readingNote } from './notices.ts';

/** How Footnote is doing. */
export interface Status {
  readonly version: string;
  /** Unit: articles. */
  readonly articles: number;
  /** Unit: passages. */
  readonly passages: number;
  /** How far the articles are read, null for all. */
  readonly reading: Reading | null;
  /** When all articles were read first, or null. Unit: milliseconds since 1970. */
  readonly openedAt: number | null;
  /** When they were read again last since they had changed, or null. Unit: milliseconds since 1970. */
  readonly reloadedAt: number | null;
  /** What the last reading could not do or left out, a line each. */
  readonly warnings: readonly string[];
  /** From a heartbeat to its answer; null until there was one. Unit: milliseconds. */
  readonly latency: number | null;
  /** Of the whole process. Unit: bytes. */
  readonly memory: number;
  /** Unit: milliseconds since 1970. */
  readonly startedAt: number;
}

const NUMBER = new Intl.NumberFormat('en');
const MEBIBYTE = 2 ** 20;
/** Unit: warnings. */
const MOST_WARNINGS = 5;
/** A longer warning is cut. Unit: UTF-16 code units. */
const WARNING_ROOM = 300;

/** How Footnote is doing, for moderators. */
export function renderStatus(status: Status): Message {
  const { articles, passages, reading, openedAt, reloadedAt, warnings } = status;
  const { latency, memory, startedAt, version } = status;
  const shown = warnings.map(warning => `- ${escapeLine(firstWords(warning, WARNING_ROOM))}`);
  const lines = [
    reading === null ? '' : readingNote(reading),
    `**Articles** ${NUMBER.format(articles)}, with ${amount(passages, 'passage')}`,
    `**Index** ${openedAt === null ? 'being made' : `made ${ago(reloadedAt ?? openedAt)}`}`,
    `**Last reload** ${reloadedAt === null ? 'none since the start' : ago(reloadedAt)}`,
    `**Warnings** ${shown.length === 0 ? 'none' : `\n${listed(shown, MOST_WARNINGS, '\n')}`}`,
    `**Gateway latency** ${latency === null ? 'not measured yet' : `${NUMBER.format(latency)} ms`}`,
    `**Memory** ${NUMBER.format(Math.round(memory / MEBIBYTE))} MiB`,
    `**Running since** ${ago(startedAt)}`,
    `**Version** ${escapeLine(version)}`,
  ];
  return {
    content: `Footnote answers from ${amount(articles, 'article')}.`,
    embeds: [{ description: lines.filter(line => line !== '').join('\n') }],
    components: [],
  };
}

function amount(number: number, noun: string): string {
  return `${NUMBER.format(number)} ${number === 1 ? noun : `${noun}s`}`;
}

/** Discord's client tells each reader in their own words how long ago that was. */
function ago(time: number): string {
  return `<t:${Math.floor(time / 1000)}:R>`;
}
