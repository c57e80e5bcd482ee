import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { commands } from '../../../commands/index.ts';
import { describeCommands } from '../../../src/discord/registration/describeCommands.ts';
import { LOCALES } from '../../../src/messages/locales.ts';

const texts = z.object({
  name: z.string(),
  name_localizations: z.record(z.string(), z.string()),
  description: z.string().default(''),
  description_localizations: z.record(z.string(), z.string()).default({}),
});
const described = texts.extend({ options: z.array(texts).default([]) });
const all = z.array(described).parse(describeCommands(commands.map(({ data }) => data)));
/** interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u;

describe.each(['', ...LOCALES.keys()])('commands in the locale "%s"', locale => {
  const nameOf = ({ name, name_localizations: names }: z.infer<typeof texts>): string =>
    locale === '' ? name : (names[locale] ?? '');
  const descriptionOf = (one: z.infer<typeof texts>): string =>
    locale === '' ? one.description : (one.description_localizations[locale] ?? '');

  it.each(all)('$name fits Discord’s limits', command => {
    const isSlash = command.description !== '';
    expect(nameOf(command)).toMatch(isSlash ? NAME : /^.{1,32}$/u);
    for (const option of command.options) {
      expect(nameOf(option)).toMatch(NAME);
      expect(nameOf(option)).toBe(nameOf(option).toLowerCase());
      expect(descriptionOf(option)).toMatch(/^.{1,100}$/u);
    }
    expect(descriptionOf(command)).toMatch(isSlash ? /^.{1,100}$/u : /^$/u);
    expect(new Set(command.options.map(nameOf)).size).toBe(command.options.length);
  });

  it('have different names', () => {
    expect(new Set(all.map(nameOf)).size).toBe(all.length);
  });
});
