import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../../commands/index.ts';
import type { Command } from '../../../src/discord/command/command.ts';
import { NOTICES } from '../../../src/render/notices/notices.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { gates, NEWSROOM } from '../newsroom.ts';

const SELECTS: ReadonlySet<unknown> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);
/** At least three words, enough to explain a menu. */
const EXPLAINED = /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}+/u;
const WORDS = /\p{L}{2}|\[\d+\]/u;
const EMOJI = /\p{Extended_Pictographic}/u;

const part = z.looseObject({ type: z.number() });
const texts = z.looseObject({
  label: z.string().optional(),
  placeholder: z.string().optional(),
  custom_id: z.string().optional(),
  component: z.unknown().optional(),
});

/** Every object in a request body, at any depth. */
function* objectsIn(sent: unknown): Generator<object> {
  if (typeof sent !== 'object' || sent === null) return;
  yield sent;
  for (const inner of Object.values(sent)) yield* objectsIn(inner);
}

/** Objects that rely on a picture or a colour, or do not say what they are for. */
function unclearIn(sent: unknown): unknown[] {
  return [...objectsIn(sent)].filter(object => {
    if ('color' in object || 'accent_color' in object || 'emoji' in object) return true;
    if ('content' in object && typeof object.content === 'string') {
      return EMOJI.test(object.content) || !WORDS.test(object.content);
    }
    const { type } = part.safeParse(object).data ?? {};
    const { label = '', placeholder = '', custom_id } = texts.safeParse(object).data ?? {};
    if (type === ComponentType.Label) return !WORDS.test(label);
    if (custom_id === undefined) return false;
    if (type === ComponentType.Button) return !WORDS.test(label) || EMOJI.test(label);
    return SELECTS.has(type) && !EXPLAINED.test(placeholder);
  });
}

/** The bodies of the requests that show something. */
function sentBy({ sandbox }: Footnote): unknown[] {
  return sandbox.requests
    .filter(({ method, path }) => method !== 'PUT' && /callback|webhooks|messages/u.test(path))
    .map(({ body }) => body);
}

/** A value for each required option. */
function filled({ data }: Command): Record<string, string> {
  const required = (data.options ?? []).filter(option => option.required === true);
  return Object.fromEntries(
    required.flatMap(({ name, type }) =>
      type === ApplicationCommandOptionType.String ? [[name, 'lantern']] : [],
    ),
  );
}

describe('words explain', () => {
  it('every command, with its description, options and choices', () => {
    for (const { data } of commands) {
      const explanation = 'description' in data ? data.description : data.name;
      expect(explanation).toMatch(EXPLAINED);
      for (const option of data.options ?? []) expect(option.description).toMatch(EXPLAINED);
      expect(JSON.stringify(data)).not.toMatch(EMOJI);
    }
  });

  it.each(Object.entries(NOTICES))('the notice %s', (_, notice) => {
    expect(notice).toMatch(/^\p{Lu}.*[.]$/u);
    expect(notice).not.toMatch(EMOJI);
  });

  it('every reply, and what its menus and buttons open', async () => {
    const footnote = await startFootnote({
      articles: { ...NEWSROOM, ...gates(11) },
      sandbox: { readsMessageContent: true },
    });
    const { sandbox } = footnote;
    const mo = sandbox.member('Mo', { permissions: P.ManageMessages });
    const said = mo.say('who lit the lantern of gate 07?');
    const replies = new Map<string, ShownMessage>();
    for (const command of commands) {
      const { name } = command.data;
      const reply =
        command.data.type === ApplicationCommandType.Message
          ? await mo.rightClick(said, name)
          : await mo.slash(name, filled(command));
      expect(reply.content).not.toBe('');
      replies.set(name, reply);
    }
    const search = replies.get('search');
    if (search === undefined) throw new Error('no reply to /search');
    expect((await mo.choose(search, '[1] paragraph 1, line 3')).kind).toBe('message');
    expect((await mo.press(search, 'Next')).kind).toBe('update');
    const form = await mo.press(search, 'Follow-up');
    expect(form.kind).toBe('modal');
    const sent = sentBy(footnote);
    expect(sent.length).toBeGreaterThan(commands.length);
    expect(unclearIn(sent)).toEqual([]);
  });

  it.each<[what: string, sent: object]>([
    ['a colour', { embeds: [{ description: 'Stop', color: 0xff_00_00 }] }],
    ['only an emoji', { content: '✅' }],
    ['a button with an emoji as its label', { type: 2, custom_id: 'x', label: '🗑️' }],
    ['a button with an emoji', { type: 2, custom_id: 'x', emoji: { name: 'x' } }],
    ['a menu without a placeholder', { type: 3, custom_id: 'x', options: [] }],
    ['a menu with a one-word placeholder', { type: 3, custom_id: 'x', placeholder: 'Choose' }],
  ])('more than %s', (_, sent) => {
    expect(unclearIn([{ components: [sent] }])).toHaveLength(1);
  });
});
