import { describe, expect, it } from 'vitest';
import { takeEvent } from '../../../src/discord/payloads/takeEvent.ts';
import { FIND_IN_ARTICLES } from '../../../src/render/answers/renderFound.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { startFootnote } from '../footnote.ts';
import { loggedProblems } from '../loggedProblems.ts';
import { awaitReply, botMention } from '../messaging.ts';
import { gates } from '../newsroom.ts';
import { variantsOf } from './looseFields.ts';

const LANTERN = { keywords: 'lantern' };
const MESSAGE = 'Number03 is the keeper who lit the lantern of gate 03';
const ANSWERED = /^(?:\d passages? from|Gate \d+ opens|Ferry runs aground)/u;
const APOLOGY = 'Something went wrong';

interface Kind {
  readonly name: string;
  readonly event: 'INTERACTION_CREATE' | 'MESSAGE_CREATE';
  /** Prepares the event; returns a function that triggers it each time it is called. */
  readonly prepare: (ana: User, sandbox: Sandbox) => Promise<() => Promise<unknown>>;
}

const KINDS: readonly Kind[] = [
  {
    name: 'a slash command',
    event: 'INTERACTION_CREATE',
    prepare: async ana => () => ana.slash('search', LANTERN),
  },
  {
    name: 'a slash command in direct messages',
    event: 'INTERACTION_CREATE',
    prepare: async ana => () => ana.slash('search', LANTERN, ana.directMessages),
  },
  {
    name: 'a command on a message',
    event: 'INTERACTION_CREATE',
    prepare: async ana => {
      const message = ana.say({ text: MESSAGE, files: [{ name: 'gate.png' }] });
      return () => ana.rightClick(message, FIND_IN_ARTICLES);
    },
  },
  {
    name: 'autocomplete',
    event: 'INTERACTION_CREATE',
    prepare: async ana => () => ana.complete('search', 'article', 'gate'),
  },
  {
    name: 'a button',
    event: 'INTERACTION_CREATE',
    prepare: async ana => {
      const shown = await ana.slash('search', LANTERN);
      let isFirst = false;
      return () => {
        isFirst = !isFirst;
        return ana.press(shown, isFirst ? 'Next' : 'Previous');
      };
    },
  },
  {
    name: 'a menu',
    event: 'INTERACTION_CREATE',
    prepare: async ana => {
      const shown = await ana.slash('search', LANTERN);
      return () => ana.press(shown, 'Context 1');
    },
  },
  {
    name: 'a form',
    event: 'INTERACTION_CREATE',
    prepare: async ana => {
      const form = await ana.press(await ana.slash('search', LANTERN), 'Follow-up');
      if (form.kind !== 'modal') throw new Error(`${form.kind} in place of a form`);
      return () => ana.submit(form.modal, { question: 'Who is keeper Number03?' });
    },
  },
  {
    name: 'a mention in a reply',
    event: 'MESSAGE_CREATE',
    prepare: async (ana, sandbox) => {
      const answer = await awaitReply(ana, `${botMention(sandbox)} ${MESSAGE}`);
      return () => awaitReply(ana, `${botMention(sandbox)} ${MESSAGE}`, { replyTo: answer });
    },
  },
  {
    name: 'a direct message',
    event: 'MESSAGE_CREATE',
    prepare: async ana => () => awaitReply(ana, MESSAGE, { where: ana.directMessages }),
  },
];

describe('optional and nullable fields', () => {
  it.each(KINDS)('may be null or absent: $name', async ({ event, prepare }) => {
    const footnote = await startFootnote({ articles: gates(11) });
    const { sandbox } = footnote;
    const act = await prepare(sandbox.member('Ana'), sandbox);
    const payload = await payloadOf(sandbox, event, act);
    const variants = variantsOf(event, payload);
    expect(variants.length).toBeGreaterThan(80);
    const unread = variants.filter(
      ({ change }) => takeEvent({ t: event, d: change(payload) })?.kind === 'unreadable',
    );
    expect(unread.map(({ name }) => name)).toEqual([]);
    for (const kind of ['null', 'absent']) {
      const changes = variants.filter(
        ({ name }) => name.endsWith(kind) && !/^(?:message |data\.)/u.test(name),
      );
      sandbox.faults.onEvent(event, data =>
        changes.reduceRight<unknown>((changed, { change }) => change(changed), data),
      );
      expect(JSON.stringify(await act())).not.toContain(APOLOGY);
    }
    expect(loggedProblems(footnote)).toEqual([]);
  });
});

/** The payload of the event that an action triggers. */
async function payloadOf(
  { faults }: Sandbox,
  event: string,
  act: () => Promise<unknown>,
): Promise<unknown> {
  let payload: unknown = null;
  faults.onEvent(event, data => {
    payload = data;
    return data;
  });
  await act();
  return payload;
}

it('a button works when its message has a null thread', async () => {
  const { sandbox } = await startFootnote({ articles: gates(11) });
  const ana = sandbox.member('Ana');
  const shown = await ana.slash('search', LANTERN);
  sandbox.faults.onEvent('INTERACTION_CREATE', ({ message, ...data }) => ({
    ...data,
    message: { ...Object(message), thread: null },
  }));
  expect((await ana.press(shown, 'Next')).kind).toBe('update');
});

it('a direct message with a null server is answered', async () => {
  const { sandbox } = await startFootnote({ articles: gates(11) });
  const ana = sandbox.member('Ana');
  sandbox.faults.onEvent('MESSAGE_CREATE', data => ({ ...data, guild_id: null }));
  const reply = await awaitReply(ana, MESSAGE, { where: ana.directMessages });
  expect(reply.content).toMatch(ANSWERED);
});
