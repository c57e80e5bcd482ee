import { REST } from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { defineCommand } from '../../../src/discord/command/defineCommand.ts';
import type { Steps } from '../../../src/discord/load/steps.ts';
import type { Message } from '../../../src/render/message.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { gates } from '../discord/newsroom.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { PATIENCE } from './patience.ts';
import { troubles } from './witness.ts';

const ARTICLES = gates(11);
const FOUND = /^11 passages found/u;
const BUSY =
  /^(?:Footnote is busy\. Try again in \d+ seconds?|5 requests of yours still wait for an answer\. Ask again once they are answered)\.$/u;
const STOPPING = 'Footnote is stopping or being restarted. Try again in a minute.';

const DONE = 'Done';
/** What a step takes on the clock; so short that no answer is late. Unit: milliseconds. */
const STEP = 0.001;
const PACES = [
  ['at once', Infinity],
  ['after thinking', 0],
] as const;
/** A command with work to do. */
const labouring = defineCommand(
  { type: ApplicationCommandType.ChatInput, name: 'labour', description: 'Take a while' },
  {
    run: () => () => ({ content: DONE, embeds: [], components: [] }),
  },
);

afterEach(() => {
  vi.restoreAllMocks();
});

describe('a flood', () => {
  it.each(PACES)(
    'of one member’s, answered %s, is cut short in private, and others are answered',
    async (_, slowAfter) => {
      const work = untilTold();
      const { sandbox } = await start({
        slowAfter,
        limits: { perMember: 5 },
        commands: [...commands, labouring, work.command],
      });
      const [ana, ...others] = members(sandbox, 21);
      const flood = times(200, () => ana.slash('toil'));
      const asked = await Promise.all(others.map(member => member.slash('labour')));
      expect(asked.map(({ content }) => content)).toEqual(others.map(() => DONE));
      work.tell();
      const replies = await Promise.all(flood);
      const turnedDown = replies.filter(({ content }) => BUSY.test(content));
      expect(turnedDown).toHaveLength(195);
      expect(turnedDown.every(({ isPrivate }) => isPrivate)).toBe(true);
      expect(replies.filter(({ content }) => content === DONE)).toHaveLength(5);
      expect(ana.sees()).toHaveLength(200 + others.length);
    },
  );

  it.each(PACES)(
    'of many members’, answered %s, has those told who would wait too long',
    async (_, slowAfter) => {
      const work = untilTold(() => sandbox.clock.advance(STEP));
      const { sandbox }: Footnote = await start({
        slowAfter,
        limits: { maxWait: 0 },
        commands: [...commands, labouring, work.command],
      });
      const [ana, ...crowd] = members(sandbox, 61);
      const long = ana.slash('toil');
      // The queue judges by steps that it has measured.
      await vi.waitFor(() => expect(work.steps()).toBeGreaterThan(10), PATIENCE);
      const replies = await Promise.all(crowd.map(member => member.slash('labour')));
      expect(replies.filter(({ content }) => !BUSY.test(content))).toEqual([]);
      expect(replies.every(({ isPrivate }) => isPrivate)).toBe(true);
      work.tell();
      expect((await long).content).toBe(DONE);
    },
  );
});

describe('long work', () => {
  it.each(PACES)('of some members’, answered %s, lets others be answered', async (_, slowAfter) => {
    const work = untilTold();
    const { sandbox } = await start({ slowAfter, commands: [...commands, work.command] });
    const [ana, ...others] = members(sandbox, 8);
    const long = [ana, ...others].map(member => member.slash('toil'));
    const quick = sandbox.member('Zoe');
    const replies = await Promise.all(times(3, () => ask(quick)));
    expect(replies.map(({ content }) => FOUND.test(content))).toEqual([true, true, true]);
    expect(await quick.complete('ask', 'article', 'gate')).not.toEqual([]);
    work.tell();
    expect((await Promise.all(long)).map(({ content }) => content)).toEqual(long.map(() => DONE));
    expect(work.mostUnderWay()).toBeLessThanOrEqual(4);
  });

  it('that fails is apologised for, and for no one else', async () => {
    const work = untilTold();
    const { sandbox } = await start({ commands: [...commands, work.command] });
    const [ana, ben] = members(sandbox, 2);
    const failing = ana.slash('toil', { fails: true });
    const other = ben.slash('toil');
    await ask(sandbox.member('Zoe'));
    work.tell();
    expect((await failing).content).toBe(
      'Something went wrong on Footnote’s side. Try again in a moment.',
    );
    expect((await other).content).toBe(DONE);
  });
});

describe('a second that does not end', () => {
  it('holds more answers than other requests', async () => {
    const footnote = await start({ slowAfter: 0 });
    const replies = await Promise.all(members(footnote.sandbox, 120).map(member => ask(member)));
    expect(replies.filter(({ content }) => FOUND.test(content))).toHaveLength(120);
    expect(troubles(footnote)).toEqual([]);
  });

  it('holds no more than fifty other requests', async () => {
    const setToken = vi.spyOn(REST.prototype, 'setToken');
    const footnote = await start({});
    const [rest] = setToken.mock.contexts;
    if (!(rest instanceof REST)) throw new Error('no client has logged in');
    const paths = ['/users/@me', '/applications/@me', '/gateway/bot'] as const;
    const sent = Promise.all(paths.flatMap(path => times(20, () => rest.get(path))));
    await vi.waitFor(() => expect(troubles(footnote)).toContain('rate limited'), PATIENCE);
    const { requests } = footnote.sandbox;
    expect(requests.length).toBeLessThanOrEqual(50);
    vi.restoreAllMocks();
    footnote.passTime(1000);
    await sent;
    expect(requests.map(({ status }) => status)).not.toContain(429);
  });
});

describe('a channel with many replies', () => {
  const limits = { channelReplies: 3, channelWindow: 10_000 };
  const REASON = '-# Shown to you alone: this channel has had 3 public answers within 10 seconds.';
  const open = () => start({ limits, sandbox: { channels: ['general', 'other'] } });

  it.each(PACES)(
    'has the next shown to its asker alone, with the reason, %s',
    async (_, slowAfter) => {
      const { sandbox, restart } = await open();
      await restart({ slowAfter });
      const [ana, ben] = members(sandbox, 2);
      for (let replies = 0; replies < 3; replies += 1) await ask(ana);
      const next = await ask(ben);
      expect(next).toMatchObject({ isPrivate: true, content: expect.stringMatching(FOUND) });
      expect(next.content.split('\n').at(-1)).toBe(REASON);
      expect(ana.sees()).toHaveLength(3);
    },
  );

  it('does not keep moderators, other channels and private replies waiting', async () => {
    const { sandbox } = await open();
    const [ana, ben] = members(sandbox, 2);
    const mo = sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
    for (let replies = 0; replies < 3; replies += 1) await ask(ana);
    const inPrivate = await ben.slash('search', { keywords: 'lantern', private: true });
    expect(inPrivate).toMatchObject({ isPrivate: true });
    expect(inPrivate.content).not.toContain(REASON);
    expect(await ask(mo)).toMatchObject({ isPrivate: false });
    const other = sandbox.channel('other');
    const elsewhere = await ben.slash('search', { keywords: 'lantern' }, other);
    expect(elsewhere).toMatchObject({ isPrivate: false });
    expect(await ask(ben)).toMatchObject({ isPrivate: true });
  });

  it('counts no private replies', async () => {
    const { sandbox } = await open();
    const [ana, ben] = members(sandbox, 2);
    for (let replies = 0; replies < 6; replies += 1) {
      await ana.slash('search', { keywords: 'lantern', private: true });
    }
    await ana.slash('search', { keywords: '-lantern' });
    expect(await ask(ben)).toMatchObject({ isPrivate: false });
  });

  it('is open again when its time is over', async () => {
    const { sandbox } = await open();
    const [ana, ben] = members(sandbox, 2);
    for (let replies = 0; replies < 3; replies += 1) await ask(ana);
    expect(await ask(ben)).toMatchObject({ isPrivate: true });
    sandbox.clock.advance(limits.channelWindow);
    const reply = await ask(ben);
    expect(reply).toMatchObject({ isPrivate: false });
    expect(reply.content).not.toContain('Shown to you alone');
  });
});

describe('stopping under load', () => {
  it('answers everything, or says that Footnote is being restarted', async () => {
    const { sandbox, bot } = await start({ slowAfter: 0 });
    const all = members(sandbox, 80);
    const [ana] = all;
    const early = all.slice(0, 60).map(member => ask(member));
    await Promise.any(early);
    const stopped = bot().stop();
    const late = all.slice(60).map(member => ask(member));
    const replies = await Promise.all([...early, ...late]);
    await stopped;
    const told = replies.map(({ content }) => content);
    expect(told.slice(60)).toEqual(times(20, () => STOPPING));
    expect(told.filter(content => content !== STOPPING && !FOUND.test(content))).toEqual([]);
    expect(ana.sees().filter(({ isThinking }) => isThinking)).toEqual([]);
    expect(sandbox.gateway.sessionCount()).toBe(0);
  });
});

function start(options: Partial<Parameters<typeof startFootnote>[0]>): Promise<Footnote> {
  return startFootnote({
    articles: ARTICLES,
    commands: [...commands, labouring],
    ...options,
  });
}

/** A command whose work, in steps, ends when it is told to. */
function untilTold(onStep = () => {}) {
  const told = new AbortController();
  let underWay = 0;
  let most = 0;
  let steps = 0;
  function* toil(fails: boolean): Steps<Message> {
    underWay += 1;
    most = Math.max(most, underWay);
    while (!told.signal.aborted) {
      steps += 1;
      onStep();
      yield;
    }
    underWay -= 1;
    if (fails) throw new Error('no');
    return { content: DONE, embeds: [], components: [] };
  }
  const command = defineCommand(
    {
      type: ApplicationCommandType.ChatInput,
      name: 'toil',
      description: 'Take long',
      options: [
        { type: ApplicationCommandOptionType.Boolean, name: 'fails', description: 'In the end' },
      ],
    },
    {
      run:
        ({ fails }) =>
        () =>
          toil(fails === true),
    },
  );
  return {
    command,
    tell: () => told.abort(),
    mostUnderWay: () => most,
    steps: () => steps,
  };
}

function members({ member }: Footnote['sandbox'], count: number): [User, User, ...User[]] {
  const rest = times(Math.max(count - 2, 0), index => member(`Member ${index}`));
  return [member('Ana'), member('Ben'), ...rest];
}

function ask(member: User): Promise<ShownMessage> {
  return member.slash('search', { keywords: 'lantern' });
}

function times<Result>(count: number, make: (index: number) => Result): Result[] {
  return Array.from({ length: count }, (_, index) => make(index));
}
