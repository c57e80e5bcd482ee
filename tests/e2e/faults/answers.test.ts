import { describe, expect, it, vi } from 'vitest';
import { isApplied } from '../../../src/sandbox/rest/faults.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import { InteractionFailed } from '../../../src/sandbox/user/userError.ts';
import { gates } from '../discord/newsroom.ts';
import { startFootnote } from '../footnote.ts';
import { PATIENCE } from './patience.ts';
import {
  FILTERS,
  failRequests,
  LOST_AFTER,
  LOST_BEFORE,
  type NamedFault,
  PASSING,
  RATE_LIMITS,
  type RequestKind,
} from './requestFaults.ts';
import { COMMANDS, FOLLOW_UP, GREETING, MENTION, WAYS } from './ways.ts';
import { failureOf, troubles, untilAnswered, watch } from './witness.ts';

const ARTICLES = gates(11);
const APOLOGY = 'Something went wrong on Footnote’s side. Try again in a moment.';
// Units: milliseconds.
const ANSWER_WINDOW = 3000;
const TOKEN_LIFETIME = 15 * 60_000;
const ALWAYS = Infinity;

const ROWS = [...WAYS, MENTION].flatMap(way => way.requests.map(kind => ({ ...way, kind })));

/** What Discord says of a request that comes again once it was taken; of others it says nothing. */
const RULES_AFTER: Partial<Record<RequestKind, string>> = {
  'first answer': 'answerOnce',
  removal: 'unknownMessage',
};

describe('an answer whose request fails', () => {
  it.concurrent.for(ROWS)(
    'comes once all the same: $name, when the $kind fails',
    async ({ slowAfter, prepare, requests, shows, kind }, { expect, ...test }) => {
      const faults = PASSING.filter(befalls(kind));
      const footnote = await start({
        slowAfter,
        test,
        refusals: faults.flatMap(fault => refusalsAfter(kind, fault)),
      });
      const { sandbox, bot } = footnote;
      const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
      const ask = async (each?: NamedFault) => {
        // Each post in a channel of its own, for which limits count alone.
        const where = requests.includes('post')
          ? sandbox.addThread('general', 'talk')
          : sandbox.channel('general');
        const act = await prepare(ana, where);
        const [anaSees, benSees] = [watch(ana, where), watch(ben, where)];
        const answered = untilAnswered(sandbox, requests);
        if (each) failRequests(footnote, FILTERS[kind], each.fault, each.times);
        const outcome = await act();
        await answered();
        return { came: cameOf(outcome), asker: anaSees(), other: benSees() };
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

describe('an apology that is a further message', () => {
  it.concurrent.for([
    ...RATE_LIMITS.map(each => ({ ...each, told: 1 })),
    ...LOST_BEFORE.map(each => ({ ...each, told: 0 })),
    ...LOST_AFTER.map(each => ({ ...each, told: 1 })),
  ])(
    'is told at most once, since twice were worse than not: $name',
    async ({ fault, told }, { expect, ...test }) => {
      const footnote = await start({ slowAfter: FOLLOW_UP.slowAfter, test });
      const { sandbox, bot } = footnote;
      const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
      const press = await FOLLOW_UP.prepare(ana, sandbox.channel('general'));
      const [anaSees, benSees] = [watch(ana), watch(ben)];
      failRequests(footnote, FILTERS['follow-up'], fault);
      const pressed = press();
      const next = await ben.slash('search', { keywords: 'lantern', private: true });
      await bot().stop();
      sandbox.clock.advance(TOKEN_LIFETIME);
      expect(await pressed).toMatchObject({ kind: told === 0 ? 'nothing' : 'message' });
      expect(anaSees().map(({ content, isPrivate }) => [content, isPrivate])).toEqual(
        Array.from({ length: told }, () => [APOLOGY, true]),
      );
      expect(benSees()).toMatchObject([{ content: next.content }]);
    },
  );
});

describe('an answer that Discord refuses', () => {
  const AUTOMOD = refusal(400, 200000, 'Message was blocked by automatic moderation');
  const INVALID = refusal(400, 50035, 'Invalid Form Body');
  const UNKNOWN_MESSAGE = refusal(404, 10008, 'Unknown Message');
  const UNKNOWN_INTERACTION = refusal(404, 10062, 'Unknown interaction');
  const UNKNOWN_WEBHOOK = refusal(404, 10015, 'Unknown Webhook');
  const ANSWERED = refusal(400, 40060, 'Interaction has already been acknowledged.');
  const TOKEN_OVER = refusal(401, 50027, 'Invalid Webhook Token');

  interface Refused {
    readonly kind: RequestKind;
    readonly code: number;
    readonly refused: ReturnType<typeof refusal>;
    /** Whether the member is told that something went wrong. */
    readonly isTold: boolean;
    readonly logged: string;
  }
  const told = { isTold: true, logged: 'failed' };
  const over = { isTold: false, logged: 'could not respond any more' };
  const REFUSED: readonly Omit<Refused, 'code'>[] = [
    ...[AUTOMOD, INVALID].flatMap(refused => [
      { kind: 'first answer' as const, refused, ...told },
      { kind: 'edit' as const, refused, ...told },
    ]),
    ...[ANSWERED, UNKNOWN_INTERACTION].map(refused => ({
      kind: 'first answer' as const,
      refused,
      ...over,
    })),
    ...[UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK, TOKEN_OVER].map(refused => ({
      kind: 'edit' as const,
      refused,
      ...over,
    })),
  ];
  // What a first answer comes to is the same for all ways but these.
  const rows = WAYS.filter(({ name }) => /^(?:an answer|a page|a quote)/u.test(name)).flatMap(way =>
    REFUSED.filter(({ kind }) => way.requests.at(-1) === kind).map(row => ({
      ...way,
      ...row,
      code: row.refused.code,
      isToldToAll:
        row.isTold && row.kind === 'edit' && way.name === 'an answer after thinking, for all',
    })),
  );

  it.concurrent.for(rows)(
    'is apologised for where that can be, and logged once: $code to the $kind of $name',
    async ({ slowAfter, prepare, kind, refused, isTold, isToldToAll, logged }, {
      expect,
      ...test
    }) => {
      const footnote = await start({
        slowAfter,
        test,
      });
      const { sandbox, bot } = footnote;
      const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
      const act = await prepare(ana, sandbox.channel('general'));
      const [anaSees, benSees] = [watch(ana), watch(ben)];
      sandbox.faults.onRequest(FILTERS[kind], { kind: 'refusal', ...refused });
      const acted = act().catch((error: unknown) => error);
      if (isTold) await acted;
      // The next one to ask must not meet the fault.
      else await vi.waitFor(() => expect(troubles(footnote)).not.toEqual([]), PATIENCE);
      const next = await ben.slash('search', { keywords: 'lantern', private: true });
      await bot().stop();
      expect(next.content).toMatch(/^11 passages/u);
      expect(troubles(footnote)).toEqual([logged]);
      const said = anaSees().filter(({ isThinking }) => !isThinking);
      expect(said.map(({ content }) => content)).toEqual(isTold ? [APOLOGY] : []);
      const overheard = benSees().filter(({ content }) => content === APOLOGY);
      expect(overheard).toHaveLength(isToldToAll ? 1 : 0);
    },
  );

  it('is over without a word when its asker has dismissed the thinking', async ({ expect }) => {
    const footnote = await startFootnote({
      articles: ARTICLES,
      slowAfter: 0,
      refusals: ['unknownMessage'],
    });
    const { sandbox, bot } = footnote;
    const ana = sandbox.member('Ana');
    sandbox.faults.onRequest(FILTERS.edit, {
      kind: 'meanwhile',
      act: () => ana.dismiss(ana.sees().find(({ isPrivate }) => isPrivate) ?? raise()),
    });
    const asked = ana.invoke('search', { keywords: 'lantern', private: true });
    const next = await sandbox.member('Ben').slash('search', { keywords: 'lantern' });
    await bot().stop();
    expect(ana.sees()).toMatchObject([{ id: next.id }]);
    expect(troubles(footnote)).toEqual(['could not respond any more']);
    sandbox.clock.advance(TOKEN_LIFETIME);
    expect(await asked).toEqual({ kind: 'nothing' });
  });
});

describe('a sign of thinking whose fate is unknown', () => {
  it.each([
    ['a limit', { kind: 'rate limit', retryAfter: 60, scope: 'user' }],
    [
      'what Discord says of an unknown interaction',
      { kind: 'refusal', ...refusal(404, 10062, 'Unknown interaction') },
    ],
  ] as const)('becomes the answer all the same, after %s', async (_, fault) => {
    const { sandbox } = await start({ slowAfter: 0 });
    const ana = sandbox.member('Ana');
    sandbox.faults.onRequest(FILTERS['first answer'], { kind: 'close', isApplied: true });
    sandbox.faults.onRequest(FILTERS['first answer'], fault);
    expect((await ana.slash('search', { keywords: 'lantern' })).content).toMatch(/^11 passages/u);
    expect(ana.sees()).toHaveLength(1);
  });
});

describe('an answer that is impossible', () => {
  const ERROR = { kind: 'server error', status: 500, isApplied: false } as const;

  const LIMIT = { kind: 'rate limit', retryAfter: 60, scope: 'user' } as const;

  it.concurrent.for(WAYS.filter(({ requests }) => requests.length === 1))(
    'for a limit longer than Discord takes it is left to Discord to tell: $name',
    async ({ slowAfter, prepare }, { expect, ...test }) => {
      const { sandbox, bot } = await start({ slowAfter, test });
      const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
      const act = await prepare(ana, sandbox.channel('general'));
      const sees = watch(ana);
      const others = { ...FILTERS['first answer'], body: isNoGreeting };
      sandbox.faults.onRequest(others, LIMIT, ALWAYS);
      const refused = failureOf(act());
      await untilFailed(sandbox, 1);
      expect((await ben.slash('greet')).content).toBe(GREETING);
      await bot().stop();
      sandbox.clock.advance(ANSWER_WINDOW);
      expect(await refused).toBeInstanceOf(InteractionFailed);
      expect(sees()).toMatchObject([{ content: GREETING }]);
    },
  );

  it.each(['user', 'global', 'shared'] as const)(
    'for a limit longer than Discord takes it is logged once (%s)',
    async scope => {
      const footnote = await start({ slowAfter: ALWAYS });
      const { sandbox, bot } = footnote;
      sandbox.faults.onRequest(FILTERS['first answer'], { ...LIMIT, scope }, ALWAYS);
      const asked = sandbox.member('Ana').slash('search', { keywords: 'lantern' });
      const refused = failureOf(asked);
      await vi.waitFor(() => expect(troubles(footnote)).not.toEqual([]), PATIENCE);
      await bot().stop();
      sandbox.clock.advance(ANSWER_WINDOW);
      expect(await refused).toBeInstanceOf(InteractionFailed);
      expect(troubles(footnote)).toHaveLength(1);
    },
  );

  it('since every try fails until it is too late, is logged once', async () => {
    const footnote = await start({ slowAfter: ALWAYS });
    const { sandbox, bot } = footnote;
    const ana = sandbox.member('Ana');
    sandbox.faults.onRequest(FILTERS['first answer'], ERROR, ALWAYS);
    const asked = ana.slash('search', { keywords: 'lantern' });
    const refused = failureOf(asked);
    await untilFailed(sandbox, 2);
    sandbox.clock.advance(ANSWER_WINDOW);
    sandbox.faults.clear();
    expect(await refused).toBeInstanceOf(InteractionFailed);
    expect((await ana.slash('search', { keywords: 'lantern' })).content).toMatch(/^11 passages/u);
    await bot().stop();
    expect(ana.sees()).toHaveLength(1);
    expect(troubles(footnote)).toEqual(['could not respond any more']);
  });

  it.each([false, true])(
    'since every edit fails until the token dies, is logged once (private: %s)',
    async isPrivate => {
      const footnote = await start({ slowAfter: 0 });
      const { sandbox, bot } = footnote;
      const ana = sandbox.member('Ana');
      sandbox.faults.onRequest(FILTERS.edit, ERROR, ALWAYS);
      const asked = ana.slash('search', { keywords: 'lantern', private: isPrivate });
      const refused = failureOf(asked);
      await untilFailed(sandbox, 2);
      sandbox.clock.advance(TOKEN_LIFETIME);
      sandbox.faults.clear();
      expect(await refused).toBeInstanceOf(InteractionFailed);
      expect((await ana.slash('search', { keywords: 'lantern' })).content).toMatch(/^11 passages/u);
      await bot().stop();
      expect(troubles(footnote)).toEqual(['could not respond any more']);
    },
  );

  it('since Discord is down, is logged beside what had failed before', async () => {
    const footnote = await start({ slowAfter: 0 });
    const { sandbox, bot } = footnote;
    const ana = sandbox.member('Ana');
    sandbox.faults.onRequest(FILTERS['first answer'], ERROR, ALWAYS);
    sandbox.faults.onRequest(FILTERS.edit, ERROR, ALWAYS);
    const asked = failureOf(ana.slash('fail'));
    await vi.waitFor(() => expect(troubles(footnote)).toHaveLength(2), PATIENCE);
    sandbox.clock.advance(ANSWER_WINDOW);
    expect(await asked).toBeInstanceOf(InteractionFailed);
    await bot().stop();
    expect(troubles(footnote)).toEqual(['failed', 'could not report the failure to the asker']);
  });
});

function raise(): never {
  throw new Error('there is none');
}

async function untilFailed({ requests }: Sandbox, count: number): Promise<void> {
  await vi.waitFor(
    () =>
      expect(requests.filter(({ fault }) => fault !== null).length).toBeGreaterThanOrEqual(count),
    PATIENCE,
  );
}

function start(options: Partial<Parameters<typeof startFootnote>[0]>) {
  return startFootnote({ articles: ARTICLES, commands: COMMANDS, ...options });
}

function isNoGreeting(body: unknown): boolean {
  return !JSON.stringify(body).includes(GREETING);
}

function refusal(status: number, code: number, message: string) {
  return { status, code, message };
}

/** What came of something, as far as it does not show in a channel. */
function cameOf(outcome: unknown): unknown {
  if (Array.isArray(outcome)) return outcome;
  return typeof outcome === 'object' && outcome !== null && 'kind' in outcome ? outcome.kind : null;
}

/** What hangs on a bot's own request is given up by discord.js, and only after so long that no test waits. */
function befalls(kind: RequestKind): (fault: NamedFault) => boolean {
  return ({ fault }) => kind !== 'post' || fault.kind !== 'hang';
}

/** The rules that the further tries of a request run into that was taken. */
function refusalsAfter(kind: RequestKind, { fault, times }: NamedFault): string[] {
  const rule = RULES_AFTER[kind];
  return rule !== undefined && isApplied(fault) ? Array<string>(times).fill(rule) : [];
}
