import { runSteps } from '../concurrency/steps.ts';
import type { Scope } from '../library/guilds/scope.ts';
import { messagesFor } from '../messages/locales.ts';
import { renderRefused, withAskButton } from '../render/digests/renderDigests.ts';
import type { Message } from '../render/message.ts';
import { nonceOf } from '../storage/deliveries.ts';
import { storeDue, takeUntold } from '../storage/digests/digestDeliveries.ts';
import { listDueDigests, readDigest } from '../storage/digests/readDigests.ts';
import type { StoredDigest } from '../storage/digests/storedDigest.ts';
import type { Storage } from '../storage/storage.ts';
import { bindDigests, type GuildDigests } from './guildDigests.ts';
import { lastDue, nextDue } from './schedule.ts';
import { summarizeNew } from './summarizeNew.ts';

/** What digests need of the bot that posts them. */
interface DigestBot {
  /** Sends the messages that are stored to be sent. */
  readonly deliver: () => Promise<void>;
  /** The preferred locale of a server; null if unknown. */
  readonly localeOf: (guildId: string) => Promise<string | null>;
  /** Sends a direct message, if Discord allows it. */
  readonly tell: (memberId: string, message: Message) => Promise<void>;
}

/** The digests of all servers. */
export interface Digests {
  /** The digests of one server. */
  readonly of: (guildId: string) => GuildDigests;
  /** Starts to post them; what it returns stops that, and resolves when nothing is being prepared. */
  readonly start: (bot: DigestBot) => () => Promise<void>;
  /** Resolves when nothing that is due is left to do. */
  readonly idle: () => Promise<void>;
}

interface Options {
  readonly storage: Storage;
  readonly scopeOf: (guildId: string) => Promise<Scope>;
  /** Unit: milliseconds since 1970. */
  readonly now: () => number;
  /** Runs an action after a delay in milliseconds; returns what cancels it. */
  readonly after: (delay: number, action: () => void) => () => void;
  /** Called with errors in background work. */
  readonly onError: (error: unknown) => void;
}

// Units: milliseconds.
/** Time between two looks at what is due. */
const TICK = 60_000;
/** Time after which a digest is too late to be posted. */
const LATEST = 6 * 60 * 60_000;

/** Creates the digests; `start` begins to post them. */
export function createDigests({ storage, scopeOf, now, after, onError }: Options): Digests {
  let bot: DigestBot | null = null;
  let cancelTick: (() => void) | null = null;
  let work: Promise<void> = Promise.resolve();
  let isLookPending = false;

  function tick(): void {
    cancelTick?.();
    cancelTick = after(TICK, tick);
    if (isLookPending) return;
    isLookPending = true;
    work = work
      .then(() => {
        isLookPending = false;
        return bot === null ? undefined : look(bot);
      })
      .catch(onError);
  }

  async function look(current: DigestBot): Promise<void> {
    for (const digest of await listDueDigests(storage, now())) {
      await prepare(digest, current).catch(onError);
    }
    await current.deliver().catch(onError);
    for (const { guildId, number } of await takeUntold(storage)) {
      const digest = await readDigest(storage, guildId, number);
      if (digest !== null) await tell(digest, current).catch(onError);
    }
  }

  /** Stores the messages of a digest that is due, to be sent exactly once; none if it is too late for them. */
  async function prepare(digest: StoredDigest, current: DigestBot): Promise<void> {
    const at = now();
    const dueAt = lastDue(digest, digest.nextAt, at);
    const expiresAt = dueAt + LATEST;
    const { messages, until } =
      at < expiresAt
        ? await summarizeAt(digest, dueAt, current)
        : { messages: [], until: digest.since };
    const nextAt = nextDue(digest, at);
    await storeDue(storage, digest, { messages, until, nextAt, expiresAt }, at);
  }

  /** The messages of a digest that is due at a time. */
  async function summarizeAt(digest: StoredDigest, dueAt: number, { localeOf }: DigestBot) {
    const { settings, library, open } = await scopeOf(digest.guildId);
    const stored = (await library?.listArticles()) ?? [];
    const messages = messagesFor(settings.language ?? (await localeOf(digest.guildId)));
    const sources = { ...(await open()), stored, messages };
    const summary = await runSteps(summarizeNew(digest, sources));
    const parts = summary.messages.map((part, at) => {
      const nonce = nonceOf([digest.guildId, digest.number, dueAt, at]);
      return { nonce, message: JSON.stringify(withAskButton(part, nonce, messages)) };
    });
    return { messages: parts, until: summary.until };
  }

  /** Tells the member who set up a digest that Discord refuses it. */
  async function tell(digest: StoredDigest, current: DigestBot): Promise<void> {
    const { guildId, setBy } = digest;
    if (setBy === null) return;
    const { settings } = await scopeOf(guildId);
    const messages = messagesFor(settings.language ?? (await current.localeOf(guildId)));
    await current.tell(setBy, renderRefused(digest, messages));
  }

  async function stop(): Promise<void> {
    bot = null;
    cancelTick?.();
    await work;
  }

  return {
    of: guildId => bindDigests(storage, guildId, now),
    start: started => {
      bot = started;
      tick();
      return stop;
    },
    idle: () => work,
  };
}
