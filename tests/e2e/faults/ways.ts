import { ApplicationCommandType, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/discord/command/command.ts';
import { defineCommand } from '../../../src/discord/command/defineCommand.ts';
import { encodeCustomId } from '../../../src/render/customId.ts';
import { FIND_IN_ARTICLES } from '../../../src/render/renderFound.ts';
import type { Where } from '../../../src/sandbox/user/client.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { replyTo } from '../discord/talk.ts';
import type { RequestKind } from './requestFaults.ts';

/** A way in which something that a member does is answered. */
export interface Way {
  readonly name: string;
  /** Unit: milliseconds. */
  readonly slowAfter: number;
  /** What it is answered with, in order. */
  readonly requests: readonly RequestKind[];
  /** Who is to see each message that is new or changes. */
  readonly shows: readonly ('all' | 'asker')[];
  /** Does what has to be done before in a channel; what it gives asks. */
  readonly prepare: (asker: User, where: Where) => Promise<() => Promise<unknown>>;
}

const PROMPT = Infinity;
const SLOW = 0;

const LANTERN = { keywords: 'lantern' };
const TALK = 'Number03 is the keeper who lit the lantern of gate 03';

/** A command that fails before it sets to work. */
const failing = command('fail', raise);
/** A command that fails at its work. */
const breaking = command('break', () => raise);

/** A command whose reply has a button that fails at its work. */
const offering = defineCommand(
  { type: ApplicationCommandType.ChatInput, name: 'offer', description: 'Offer a button' },
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
              custom_id: encodeCustomId('offer', 'go'),
            },
          ],
        },
      ],
    }),
    actions: { go: { gives: 'update', run: () => raise } },
  },
);

/** What `/greet` says, and nothing else. */
export const GREETING = 'Good evening';
const greeting = command('greet', () => ({ content: GREETING, embeds: [], components: [] }));

/** Footnote's own commands, some that fail, and one that cannot. */
export const COMMANDS: readonly Command[] = [...commands, failing, breaking, offering, greeting];

/** A mishap after a deferred update, of which is told in a further message. */
export const FOLLOW_UP: Way = {
  name: 'an apology under a message that stays',
  slowAfter: SLOW,
  requests: ['first answer', 'follow-up'],
  shows: ['asker'],
  prepare: async (asker, where) => {
    const shown = await asker.slash('offer', {}, where);
    return () => asker.press(shown, 'Go');
  },
};

/** A message to the bot, which a reply to its answer is, that is answered in another. */
export const MENTION: Way = {
  name: 'a message to the bot',
  slowAfter: PROMPT,
  requests: ['post'],
  shows: ['all'],
  prepare: async (asker, where) => {
    const answer = await asker.slash('search', LANTERN, where);
    return () => replyTo(asker, TALK, { where, replyTo: answer });
  },
};

/** Every way to use a command or a component, in which each request may be sent anew. */
export const WAYS: readonly Way[] = [
  ...(['all', 'asker'] as const).flatMap((isFor): Way[] => {
    const options = { ...LANTERN, private: isFor === 'asker' };
    const prepare: Way['prepare'] = async (asker, where) => () =>
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
  ...inBoth('a page turned', ['all'], async (asker, where) => {
    const shown = await asker.slash('search', LANTERN, where);
    return () => asker.press(shown, 'Next');
  }),
  ...inBoth('a quote in context', ['asker'], async (asker, where) => {
    const shown = await asker.slash('search', LANTERN, where);
    return () => asker.choose(shown, '[1] paragraph 1, line 3');
  }),
  ...inBoth('what is found on a message', ['asker'], async (asker, where) => {
    const message = talkOf(asker, where);
    return () => asker.rightClick(message, FIND_IN_ARTICLES);
  }),
  {
    name: 'a find shown to the channel',
    slowAfter: PROMPT,
    requests: ['post', 'first answer'],
    shows: ['asker', 'all'],
    prepare: async (asker, where) => {
      const found = await asker.rightClick(talkOf(asker, where), FIND_IN_ARTICLES);
      return () => asker.press(found, 'Show to channel');
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
  ...inBoth('a further question', ['all'], async (asker, where) => {
    const shown = await asker.slash('search', LANTERN, where);
    const form = await asker.press(shown, 'Follow-up');
    if (form.kind !== 'modal') throw new Error(`${form.kind} in place of a form`);
    return () => asker.submit(form.modal, { question: 'And who is keeper Number03?' });
  }),
  {
    name: 'an answer taken away',
    slowAfter: PROMPT,
    requests: ['first answer', 'removal'],
    shows: [],
    prepare: async (asker, where) => {
      const shown = await asker.slash('search', LANTERN, where);
      return () => asker.press(shown, 'Delete');
    },
  },
  {
    name: '/help, for which Discord is asked what the server has set',
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
    name: 'a mistake of the asker’s',
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
    prepare: async (asker, where) => () => asker.slash('fail', {}, where),
  },
  {
    name: 'an apology after thinking',
    slowAfter: SLOW,
    requests: ['first answer', 'edit'],
    shows: ['all'],
    prepare: async (asker, where) => () => asker.slash('break', {}, where),
  },
];

function inBoth(name: string, shows: Way['shows'], prepare: Way['prepare']): Way[] {
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

/** What someone has said in a channel, on what the articles speak of. */
function talkOf(user: User, where: Where): ShownMessage {
  const said = user.sees(where).find(({ content }) => content === TALK);
  return said ?? user.say(TALK, where);
}

function command(name: string, run: () => ReturnType<Command['run']>): Command {
  return defineCommand(
    { type: ApplicationCommandType.ChatInput, name, description: `Do ${name}` },
    { run },
  );
}

function raise(): never {
  throw new RangeError('out of range');
}
