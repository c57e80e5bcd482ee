import { ApplicationCommandType, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Command } from '../../../src/discord/command/command.ts';
import { defineCommand } from '../../../src/discord/command/defineCommand.ts';
import type { CommandName } from '../../../src/messages/messages.ts';
import { FIND_IN_ARTICLES } from '../../../src/render/answers/renderFound.ts';
import { encodeCustomId } from '../../../src/render/components/customId.ts';
import type { ChannelRef } from '../../../src/sandbox/user/client.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { awaitReply } from '../messaging.ts';
import { gates } from '../newsroom.ts';
import { withStandIns } from '../standIns.ts';
import type { RequestKind } from './requestFaults.ts';

/** Something that a member does, and how the bot answers. */
export interface Scenario {
  readonly name: string;
  /** Unit: milliseconds. */
  readonly slowAfter: number;
  /** The requests that answer it, in order. */
  readonly requests: readonly RequestKind[];
  /** The audience of each message that is new or changes. */
  readonly shows: readonly ('all' | 'asker')[];
  /** Prepares a channel; returns the action to test. */
  readonly prepare: (asker: User, where: ChannelRef) => Promise<() => Promise<unknown>>;
}

const PROMPT = Infinity;
const SLOW = 0;

const LANTERN = { keywords: 'lantern' };
const MESSAGE = 'Number03 is the keeper who lit the lantern of gate 03';

/** Fails before its work. */
const failing = command('status', raise);
/** Fails during its work. */
const breaking = command('compare', () => raise);

/** Replies with a button that fails during its work. */
const offering = defineCommand(
  { type: ApplicationCommandType.ChatInput, name: 'lookup' },
  {
    run: () => ({
      content: 'Press it',
      embeds: [],
      components: [
        {
          type: ComponentType.ActionRow,
          components: [
            {
              type: ComponentType.Button,
              style: ButtonStyle.Secondary,
              label: 'Go',
              custom_id: encodeCustomId('lookup', 'go'),
            },
          ],
        },
      ],
    }),
    actions: { go: { gives: 'update', run: () => raise } },
  },
);

/** The whole reply of the stand-in for /articles. */
export const GREETING = 'Good evening';
const greeting = command('articles', () => ({ content: GREETING, embeds: [], components: [] }));

/** Stand-ins, most of which fail, among the other commands. */
const COMMANDS = withStandIns(failing, breaking, offering, greeting);

/** A failure after a deferred update, reported in a follow-up message. */
export const FOLLOW_UP: Scenario = {
  name: 'an apology under a message that stays',
  slowAfter: SLOW,
  requests: ['first answer', 'follow-up'],
  shows: ['asker'],
  prepare: async (asker, where) => {
    const shown = await asker.slash('lookup', {}, where);
    return () => asker.press(shown, 'Go');
  },
};

/** A reply to the bot's answer, answered by a message. */
export const MENTION: Scenario = {
  name: 'a message to the bot',
  slowAfter: PROMPT,
  requests: ['post'],
  shows: ['all'],
  prepare: async (asker, where) => {
    const answer = await asker.slash('search', LANTERN, where);
    return () => awaitReply(asker, MESSAGE, { where, replyTo: answer });
  },
};

/** Every use of a command or a component in which each request may be retried. */
export const SCENARIOS: readonly Scenario[] = [
  ...(['all', 'asker'] as const).flatMap((isFor): Scenario[] => {
    const options = { ...LANTERN, private: isFor === 'asker' };
    const prepare: Scenario['prepare'] = async (asker, where) => () =>
      asker.slash('search', options, where);
    return [
      {
        name: `an answer at once, for ${isFor}`,
        slowAfter: PROMPT,
        requests: ['first answer'],
        shows: [isFor],
        prepare,
      },
      {
        name: `an answer after thinking, for ${isFor}`,
        slowAfter: SLOW,
        requests: ['first answer', 'edit'],
        shows: [isFor],
        prepare,
      },
    ];
  }),
  ...withBothTimings('a page turn', ['all'], async (asker, where) => {
    const shown = await asker.slash('search', LANTERN, where);
    return () => asker.press(shown, 'Next');
  }),
  ...withBothTimings('a quote in context', ['asker'], async (asker, where) => {
    const shown = await asker.slash('search', LANTERN, where);
    return () => asker.press(shown, 'Context 1');
  }),
  ...withBothTimings('passages on a message', ['asker'], async (asker, where) => {
    const message = messageOn(asker, where);
    return () => asker.rightClick(message, FIND_IN_ARTICLES);
  }),
  {
    name: 'a result shown to the channel',
    slowAfter: PROMPT,
    requests: ['post', 'first answer'],
    shows: ['asker', 'all'],
    prepare: async (asker, where) => {
      const found = await asker.rightClick(messageOn(asker, where), FIND_IN_ARTICLES);
      return () => asker.press(found, 'Share in channel');
    },
  },
  {
    name: 'a form',
    slowAfter: PROMPT,
    requests: ['first answer'],
    shows: [],
    prepare: async (asker, where) => {
      const shown = await asker.slash('search', LANTERN, where);
      return () => asker.press(shown, 'Follow-up');
    },
  },
  ...withBothTimings('a follow-up question', ['all'], async (asker, where) => {
    const shown = await asker.slash('search', LANTERN, where);
    const form = await asker.press(shown, 'Follow-up');
    if (form.kind !== 'modal') throw new Error(`${form.kind} in place of a form`);
    return () => asker.submit(form.modal, { question: 'And who is keeper Number03?' });
  }),
  {
    name: 'a deleted answer',
    slowAfter: PROMPT,
    requests: ['first answer', 'removal'],
    shows: [],
    prepare: async (asker, where) => {
      const shown = await asker.slash('search', LANTERN, where);
      return () => asker.press(shown, 'Delete');
    },
  },
  {
    name: '/help, which reads command permissions',
    slowAfter: SLOW,
    requests: ['first answer'],
    shows: ['asker'],
    prepare: async (asker, where) => () => asker.slash('help', {}, where),
  },
  {
    name: 'suggestions',
    slowAfter: PROMPT,
    requests: ['first answer'],
    shows: [],
    prepare: async (asker, where) => () => asker.complete('search', 'article', 'gate', {}, where),
  },
  {
    name: 'a mistake by the asker',
    slowAfter: SLOW,
    requests: ['first answer'],
    shows: ['asker'],
    prepare: async (asker, where) => () => asker.slash('search', { keywords: '-lantern' }, where),
  },
  {
    name: 'an apology at once',
    slowAfter: SLOW,
    requests: ['first answer'],
    shows: ['asker'],
    prepare: async (asker, where) => () => asker.slash('status', {}, where),
  },
  {
    name: 'an apology after thinking',
    slowAfter: SLOW,
    requests: ['first answer', 'edit'],
    shows: ['all'],
    prepare: async (asker, where) => () => asker.slash('compare', {}, where),
  },
];

/** Starts a bot that the scenarios can be run on. */
export function startWithScenarios(
  options: Partial<Parameters<typeof startFootnote>[0]>,
): Promise<Footnote> {
  return startFootnote({ articles: gates(11), commands: COMMANDS, ...options });
}

function withBothTimings(
  name: string,
  shows: Scenario['shows'],
  prepare: Scenario['prepare'],
): Scenario[] {
  return [
    { name: `${name} at once`, slowAfter: PROMPT, requests: ['first answer'], shows, prepare },
    {
      name: `${name} after deferring`,
      slowAfter: SLOW,
      requests: ['first answer', 'edit'],
      shows,
      prepare,
    },
  ];
}

/** A message in a channel on a subject of the articles; says it if nobody has. */
function messageOn(user: User, where: ChannelRef): ShownMessage {
  const earlier = user.sees(where).find(({ content }) => content === MESSAGE);
  return earlier ?? user.say(MESSAGE, where);
}

function command(name: CommandName, run: () => ReturnType<Command['run']>): Command {
  return defineCommand({ type: ApplicationCommandType.ChatInput, name }, { run });
}

function raise(): never {
  throw new RangeError('out of range');
}
