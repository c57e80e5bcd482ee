import {
  ApplicationCommandType,
  AutocompleteInteraction,
  Client,
  InteractionType,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { createLog } from '../../src/discord/log.ts';
import { createPace } from '../../src/discord/pace.ts';
import { createRouter } from '../../src/discord/router.ts';
import { indexOf } from '../collection.ts';

/** An autocompletion in which no option is being typed, as Discord never sends one. */
function withoutFocus(): AutocompleteInteraction {
  const built: unknown = Reflect.construct(AutocompleteInteraction, [
    new Client({ intents: [] }),
    {
      id: '1234567890123456789',
      application_id: '1234567890123456780',
      type: InteractionType.ApplicationCommandAutocomplete,
      token: 'token',
      version: 1,
      user: { id: '1234567890123456781', username: 'ana', discriminator: '0' },
      entitlements: [],
      authorizing_integration_owners: {},
      data: {
        id: '1234567890123456782',
        name: 'ask',
        type: ApplicationCommandType.ChatInput,
        options: [],
      },
    },
  ]);
  if (!(built instanceof AutocompleteInteraction)) throw new TypeError('no autocompletion');
  return built;
}

describe('createRouter', () => {
  it('outlives an interaction that it cannot make sense of', async () => {
    const lines: string[] = [];
    const router = createRouter({
      commands: [],
      components: {},
      index: () => indexOf({}),
      commandIds: () => new Map(),
      pace: createPace(500),
      log: createLog('trace', [], line => lines.push(line)),
    });
    await router.route(withoutFocus());
    expect(lines).toEqual([expect.stringContaining('could not offer choices')]);
  });
});
