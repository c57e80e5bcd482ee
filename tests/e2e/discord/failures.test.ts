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
import { encodeCustomId } from '../../../src/render/customId.ts';
import type { Message } from '../../../src/render/message.ts';
import { Session } from '../../../src/sandbox/gateway/session.ts';
import { InteractionFailed } from '../../../src/sandbox/user/userError.ts';
import { PATIENCE } from '../faults/patience.ts';
import { FILTERS } from '../faults/requestFaults.ts';
import { failureOf } from '../faults/witness.ts';
import { startFootnote } from '../footnote.ts';
import { gates, NEWSROOM } from './newsroom.ts';
import { messageOf } from './outcomes.ts';

const APOLOGY = 'Something went wrong on Footnote’s side. Try again in a moment.';
/** Unit: milliseconds. */
const ANSWER_WINDOW = 3000;
const SAID: Message = { content: 'Said', embeds: [], components: [] };
const PROMPT = Infinity;
const SLOW = 0;

afterEach(() => {
  vi.restoreAllMocks();
});

describe('an unexpected error in a command', () => {
  it('is apologised for in private, and others see nothing', async () => {
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: [failing()],
      slowAfter: PROMPT,
    });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const apology = await ana.slash('fail');
    expect(apology).toMatchObject({ content: APOLOGY, isPrivate: true, embeds: [] });
    expect(ana.sees()).toEqual([apology]);
    expect(ben.sees()).toEqual([]);
  });

  it('takes the place of a thinking that all saw', async () => {
    const seen: unknown[] = [];
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: [failing({ before: () => seen.push(...ben.sees()) })],
      slowAfter: SLOW,
    });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const apology = await ana.slash('fail');
    expect(seen).toMatchObject([{ id: apology.id, isThinking: true, isPrivate: false }]);
    expect(apology).toMatchObject({ content: APOLOGY, isThinking: false });
    expect(ben.sees()).toEqual([apology]);
  });

  it('takes the place of a thinking that the asker alone saw', async () => {
    const seen: unknown[] = [];
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: [failing({ isPrivate: true, before: () => seen.push(...ana.sees()) })],
      slowAfter: SLOW,
    });
    const ana = sandbox.member('Ana');
    const apology = await ana.slash('fail');
    expect(seen).toMatchObject([{ id: apology.id, isThinking: true, isPrivate: true }]);
    expect(ana.sees()).toEqual([apology]);
    expect(apology).toMatchObject({ content: APOLOGY, isThinking: false });
  });

  it('is logged with the interaction, without tokens and what was asked', async () => {
    const { sandbox, logged } = await startFootnote({
      articles: NEWSROOM,
      commands: [...commands, failing()],
    });
    await sandbox.member('Ana').slash('fail', { text: 'xylophone' });
    const path = sandbox.requests.map(({ path }) => path).find(isCallback) ?? '';
    const line =
      logged()
        .split('\n')
        .find(line => line.includes('"failed"')) ?? '{}';
    expect(JSON.parse(line)).toMatchObject({
      level: 'error',
      name: 'fail',
      interaction: path.split('/')[2],
      err: { name: 'RangeError', message: 'out of range' },
    });
    expect(logged()).not.toContain('xylophone');
  });

  it('leaves the bot serving', async () => {
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: [...commands, failing()],
    });
    const ana = sandbox.member('Ana');
    await ana.slash('fail');
    expect((await ana.slash('search', { keywords: 'soup' })).content).toMatch(/^1 passage/u);
  });

  it('in suggestions leaves the picker empty-handed and the bot serving', async () => {
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
    ['update', 'at once', PROMPT],
    ['update', 'after thinking', SLOW],
    ['private', 'at once', PROMPT],
    ['private', 'after thinking', SLOW],
  ])('is apologised for in private, and the message stays: %s %s', async (gives, _, slowAfter) => {
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: [withButton({ gives, run: () => raise })],
      slowAfter,
    });
    const [ana, ben] = [sandbox.member('Ana'), sandbox.member('Ben')];
    const message = await ana.slash('show');
    const apology = messageOf(await ben.press(message, 'Go'));
    expect(apology).toMatchObject({ content: APOLOGY, isPrivate: true });
    expect(ben.sees()).toEqual([message, apology]);
    expect(ana.sees()).toEqual([message]);
  });
});

describe('an answer that comes too late', () => {
  it('goes unsaid, is logged once, and leaves the bot serving', async () => {
    const { sandbox, logged } = await startFootnote({
      articles: NEWSROOM,
      commands: [...commands, saying('late', () => sandbox.clock.advance(ANSWER_WINDOW))],
      slowAfter: PROMPT,
    });
    const ana = sandbox.member('Ana');
    await expect(ana.slash('late')).rejects.toThrow('The application did not respond');
    const reply = await ana.slash('search', { keywords: 'soup' });
    expect(ana.sees()).toEqual([reply]);
    const troubles = logged()
      .split('\n')
      .filter(line => /"level":"(?:warn|error)"/u.test(line));
    expect(troubles).toEqual([expect.stringContaining('could not respond any more')]);
  });

  it('comes in time when it was acknowledged', async () => {
    const { sandbox } = await startFootnote({
      articles: NEWSROOM,
      commands: [saying('late', () => sandbox.clock.advance(ANSWER_WINDOW))],
      slowAfter: SLOW,
    });
    expect((await sandbox.member('Ana').slash('late')).content).toBe('Said');
  });
});

describe('an interaction that is delivered twice', () => {
  it.each([
    ['at once', PROMPT],
    ['after thinking', SLOW],
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
  it('holds no token and nothing of what was asked', async () => {
    const { sandbox, logged } = await startFootnote({
      articles: gates(11),
      commands: [
        ...commands,
        failing(),
        saying('late', () => sandbox.clock.advance(ANSWER_WINDOW)),
        saying('tell', () => {
          throw new Error(`POST /webhooks/1/${tokens().at(-1)} with ${sandbox.token} failed`);
        }),
      ],
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
    await ana.slash('fail', { text: 'xylophone' });
    await ana.slash('tell');
    await expect(ana.slash('late')).rejects.toThrow(InteractionFailed);
    const unknown = { status: 404, code: 10062, message: 'Unknown interaction' };
    sandbox.faults.onRequest(FILTERS['first answer'], { kind: 'refusal', ...unknown });
    const refused = failureOf(ana.slash('search', { keywords: 'xylophone' }));
    await vi.waitFor(() => expect(logged()).toContain('10062'), PATIENCE);
    sandbox.clock.advance(ANSWER_WINDOW);
    expect(await refused).toBeInstanceOf(InteractionFailed);
    await ana.slash('help');
    expect(new Set(tokens()).size).toBe(11);
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

/** Lets the gateway send every interaction twice, as Discord says that it may. */
function deliverTwice(): void {
  // It is called below on the session that it belongs to.
  // oxlint-disable-next-line typescript/unbound-method
  const { dispatch } = Session.prototype;
  vi.spyOn(Session.prototype, 'dispatch').mockImplementation(function (this: Session, name, data) {
    dispatch.call(this, name, data);
    if (name === 'INTERACTION_CREATE') dispatch.call(this, name, data);
  });
}

/** A command that fails, after what is to happen before. */
function failing({ isPrivate = false, before = () => {} }: Failing = {}): Command {
  const text = {
    type: ApplicationCommandOptionType.String,
    name: 'text',
    description: 'Any text',
  } as const;
  return defineCommand(
    { type: ApplicationCommandType.ChatInput, name: 'fail', description: 'Fail', options: [text] },
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

/** A command that says something after something has happened. */
function saying(name: string, before: () => void): Command {
  return defineCommand(
    { type: ApplicationCommandType.ChatInput, name, description: 'Say something' },
    {
      run: () => () => {
        before();
        return SAID;
      },
    },
  );
}

/** A command whose reply has a button for an action. */
function withButton(action: Action): Command {
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    label: 'Go',
    custom_id: encodeCustomId('show', 'go'),
  } as const;
  return defineCommand(
    { type: ApplicationCommandType.ChatInput, name: 'show', description: 'Show a button' },
    {
      run: () => ({
        ...SAID,
        components: [{ type: ComponentType.ActionRow, components: [button] }],
      }),
      actions: { go: action },
    },
  );
}
