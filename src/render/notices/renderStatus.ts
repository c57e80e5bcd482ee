import type { EncoderState } from '../../encoder/encoder.ts';
import type { Messages } from '../../messages/messages.ts';
import type { DayCounts } from '../../storage/questions/counts.ts';
import type { VoteCounts } from '../../storage/questions/votes.ts';
import type { Message } from '../message.ts';
import { questionTotals } from '../questions/questionTotals.ts';
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

/** The questions of a server by day, and the votes on their answers. */
export interface AskedQuestions {
  readonly days: readonly DayCounts[];
  readonly votes: VoteCounts;
}

const MEBIBYTE = 2 ** 20;
/** Unit: warnings. */
const MOST_WARNINGS = 5;
/** Longer warnings are cut. Unit: UTF-16 code units. */
const WARNING_ROOM = 300;

/**
 * Renders the reply to /status.
 *
 * @param asked what the server asks; null where that is not counted
 */
export function renderStatus(
  state: Status,
  asked: AskedQuestions | null,
  messages: Messages,
): Message {
  const { articles, passages, reading, openedAt, reloadedAt, encoder } = state;
  const { latency, memory, startedAt, version } = state;
  const { status } = messages;
  const lines = [
    reading === null ? '' : readingNote(reading, messages),
    status.articles({ articles, passages }),
    openedAt === null
      ? status.indexBuilding
      : status.indexBuilt({ ago: ago(reloadedAt ?? openedAt) }),
    reloadedAt === null ? status.neverReloaded : status.reloaded({ ago: ago(reloadedAt) }),
    warningsText(state, messages),
    ...(asked === null ? [] : askedLines(asked, messages)),
    status.encoder({ state: encoderText(encoder, messages) }),
    latency === null ? status.latencyUnknown : status.latency({ milliseconds: latency }),
    status.memory({ mebibytes: Math.round(memory / MEBIBYTE) }),
    status.runningSince({ ago: ago(startedAt) }),
    status.version({ version: escapeLine(version) }),
  ];
  return {
    content: status.answersFrom({ articles }),
    embeds: [{ description: lines.filter(line => line !== '').join('\n') }],
    components: [],
  };
}

function askedLines({ days, votes }: AskedQuestions, messages: Messages): readonly string[] {
  const hasVotes = votes.helpful + votes.unhelpful > 0;
  return [questionTotals(days, messages), hasVotes ? messages.status.votes(votes) : ''];
}

function warningsText({ warnings }: Status, messages: Messages): string {
  if (warnings.length === 0) return messages.status.noWarnings;
  const lines = warnings.map(warning => `- ${escapeLine(firstWords(warning, WARNING_ROOM))}`);
  const shown = lines.slice(0, MOST_WARNINGS).join('\n');
  const more = lines.length - MOST_WARNINGS;
  return messages.status.warnings({
    warnings: more > 0 ? messages.answers.andMore({ list: shown, more }) : shown,
  });
}

function encoderText(encoder: EncoderStatus, { status }: Messages): string {
  const { state, answeredWithout: answers, encoded } = encoder;
  const without = (text: string): string =>
    answers === 0 ? text : status.answeredWithout({ state: text, answers });
  switch (state.kind) {
    case 'off':
      return status.encoderOff;
    case 'unavailable':
      return without(
        status.encoderUnavailable({ reason: escapeLine(firstWords(state.reason, WARNING_ROOM)) }),
      );
    case 'loading':
    case 'ready': {
      const text = state.kind === 'ready' ? status.encoderReady : status.encoderLoading;
      const isDone = encoded.done >= encoded.total;
      return without(isDone ? text : status.encoded({ state: text, ...encoded }));
    }
  }
}

/** A timestamp that Discord's client shows as relative time in the reader's language. */
function ago(time: number): string {
  return `<t:${Math.floor(time / 1000)}:R>`;
}
