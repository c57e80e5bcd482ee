import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { commands } from '../../../commands/index.ts';
import type { Action } from '../../../src/discord/command/action.ts';
import type { Command } from '../../../src/discord/command/command.ts';
import { defineCommand } from '../../../src/discord/command/defineCommand.ts';
import { en } from '../../../src/messages/en/index.ts';
import { encodeCustomId } from '../../../src/render/components/customId.ts';
import type { Message } from '../../../src/render/message.ts';
import { Session } from '../../../src/sandbox/gateway/session.ts';
import { InteractionFailed } from '../../../src/sandbox/user/userError.ts';
import { FILTERS } from '../faults/requestFaults.ts';
import { startFootnote } from '../footnote.ts';
import { gates, NEWSROOM } from '../newsroom.ts';
import { messageOf } from '../outcomes.ts';
import { rejectionOf } from '../rejectionOf.ts';
import { withStandIns } from '../standIns.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';

const APOLOGY = en.notices.failure;
/** Unit: milliseconds. */
const ANSWER_WINDOW = 3000;
const REPLY: Message = { content: 'Replied', embeds: [], components: [] };
const IMMEDIATE = Infinity;
const DEFERRED = 0;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an unexpected error in a command', () => {
  it('leads to a private apology that others do not see', async () => {
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: [failing()],
      slowAfter: IMMEDIATE,
    });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const apology = await ana.slash('compare');
    expect(apology).toMatchObject({ content: APOLOGY, isPrivate: true, embeds: [] });
    expect(ana.sees()).toEqual([apology]);
    expect(ben.sees()).toEqual([]);
  });

  it('replaces public thinking with an apology', async () => {
    const seen: unknown[] = [];
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: [failing({ before: () => seen.push(...ben.sees()) })],
      slowAfter: DEFERRED,
    });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const apology = await ana.slash('compare');
    expect(seen).toMatchObject([{ id: apology.id, isThinking: true, isPrivate: false }]);
    expect(apology).toMatchObject({ content: APOLOGY, isThinking: false });
    expect(ben.sees()).toEqual([apology]);
  });

  it('replaces private thinking with an apology', async () => {
    const seen: unknown[] = [];
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: [failing({ isPrivate: true, before: () => seen.push(...ana.sees()) })],
      slowAfter: DEFERRED,
    });
    const ana = sandbox.member('Ana');
    const apology = await ana.slash('compare');
    expect(seen).toMatchObject([{ id: apology.id, isThinking: true, isPrivate: true }]);
    expect(ana.sees()).toEqual([apology]);
    expect(apology).toMatchObject({ content: APOLOGY, isThinking: false });
  });

  it('is logged with the interaction, without tokens or what was asked', async () => {
    const { sandbox, logged } = await startFootnote({
      articles: NEWSROOM,
      commands: withStandIns(failing()),
    });
    await sandbox.member('Ana').slash('compare', { topic: 'xylophone' });
    const path = sandbox.requests.map(({ path }) => path).find(isCallback) ?? '';
    const line =
      logged()
        .split('\n')
        .find(line => line.includes('"failed"')) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      name: 'compare',
      interaction: path.split('/')[2],
      err: { name: 'RangeError', message: 'out of range' },
    });
    expect(logged()).not.toContain('xylophone');
  });

  it('does not stop the bot', async () => {
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: withStandIns(failing()),
    });
    const ana = sandbox.member('Ana');
    await ana.slash('compare');
    expect((await ana.slash('search', { keywords: 'soup' })).content).toMatch(/^1 passage/u);
  });

  it('in autocomplete offers nothing and does not stop the bot', async () => {
    const { sandbox, logged } = await startFootnote({
      articles: NEWSROOM,
      commands: commands.map(command => ({ ...command, complete: raise })),
    });
    const ana = sandbox.member('Ana');
    const typing = ana.complete('search', 'article', 'xylophone');
    const reply = await ana.slash('search', { keywords: 'soup' });
    sandbox.clock.advance(ANSWER_WINDOW);
    await expect(typing).rejects.toThrow(InteractionFailed);
    expect(reply.content).toMatch(/^1 passage/u);
    expect(logged()).toContain('could not suggest choices');
    expect(logged()).not.toContain('xylophone');
  });
});

describe('an unexpected error in a component', () => {
  it.each<[gives: 'update' | 'private', pace: string, slowAfter: number]>([
    ['update', 'at once', IMMEDIATE],
    ['update', 'after thinking', DEFERRED],
    ['private', 'at once', IMMEDIATE],
    ['private', 'after thinking', DEFERRED],
  ])('leads to a private apology and leaves the message: %s %s', async (gives, _, slowAfter) => {
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: [withButton({ gives, run: () => raise })],
      slowAfter,
    });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const message = await ana.slash('articles');
    const apology = messageOf(await ben.press(message, 'Go'));
    expect(apology).toMatchObject({ content: APOLOGY, isPrivate: true });
    expect(ben.sees()).toEqual([message, apology]);
    expect(ana.sees()).toEqual([message]);
  });
});

describe('an answer that comes too late', () => {
  it('is not sent, is logged once, and does not stop the bot', async () => {
    const { sandbox, logged } = await startFootnote({
      articles: NEWSROOM,
      commands: withStandIns(saying(() => sandbox.clock.advance(ANSWER_WINDOW))),
      slowAfter: IMMEDIATE,
    });
    const ana = sandbox.member('Ana');
    await expect(ana.slash('status')).rejects.toThrow('The application did not respond');
    const reply = await ana.slash('search', { keywords: 'soup' });
    expect(ana.sees()).toEqual([reply]);
    const problems = logged()
      .split('\n')
      .filter(line => /"level":"(?:warn|error)"/u.test(line));
    expect(problems).toEqual([expect.stringContaining('could not respond any more')]);
  });

  it('is in time when the interaction was acknowledged', async () => {
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: [saying(() => sandbox.clock.advance(ANSWER_WINDOW))],
      slowAfter: DEFERRED,
    });
    expect((await sandbox.member('Ana').slash('status')).content).toBe('Replied');
  });
});

describe('an interaction that is delivered twice', () => {
  it.each([
    ['at once', IMMEDIATE],
    ['after thinking', DEFERRED],
  ])('is answered once, %s', async (_, slowAfter) => {
    const { sandbox, bot } = await startFootnote({ articles: gates(11), slowAfter });
    deliverTwice();
    const ana = sandbox.member('Ana');
    const reply = await ana.slash('search', { keywords: 'lantern' });
    await ana.press(reply, 'Next');
    await ana.complete('search', 'article', 'gate');
    await bot().stop();
    expect(sandbox.requests.filter(({ path }) => isCallback(path))).toHaveLength(3);
    expect(ana.sees()).toHaveLength(1);
  });
});

describe('the log of a whole run', () => {
  it('has no token and nothing of what was asked', async () => {
    const { sandbox, logged } = await startFootnote({
      articles: gates(11),
      commands: withStandIns(
        failing(),
        saying(() => sandbox.clock.advance(ANSWER_WINDOW)),
        withButton({
          gives: 'private',
          run: () => () => {
            throw new Error(`POST /webhooks/1/${tokens().at(-1)} with ${sandbox.token} failed`);
          },
        }),
      ),
    });
    const dispatch = vi.spyOn(Session.prototype, 'dispatch');
    const tokens = (): string[] =>
      JSON.stringify(dispatch.mock.calls).match(/(?<="token":")[^"]+/gu) ?? [];
    const ana = sandbox.member('Ana');
    await ana.slash('ask', { question: 'Who plays the xylophone by the lantern?' });
    await ana.slash('search', { keywords: '"xylophone' });
    await ana.slash('search', { keywords: 'lantern', article: 'xylophone' });
    const reply = await ana.slash('search', { keywords: 'lantern xylophone' });
    await ana.press(reply, 'Next');
    await ana.complete('search', 'article', 'xylophone');
    await ana.slash('compare', { topic: 'xylophone' });
    await ana.press(await ana.slash('articles'), 'Go');
    await expect(ana.slash('status')).rejects.toThrow(InteractionFailed);
    const unknown = { status: 404, code: 10062, message: 'Unknown interaction' };
    sandbox.faults.onRequest(FILTERS['first answer'], { kind: 'refusal', ...unknown });
    const refused = rejectionOf(ana.slash('search', { keywords: 'xylophone' }));
    await vi.waitFor(() => expect(logged()).toContain('10062'), WAIT_OPTIONS);
    sandbox.clock.advance(ANSWER_WINDOW);
    expect(await refused).toBeInstanceOf(InteractionFailed);
    await ana.slash('help');
    expect(new Set(tokens()).size).toBe(12);
    for (const secret of [...tokens(), sandbox.token]) {
      expect(logged()).not.toContain(secret);
    }
    expect(logged()).not.toContain('xylophone');
    expect(logged()).toContain('answered');
  });
});

function raise(): never {
  throw new RangeError('out of range');
}

function isCallback(path: string): boolean {
  return path.endsWith('/callback');
}

/** Makes the gateway send every interaction twice, which Discord may do. */
function deliverTwice(): void {
  // Called below with its own `this`.
  // oxlint-disable-next-line typescript/unbound-method
  const { dispatch } = Session.prototype;
  vi.spyOn(Session.prototype, 'dispatch').mockImplementation(function (this: Session, name, data) {
    dispatch.call(this, name, data);
    if (name === 'INTERACTION_CREATE') dispatch.call(this, name, data);
  });
}

/** A stand-in for /compare that calls `before` and fails. */
function failing({ isPrivate = false, before = () => {} }: Failing = {}): Command {
  const topic = { type: ApplicationCommandOptionType.String, name: 'topic' } as const;
  return defineCommand(
    { type: ApplicationCommandType.ChatInput, name: 'compare', options: [topic] },
    {
      isPrivate: () => isPrivate,
      run: () => () => {
        before();
        return raise();
      },
    },
  );
}

interface Failing {
  readonly isPrivate?: boolean;
  readonly before?: () => void;
}

/** A stand-in for /status that calls `before` and replies. */
function saying(before: () => void): Command {
  return defineCommand(
    { type: ApplicationCommandType.ChatInput, name: 'status' },
    {
      run: () => () => {
        before();
        return REPLY;
      },
    },
  );
}

/** A stand-in for /articles whose reply has a button with an action. */
function withButton(action: Action): Command {
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: 'Go',
    custom_id: encodeCustomId('articles', 'go'),
  } as const;
  return defineCommand(
    { type: ApplicationCommandType.ChatInput, name: 'articles' },
    {
      run: () => ({
        ...REPLY,
        components: [{ type: ComponentType.ActionRow, components: [button] }],
      }),
      actions: { go: action },
    },
  );
}
