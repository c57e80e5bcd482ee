import { REST } from 'discord.js';
import PQueue from 'p-queue';
import { describe, expect, it } from 'vitest';
import { createChannels } from '../../../src/discord/delivery/channels.ts';
import { createRouter } from '../../../src/discord/interactions/router.ts';
import { createLatencyEstimator } from '../../../src/discord/load/latencyEstimator.ts';
import { indexOf } from '../../collection.ts';
import { NO_LIMITS } from '../../e2e/footnote.ts';
import { testLog } from '../../secrets/testLog.ts';
import { idleMeter, testClock } from '../load/testClock.ts';
import { statusOf } from '../statusOf.ts';

/** An autocompletion in which no option is being typed, as Discord never sends one. */
const WITHOUT_FOCUS = {
  kind: 'interaction',
  interaction: {
    id: '1234567890123456789',
    applicationId: '1234567890123456780',
    token: 'token',
    createdAt: 0,
    place: {
      id: '1234567890123456789',
      askerId: '1234567890123456781',
      roleIds: [],
      guildId: null,
      isBotHere: true,
      channel: { id: '1', parentId: null, isThread: false, isLocked: false, asker: 0n, bot: 0n },
    },
    use: { kind: 'typing', name: 'ask', typed: null },
  },
} as const;

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
          rest: new REST(),
          lane: new PQueue(),
          clock,
          meterLoad: idleMeter,
          ending,
          log,
        }),
      commandIds: () => new Map(),
      onGuildCommand: () => undefined,
      estimator: createLatencyEstimator(),
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
    await router.take(WITHOUT_FOCUS, '1234567890123456780');
    expect(logged()).toMatch(/^[^\n]*could not offer choices[^\n]*\n$/u);
  });
});
