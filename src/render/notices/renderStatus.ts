import { listed } from '../../answer/wording.ts';
import type { EncoderState } from '../../encoder/encoder.ts';
import type { Message } from '../message.ts';
import { escapeLine } from '../text/escape.ts';
import { firstWords } from '../text/firstWords.ts';
import { type Reading, readingNote } from './notices.ts';

/** The state of the bot and its library. */
export interface Status {
  readonly version: string;
  /** Unit: articles. */
  readonly articles: number;
  /** Unit: passages. */
  readonly passages: number;
  /** Progress while articles are being read; null once all are. */
  readonly reading: Reading | null;
  /** When all articles had first been read; null before. Unit: milliseconds since 1970. */
  readonly openedAt: number | null;
  /** When changed articles were last read again; null if never. Unit: milliseconds since 1970. */
  readonly reloadedAt: number | null;
  /** Problems of the last reading, one line each. */
  readonly warnings: readonly string[];
  readonly encoder: EncoderStatus;
  /** Round trip of a gateway heartbeat; null before the first. Unit: milliseconds. */
  readonly latency: number | null;
  /** Resident memory of the process. Unit: bytes. */
  readonly memory: number;
  /** Unit: milliseconds since 1970. */
  readonly startedAt: number;
}

/** The state of the encoder, and how many requests it has refused or failed since the start. */
interface EncoderStatus {
  readonly state: EncoderState;
  readonly answeredWithout: number;
  /** Unit: sentences. */
  readonly encoded: { readonly done: number; readonly total: number };
}

const NUMBER = new Intl.NumberFormat('en');
const MEBIBYTE = 2 ** 20;
/** Unit: warnings. */
const MOST_WARNINGS = 5;
/** Longer warnings are cut. Unit: UTF-16 code units. */
const WARNING_ROOM = 300;

/** Renders the reply to /status. */
export function renderStatus(status: Status): Message {
  const { articles, passages, reading, openedAt, reloadedAt, warnings, encoder } = status;
  const { latency, memory, startedAt, version } = status;
  const shown = warnings.map(warning => `- ${escapeLine(firstWords(warning, WARNING_ROOM))}`);
  const lines = [
    reading === null ? '' : readingNote(reading),
    `**Articles** ${NUMBER.format(articles)}, with ${amount(passages, 'passage')}`,
    `**Index** ${openedAt === null ? 'being built' : `built ${ago(reloadedAt ?? openedAt)}`}`,
    `**Last reload** ${reloadedAt === null ? 'none since the start' : ago(reloadedAt)}`,
    `**Warnings** ${shown.length === 0 ? 'none' : `\n${listed(shown, MOST_WARNINGS, '\n')}`}`,
    `**Encoder** ${encoderLine(encoder)}`,
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

function encoderLine({ state, answeredWithout, encoded }: EncoderStatus): string {
  const without = `; answered without it: ${NUMBER.format(answeredWithout)}`;
  switch (state.kind) {
    case 'off':
      return 'off';
    case 'loading':
    case 'ready': {
      const { done, total } = encoded;
      const left =
        done < total ? `, ${NUMBER.format(done)} of ${amount(total, 'sentence')} encoded` : '';
      return `${state.kind}${left}${answeredWithout === 0 ? '' : without}`;
    }
    case 'unavailable':
      return `not available: ${escapeLine(firstWords(state.reason, WARNING_ROOM))}${without}`;
  }
}

function amount(number: number, noun: string): string {
  return `${NUMBER.format(number)} ${number === 1 ? noun : `${noun}s`}`;
}

/** A timestamp that Discord's client shows as relative time in the reader's language. */
function ago(time: number): string {
  return `<t:${Math.floor(time / 1000)}:R>`;
}
