import type { EncoderState } from '../../encoder/encoder.ts';
import type { Messages } from '../../messages/messages.ts';
import type { StoredDigest } from '../../storage/digests/storedDigest.ts';
import type { StoredFeed } from '../../storage/feeds/storedFeed.ts';
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

/** What is stored for a server. */
export interface GuildStatus {
  /** Its questions by day. */
  readonly days: readonly DayCounts[];
  /** The votes on their answers. */
  readonly votes: VoteCounts;
  readonly feeds: readonly Pick<StoredFeed, 'state' | 'problem'>[];
  readonly digests: readonly Pick<StoredDigest, 'postedAt' | 'channelId'>[];
  /** Whether its own sentences are found by words alone, as their vectors do not fit in memory. */
  readonly lacksVectors: boolean;
}

const MEBIBYTE = 2 ** 20;
/** Unit: warnings. */
const MAX_WARNINGS = 5;
/** Longer warnings are cut. Unit: UTF-16 code units. */
const WARNING_ROOM = 300;

/**
 * Renders the reply to /status.
 *
 * @param guild null where nothing is stored for a server
 */
export function renderStatus(
  state: Status,
  guild: GuildStatus | null,
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
    ...(guild === null ? [] : guildLines(guild, messages)),
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

function guildLines(
  { days, votes, feeds, digests, lacksVectors }: GuildStatus,
  messages: Messages,
): readonly string[] {
  const hasVotes = votes.helpful + votes.unhelpful > 0;
  return [
    questionTotals(days, messages),
    hasVotes ? messages.status.votes(votes) : '',
    feedsText(feeds, messages),
    lastDigestText(digests, messages),
    lacksVectors ? messages.status.byWordsAlone : '',
  ];
}

function feedsText(feeds: GuildStatus['feeds'], { status }: Messages): string {
  if (feeds.length === 0) return status.noFeeds;
  const failing = feeds.filter(({ state, problem }) => state === 'active' && problem !== null);
  const disabled = feeds.filter(({ state }) => state === 'disabled');
  return [
    status.feeds({ feeds: feeds.length }),
    ...(failing.length === 0 ? [] : [status.feedsFailing({ feeds: failing.length })]),
    ...(disabled.length === 0 ? [] : [status.feedsDisabled({ feeds: disabled.length })]),
  ].join(', ');
}

function lastDigestText(digests: GuildStatus['digests'], { status }: Messages): string {
  const [last] = digests.toSorted((a, b) => (b.postedAt ?? 0) - (a.postedAt ?? 0));
  if (last === undefined || last.postedAt === null) return status.noDigest;
  return status.lastDigest({ ago: ago(last.postedAt), channel: `<#${last.channelId}>` });
}

function warningsText({ warnings }: Status, messages: Messages): string {
  if (warnings.length === 0) return messages.status.noWarnings;
  const lines = warnings.map(warning => `- ${escapeLine(firstWords(warning, WARNING_ROOM))}`);
  const shown = lines.slice(0, MAX_WARNINGS).join('\n');
  const more = lines.length - MAX_WARNINGS;
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
