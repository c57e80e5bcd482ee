import { describe, expect, it, vi } from 'vitest';
import { isApplied } from '../../../src/sandbox/faults/requestFaults.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';
import {
  FILTERS,
  failRequests,
  kindOf,
  LOST_AFTER,
  LOST_BEFORE,
  type NamedFault,
  RATE_LIMITS,
  type RequestKind,
  TRANSIENT,
} from './requestFaults.ts';
import { FOLLOW_UP, MENTION, SCENARIOS, startWithScenarios } from './scenarios.ts';
import { watchChannel } from './watchChannel.ts';

const APOLOGY = 'Something went wrong in Footnote. Try again in a moment.';
/** Unit: milliseconds. */
const TOKEN_LIFETIME = 15 * 60_000;

const ROWS = [...SCENARIOS, MENTION].flatMap(scenario =>
  scenario.requests.map(kind => ({ ...scenario, kind })),
);

/** Rules that refuse a request that Discord has already taken; other kinds may be sent twice. */
const RULES_AFTER: Partial<Record<RequestKind, string>> = {
  'first answer': 'answerOnce',
  removal: 'unknownMessage',
};

describe('an answer whose request fails', () => {
  it.concurrent.for(ROWS)(
    'arrives exactly once: $name, when the $kind fails',
    async ({ slowAfter, prepare, requests, shows, kind }, { expect, ...test }) => {
      const faults = TRANSIENT.filter(appliesTo(kind));
      const footnote = await startWithScenarios({
        slowAfter,
        test,
        refusals: faults.flatMap(fault => refusalsAfter(kind, fault)),
      });
      const { sandbox, bot } = footnote;
      const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
      const ask = async (each?: NamedFault) => {
        // A channel for each post, since rate limits count per channel.
        const where = requests.includes('post')
          ? sandbox.addThread('general', 'talk')
          : sandbox.channel('general');
        const act = await prepare(ana, where);
        const [anaSees, benSees] = [watchChannel(ana, where), watchChannel(ben, where)];
        const answered = untilAnswered(sandbox, requests);
        if (each) failRequests(footnote, FILTERS[kind], each.fault, each.times);
        const outcome = await act();
        await answered();
        return { outcome: outcomeOf(outcome), asker: anaSees(), other: benSees() };
      };
      const usual = await ask();
      const seen = [];
      for (const each of faults) seen.push({ name: each.name, ...(await ask(each)) });
      await bot().stop();
      const { asker, other } = usual;
      expect(asker.map(({ isPrivate }) => (isPrivate ? 'asker' : 'all'))).toEqual(shows);
      expect(asker.filter(({ isThinking }) => isThinking)).toEqual([]);
      expect(other).toEqual(asker.filter(({ isPrivate }) => !isPrivate));
      expect(seen).toEqual(seen.map(({ name }) => ({ name, ...usual })));
    },
  );
});

describe('an apology sent as a follow-up', () => {
  it.concurrent.for([
    ...RATE_LIMITS.map(each => ({ ...each, count: 1 })),
    ...LOST_BEFORE.map(each => ({ ...each, count: 0 })),
    ...LOST_AFTER.map(each => ({ ...each, count: 1 })),
  ])(
    'is sent at most once, since two would be worse than none: $name',
    async ({ fault, count }, { expect, ...test }) => {
      const footnote = await startWithScenarios({ slowAfter: FOLLOW_UP.slowAfter, test });
      const { sandbox, bot } = footnote;
      const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
      const press = await FOLLOW_UP.prepare(ana, sandbox.channel('general'));
      const [anaSees, benSees] = [watchChannel(ana), watchChannel(ben)];
      failRequests(footnote, FILTERS['follow-up'], fault);
      const pressed = press();
      const next = await ben.slash('search', { keywords: 'lantern', private: true });
      await bot().stop();
      sandbox.clock.advance(TOKEN_LIFETIME);
      expect(await pressed).toMatchObject({ kind: count === 0 ? 'nothing' : 'message' });
      expect(anaSees().map(({ content, isPrivate }) => [content, isPrivate])).toEqual(
        Array.from({ length: count }, () => [APOLOGY, true]),
      );
      expect(benSees()).toMatchObject([{ content: next.content }]);
    },
  );
});

/** Counts requests from now on; resolves when each of these kinds has come once without a fault. */
function untilAnswered({ requests }: Sandbox, kinds: readonly RequestKind[]): () => Promise<void> {
  const start = requests.length;
  return async () => {
    await vi.waitFor(() => {
      const clean = requests.slice(start).filter(({ fault }) => fault === null);
      expect(clean.flatMap(request => kindOf(request) ?? [])).toEqual([...kinds]);
    }, WAIT_OPTIONS);
  };
}

/** What a member notices of an outcome outside of the channel. */
function outcomeOf(outcome: unknown): unknown {
  if (Array.isArray(outcome)) return outcome;
  return typeof outcome === 'object' && outcome !== null && 'kind' in outcome ? outcome.kind : null;
}

/** discord.js gives up on its own hanging requests, but only after longer than a test waits. */
function appliesTo(kind: RequestKind): (fault: NamedFault) => boolean {
  return ({ fault }) => kind !== 'post' || fault.kind !== 'hang';
}

/** The rules that refuse the retries of a request that was taken. */
function refusalsAfter(kind: RequestKind, { fault, times }: NamedFault): string[] {
  const rule = RULES_AFTER[kind];
  return rule !== undefined && isApplied(fault) ? Array<string>(times).fill(rule) : [];
}
