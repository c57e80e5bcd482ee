import { describe, it, vi } from 'vitest';
import { loggedProblems } from '../loggedProblems.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';
import { FILTERS, type RequestKind } from './requestFaults.ts';
import { SCENARIOS, startWithScenarios } from './scenarios.ts';
import { watchChannel } from './watchChannel.ts';

const APOLOGY = 'Something went wrong in Footnote. Try again in a moment.';
/** Unit: milliseconds. */
const TOKEN_LIFETIME = 15 * 60_000;

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
    /** Whether the member gets an apology. */
    readonly getsApology: boolean;
    readonly logged: string;
  }
  const apologized = { getsApology: true, logged: 'failed' };
  const silent = { getsApology: false, logged: 'could not respond any more' };
  const REFUSED: readonly Omit<Refused, 'code'>[] = [
    ...[AUTOMOD, INVALID].flatMap(refused => [
      { kind: 'first answer' as const, refused, ...apologized },
      { kind: 'edit' as const, refused, ...apologized },
    ]),
    ...[ANSWERED, UNKNOWN_INTERACTION].map(refused => ({
      kind: 'first answer' as const,
      refused,
      ...silent,
    })),
    ...[UNKNOWN_MESSAGE, UNKNOWN_WEBHOOK, TOKEN_OVER].map(refused => ({
      kind: 'edit' as const,
      refused,
      ...silent,
    })),
  ];
  // The other scenarios handle a refusal the same way.
  const rows = SCENARIOS.filter(({ name }) => /^(?:an answer|a page|a quote)/u.test(name)).flatMap(
    scenario =>
      REFUSED.filter(({ kind }) => scenario.requests.at(-1) === kind).map(row => ({
        ...scenario,
        ...row,
        code: row.refused.code,
        isPublicApology:
          row.getsApology &&
          row.kind === 'edit' &&
          scenario.name === 'an answer after thinking, for all',
      })),
  );

  it.concurrent.for(rows)(
    'gets an apology where possible, and is logged once: $code to the $kind of $name',
    async ({ slowAfter, prepare, kind, refused, getsApology, isPublicApology, logged }, {
      expect,
      ...test
    }) => {
      const footnote = await startWithScenarios({
        slowAfter,
        test,
      });
      const { sandbox, bot } = footnote;
      const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
      const act = await prepare(ana, sandbox.channel('general'));
      const [anaSees, benSees] = [watchChannel(ana), watchChannel(ben)];
      sandbox.faults.onRequest(FILTERS[kind], { kind: 'refusal', ...refused });
      const acted = act().catch((error: unknown) => error);
      if (getsApology) await acted;
      // The next member's request must not meet the fault.
      else await vi.waitFor(() => expect(loggedProblems(footnote)).not.toEqual([]), WAIT_OPTIONS);
      const next = await ben.slash('search', { keywords: 'lantern', private: true });
      await bot().stop();
      expect(next.content).toMatch(/^11 passages/u);
      expect(loggedProblems(footnote)).toEqual([logged]);
      const said = anaSees().filter(({ isThinking }) => !isThinking);
      expect(said.map(({ content }) => content)).toEqual(getsApology ? [APOLOGY] : []);
      const overheard = benSees().filter(({ content }) => content === APOLOGY);
      expect(overheard).toHaveLength(isPublicApology ? 1 : 0);
    },
  );

  it('is dropped without an apology when its asker has dismissed the thinking message', async ({
    expect,
  }) => {
    const footnote = await startWithScenarios({
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
    expect(loggedProblems(footnote)).toEqual(['could not respond any more']);
    sandbox.clock.advance(TOKEN_LIFETIME);
    expect(await asked).toEqual({ kind: 'nothing' });
  });
});

function refusal(status: number, code: number, message: string) {
  return { status, code, message };
}

function raise(): never {
  throw new Error('no private message');
}
