import { Counter, Gauge, type Registry } from 'prom-client';
import manifest from '../../../package.json' with { type: 'json' };
import type { BotLoad, BotOptions } from '../../discord/startBot.ts';
import type { EncoderState } from '../../encoder/encoder.ts';
import type { GuildLibraries } from '../../library/guilds/guildLibraries.ts';

/** Which parts of the bot can be used. */
export interface Readiness {
  readonly gateway: boolean;
  readonly library: boolean;
  readonly storage: boolean;
  /** Whether the articles are those of the other processes. */
  readonly sameArticles: boolean;
}

/** The state of a bot; null for what is not known yet. */
export interface BotState {
  readonly ready: Readiness;
  readonly status: Status | null;
  readonly kept: Kept | null;
  readonly load: BotLoad | null;
}

type Status = ReturnType<BotOptions['status']>;
type Kept = ReturnType<GuildLibraries['kept']>;

/** Help and value of gauges, by name. */
type Gauges<Source> = Readonly<Record<string, readonly [string, (source: Source) => number]>>;

const ENCODER_STATES: readonly EncoderState['kind'][] = ['off', 'loading', 'ready', 'unavailable'];

/** Unit: milliseconds. */
const SECOND = 1000;

const LIBRARY: Gauges<Status> = {
  footnote_articles: ['Articles of the articles folder.', ({ articles }) => articles],
  footnote_passages: ['Passages of these articles.', ({ passages }) => passages],
  footnote_article_warnings: [
    'Lines under Warnings in /status.',
    ({ warnings }) => warnings.length,
  ],
  footnote_sentences: ['Sentences of these articles.', ({ encoder }) => encoder.encoded.total],
  footnote_encoded_sentences: [
    'Sentences that can be compared by meaning.',
    ({ encoder }) => encoder.encoded.done,
  ],
};

const CACHE: Gauges<Kept> = {
  footnote_kept_servers: ["Servers whose own articles' index is kept.", ({ servers }) => servers],
  footnote_kept_bytes: ['Estimated memory of these indexes.', ({ bytes }) => bytes],
};

const LOAD: Gauges<BotLoad> = {
  footnote_servers: ['Servers that the bot is in.', ({ servers }) => servers],
  footnote_pending_requests: [
    'Requests that are being computed or wait for their turn.',
    ({ requests }) => requests,
  ],
  footnote_pending_responses: [
    'Responses that are being sent or wait for their turn.',
    ({ responses }) => responses,
  ],
  footnote_heartbeat_seconds: [
    'Round trip of the latest heartbeat.',
    ({ latency }) => (latency ?? 0) / SECOND,
  ],
};

/** Creates gauges; the returned function sets them to the present state. */
export function createStateMetrics(register: Registry): (state: BotState) => void {
  const registers = [register];
  const setLibrary = createGauges(register, LIBRARY);
  const setCache = createGauges(register, CACHE);
  const setLoad = createGauges(register, LOAD);
  const ready = new Gauge({
    name: 'footnote_ready',
    help: 'Whether a part of the bot can be used: 1 or 0.',
    labelNames: ['part'],
    registers,
  });
  const encoder = new Gauge({
    name: 'footnote_encoder_state',
    help: '1 for the state that the encoder is in, 0 for others.',
    labelNames: ['state'],
    registers,
  });
  const withoutEncoder = new Counter({
    name: 'footnote_answered_without_encoder_total',
    help: 'Requests that the encoder refused or failed, so that they were answered by words alone.',
    registers,
  });
  new Gauge({
    name: 'footnote_build_info',
    help: 'Always 1; the version is a label.',
    labelNames: ['version'],
    registers,
  }).set({ version: manifest.version }, 1);

  return state => {
    const { status, kept, load } = state;
    for (const [part, isReady] of Object.entries(state.ready)) ready.set({ part }, Number(isReady));
    if (kept !== null) setCache(kept);
    if (load !== null) setLoad(load);
    if (status === null) return;
    setLibrary(status);
    const { kind } = status.encoder.state;
    for (const each of ENCODER_STATES) encoder.set({ state: each }, Number(each === kind));
    withoutEncoder.reset();
    withoutEncoder.inc(status.encoder.answeredWithout);
  };
}

function createGauges<Source>(
  register: Registry,
  gauges: Gauges<Source>,
): (source: Source) => void {
  const created = Object.entries(gauges).map(([name, [help, read]]) => {
    return { gauge: new Gauge({ name, help, registers: [register] }), read };
  });
  return source => {
    for (const { gauge, read } of created) gauge.set(read(source));
  };
}
