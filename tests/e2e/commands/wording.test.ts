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
import { LANGUAGES } from '../../../src/messages/locales.ts';
import { ACCENT_COLOR } from '../../../src/render/limits.ts';
import type { OptionValues } from '../../../src/sandbox/user/commandOptions.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { gates, NEWSROOM } from '../newsroom.ts';

const FILE = { name: 'lantern.txt', contentType: 'text/plain', bytes: Buffer.from('A lantern.') };
const SELECTS: ReadonlySet<unknown> = new Set([
  ComponentType.StringSelect,
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
]);
/** At least three words, enough to explain a menu. */
const EXPLAINED = /\p{L}+\P{L}+\p{L}+\P{L}+\p{L}+/u;
const WORDS = /\p{L}{2}/u;
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

/** Objects with a picture or a colour of their own, or that do not say what they are for. */
function unclearIn(sent: unknown): unknown[] {
  return [...objectsIn(sent)].filter(object => {
    if ('color' in object && object.color !== ACCENT_COLOR) return true;
    if ('accent_color' in object || 'emoji' in object) return true;
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

type Option = NonNullable<Command['data']['options']>[number];

/** A value for each required option. */
function filled({ data }: Command, channelId: string): OptionValues {
  const required = (data.options ?? []).filter(option => option.required === true);
  return Object.fromEntries(required.map(option => [option.name, valueFor(option, channelId)]));
}

function valueFor(option: Option, channelId: string): OptionValues[string] {
  switch (option.type) {
    case ApplicationCommandOptionType.Attachment:
      return FILE;
    case ApplicationCommandOptionType.Channel:
      return channelId;
    case ApplicationCommandOptionType.Integer:
      return 1;
    case ApplicationCommandOptionType.String:
      return 'lantern'.slice(0, option.max_length);
    default:
      throw new Error(`no value for ${option.name}`);
  }
}

describe('words explain', () => {
  it.each(Object.entries(LANGUAGES))('every command and option in %s', (_, messages) => {
    for (const { description, options } of Object.values(messages.commands)) {
      const all = [description, ...Object.values(options).map(option => option.description)];
      for (const text of all) expect(text).toMatch(EXPLAINED);
    }
    expect(JSON.stringify(messages.commands)).not.toMatch(EMOJI);
  });

  it.each(Object.entries(LANGUAGES))('every notice in %s', (_, { notices }) => {
    const whole = Object.values(notices).filter(notice => typeof notice === 'string');
    expect(whole.join('\n')).not.toMatch(EMOJI);
    expect(whole.filter(notice => notice.endsWith('.'))).not.toEqual([]);
    for (const notice of whole.filter(text => text.endsWith('.')))
      expect(notice).toMatch(/^\p{Lu}/u);
  });

  it('every reply, and what its menus and buttons open', async () => {
    const footnote = await startFootnote({
      articles: { ...NEWSROOM, ...gates(11) },
      sandbox: { readsMessageContent: true },
      stores: true,
    });
    const { sandbox } = footnote;
    const mo = sandbox.member('Mo', { permissions: P.Administrator });
    const said = mo.say('who lit the lantern of gate 07?');
    for (const command of commands) {
      const { name, type } = command.data;
      const outcome =
        type === ApplicationCommandType.Message
          ? await mo.invokeOn(said, name)
          : await mo.invoke(name, filled(command, sandbox.channel('general').id));
      expect(outcome).not.toMatchObject({ message: { content: '' } });
    }
    const search = await mo.slash('search', { keywords: 'lantern' });
    expect((await mo.press(search, 'Context 1')).kind).toBe('message');
    expect((await mo.press(search, 'Next')).kind).toBe('update');
    const form = await mo.press(search, 'Follow-up');
    expect(form.kind).toBe('modal');
    const sent = sentBy(footnote);
    expect(sent.length).toBeGreaterThan(commands.length);
    expect(unclearIn(sent)).toEqual([]);
  });

  it.each<[what: string, sent: object]>([
    ['a colour that not every reply has', { embeds: [{ description: 'Stop', color: 0xff_00_00 }] }],
    ['only an emoji', { content: '✅' }],
    ['a button with an emoji as its label', { type: 2, custom_id: 'x', label: '🗑️' }],
    ['a button with an emoji', { type: 2, custom_id: 'x', emoji: { name: 'x' } }],
    ['a menu without a placeholder', { type: 3, custom_id: 'x', options: [] }],
    ['a menu with a one-word placeholder', { type: 3, custom_id: 'x', placeholder: 'Choose' }],
  ])('more than %s', (_, sent) => {
    expect(unclearIn([{ components: [sent] }])).toHaveLength(1);
  });
});
