import { describe, expect, it } from 'vitest';
import type { User } from '../../../src/sandbox/user/user.ts';
import { InteractionFailed } from '../../../src/sandbox/user/userError.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { rejectionOf } from '../rejectionOf.ts';
import { kindOf } from './requestFaults.ts';
import { SCENARIOS, startWithScenarios } from './scenarios.ts';
import { watchChannel } from './watchChannel.ts';

const APOLOGY = 'Something went wrong in Footnote. Try again in a moment.';
const FOUND = /^11 passages found/u;
/** Unit: milliseconds. */
const ANSWER_WINDOW = 3000;

describe('an interaction', () => {
  it.each(SCENARIOS)('delivered twice is answered once: $name', async scenario => {
    const { sandbox, bot } = await startWithScenarios({ slowAfter: scenario.slowAfter });
    const ana = sandbox.member('Ana');
    const act = await scenario.prepare(ana, sandbox.channel('general'));
    const sees = watchChannel(ana);
    const before = sandbox.requests.length;
    sandbox.faults.onEvent('INTERACTION_CREATE', 'twice');
    await act();
    await bot().stop();
    const made = sandbox.requests.slice(before).flatMap(request => kindOf(request) ?? []);
    expect(made).toEqual(scenario.requests);
    expect(sees()).toHaveLength(scenario.shows.length);
  });

  it('that is never delivered does not stop the bot', async () => {
    const footnote = await startWithScenarios({ slowAfter: 0 });
    const { sandbox } = footnote;
    const ana = sandbox.member('Ana');
    sandbox.faults.onEvent('INTERACTION_CREATE', 'never');
    const lost = rejectionOf(ask(ana));
    expect((await ask(ana)).content).toMatch(FOUND);
    sandbox.clock.advance(ANSWER_WINDOW);
    expect(await lost).toBeInstanceOf(InteractionFailed);
    expect(loggedProblems(footnote)).toEqual([]);
  });

  it.each(SCENARIOS)('delivered late, but in time, is answered: $name', async scenario => {
    const { sandbox, bot } = await startWithScenarios({ slowAfter: scenario.slowAfter });
    const ana = sandbox.member('Ana');
    const act = await scenario.prepare(ana, sandbox.channel('general'));
    await bot().idle();
    const sees = watchChannel(ana);
    sandbox.faults.onEvent('INTERACTION_CREATE', 'late');
    const acted = act();
    expect(sees()).toEqual([]);
    sandbox.clock.advance(ANSWER_WINDOW / 2);
    sandbox.faults.release();
    await acted;
    expect(sees()).toHaveLength(scenario.shows.length);
  });

  // The others post to the channel before they answer the asker.
  const ANSWERED_FIRST = SCENARIOS.filter(({ requests }) => requests[0] === 'first answer');

  it.each(ANSWERED_FIRST)('delivered too late is logged once: $name', async scenario => {
    const footnote = await startWithScenarios({
      slowAfter: scenario.slowAfter,
      refusals: ['answerInTime'],
    });
    const { sandbox, bot } = footnote;
    const ana = sandbox.member('Ana');
    const act = await scenario.prepare(ana, sandbox.channel('general'));
    await bot().idle();
    const sees = watchChannel(ana);
    sandbox.faults.onEvent('INTERACTION_CREATE', 'late');
    const late = rejectionOf(act());
    sandbox.clock.advance(ANSWER_WINDOW);
    sandbox.faults.release();
    expect(await late).toBeInstanceOf(InteractionFailed);
    const next = await ask(sandbox.member('Ben'), { private: true });
    expect(next.content).toMatch(FOUND);
    await bot().stop();
    expect(sees()).toEqual([]);
    expect(loggedProblems(footnote).filter(line => line !== 'failed')).toHaveLength(1);
  });

  it('that cannot be parsed gets an apology, and the next one an answer', async () => {
    const { sandbox, bot } = await startWithScenarios({ slowAfter: 0 });
    sandbox.faults.onEvent('INTERACTION_CREATE', data => ({ ...data, type: 99 }));
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    expect(await ask(ana)).toMatchObject({ content: APOLOGY, isPrivate: true });
    expect((await ask(ana, { private: true })).content).toMatch(FOUND);
    await bot().stop();
    expect(ana.sees()).toHaveLength(2);
    expect(ben.sees()).toEqual([]);
  });
});

function ask(member: User, options: { readonly private?: boolean } = {}) {
  return member.slash('search', { keywords: 'lantern', ...options });
}
