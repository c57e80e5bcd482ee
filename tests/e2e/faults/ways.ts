import { ApplicationCommandType, ButtonStyle, ComponentType } from 'discord-api-types/v10';
import { commands } from '../../../commands/index.ts';
import { type Command, defineCommand } from '../../../src/discord/command.ts';
import { encodeCustomId } from '../../../src/render/customId.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import type { RequestKind } from './requestFaults.ts';

/** A way in which something that a member does is answered. */
export interface Way {
  readonly name: string;
  /** Unit: milliseconds. */
  readonly slowAfter: number;
  /** What it is answered with, in order. */
  readonly requests: readonly RequestKind[];
  /** Who is to see what it comes to. */
  readonly isFor: 'all' | 'asker';
  /** Does what has to be done before; what it gives asks. */
  readonly prepare: (asker: User) => Promise<() => Promise<unknown>>;
}

const PROMPT = Infinity;
const SLOW = 0;

const LANTERN = { keywords: 'lantern' };

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
  isFor: 'asker',
  prepare: async asker => {
    const shown = await asker.slash('offer');
    return () => asker.press(shown, 'Go');
  },
};

/** Every way in which each request may be sent anew. */
export const WAYS: readonly Way[] = [
  ...(['all', 'asker'] as const).flatMap((isFor): Way[] => {
    const options = { ...LANTERN, private: isFor === 'asker' };
    const prepare: Way['prepare'] = async asker => () => asker.slash('search', options);
    return [
      {
        name: `an answer at once, for ${isFor}`,
        slowAfter: PROMPT,
        requests: ['first answer'],
        isFor,
        prepare,
      },
      {
        name: `an answer after thinking, for ${isFor}`,
        slowAfter: SLOW,
        requests: ['first answer', 'edit'],
        isFor,
        prepare,
      },
    ];
  }),
  ...inBoth('a page turned', 'all', async asker => {
    const shown = await asker.slash('search', LANTERN);
    return () => asker.press(shown, 'Next');
  }),
  ...inBoth('a quote in context', 'asker', async asker => {
    const shown = await asker.slash('search', LANTERN);
    return () => asker.choose(shown, '[1] paragraph 1, line 3');
  }),
  {
    name: '/help, for which Discord is asked what the server has set',
    slowAfter: SLOW,
    requests: ['first answer'],
    isFor: 'asker',
    prepare: async asker => () => asker.slash('help'),
  },
  {
    name: 'suggestions',
    slowAfter: PROMPT,
    requests: ['first answer'],
    isFor: 'asker',
    prepare: async asker => () => asker.complete('search', 'article', 'gate'),
  },
  {
    name: 'a mistake of the asker’s',
    slowAfter: SLOW,
    requests: ['first answer'],
    isFor: 'asker',
    prepare: async asker => () => asker.slash('search', { keywords: '-lantern' }),
  },
  {
    name: 'an apology at once',
    slowAfter: SLOW,
    requests: ['first answer'],
    isFor: 'asker',
    prepare: async asker => () => asker.slash('fail'),
  },
  {
    name: 'an apology after thinking',
    slowAfter: SLOW,
    requests: ['first answer', 'edit'],
    isFor: 'all',
    prepare: async asker => () => asker.slash('break'),
  },
];

function inBoth(name: string, isFor: Way['isFor'], prepare: Way['prepare']): Way[] {
  return [
    { name: `${name} at once`, slowAfter: PROMPT, requests: ['first answer'], isFor, prepare },
    {
      name: `${name} after deferring`,
      slowAfter: SLOW,
      requests: ['first answer', 'edit'],
      isFor,
      prepare,
    },
  ];
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
