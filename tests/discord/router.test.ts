import {
  ApplicationCommandType,
  AutocompleteInteraction,
  Client,
  InteractionType,
  REST,
} from 'discord.js';
import PQueue from 'p-queue';
import { describe, expect, it } from 'vitest';
import { createChannels } from '../../src/discord/channels.ts';
import { createPace } from '../../src/discord/pace.ts';
import { createRouter } from '../../src/discord/router.ts';
import { indexOf } from '../collection.ts';
import { NO_LIMITS } from '../e2e/footnote.ts';
import { testLog } from '../secrets/testLog.ts';
import { statusOf } from './statusOf.ts';
import { idleMeter, testClock } from './testClock.ts';

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
    const { log, logged } = testLog('token of the bot');
    const clock = testClock();
    const router = createRouter({
      commands: [],
      components: {},
      index: () => indexOf({}),
      mention: () => ({ content: '', embeds: [], components: [] }),
      reading: () => null,
      readsMessages: false,
      status: () => ({ ...statusOf(indexOf({})), latency: null }),
      channels: ending =>
        createChannels({
          client: () => {
            throw new Error('no client');
          },
          lane: new PQueue(),
          clock,
          meterLoad: idleMeter,
          ending,
          log,
        }),
      commandIds: () => new Map(),
      pace: createPace(),
      slowAfter: 500,
      limits: NO_LIMITS,
      transport: {
        rest: new REST(),
        meterLoad: idleMeter,
        firstLane: new PQueue(),
        laterLane: new PQueue(),
      },
      clock,
      log,
    });
    await router.route(withoutFocus());
    expect(logged()).toMatch(/^[^\n]*could not offer choices[^\n]*\n$/u);
  });
});
