import { REST } from 'discord.js';
import PQueue from 'p-queue';
import { describe, expect, it } from 'vitest';
import { createChannels } from '../../../src/discord/delivery/createChannels.ts';
import { createRouter } from '../../../src/discord/interactions/router.ts';
import { createCooldown } from '../../../src/discord/load/cooldown.ts';
import { createLatencyEstimator } from '../../../src/discord/load/latencyEstimator.ts';
import { createQueue } from '../../../src/discord/load/queue.ts';
import { NO_LIMITS } from '../../e2e/footnote.ts';
import { testLog } from '../../secrets/testLog.ts';
import { indexOf } from '../../testLibrary.ts';
import { folderScope } from '../folderScope.ts';
import { idleMeter, testClock } from '../load/testClock.ts';
import { PLACE } from '../place.ts';
import { statusOf } from '../statusOf.ts';

/** An autocompletion without a focused option, which Discord never sends. */
const WITHOUT_FOCUS = {
  kind: 'interaction',
  interaction: {
    id: '1234567890123456789',
    applicationId: '1234567890123456780',
    token: 'token',
    createdAt: 0,
    place: PLACE,
    use: { kind: 'autocompletion', name: 'ask', focused: null },
  },
} as const;

const observe = (): void => undefined;

describe('createRouter', () => {
  it('survives a malformed interaction', async () => {
    const { log, logged } = testLog('token of the bot');
    const clock = testClock();
    const stopping = new AbortController();
    const options = { clock, meterLoad: idleMeter, observe, stopping: stopping.signal };
    const router = createRouter(
      {
        commands: [],
        components: {},
        feedsOf: () => null,
        digestsOf: () => null,
        scopeOf: async () => folderScope(indexOf({})),
        download: async () => ({ kind: 'foreign' }),
        draw: async () => null,
        mention: () => ({ content: '', embeds: [], components: [] }),
        welcome: async () => ({ content: '', embeds: [], components: [] }),
        reading: () => null,
        readsMessages: false,
        status: () => ({ ...statusOf(indexOf({})), latency: null }),
        channels: createChannels({
          ...options,
          cache: () => {
            throw new Error('no client');
          },
          rest: new REST(),
          limiter: new PQueue(),
          log,
        }),
        commandIds: () => new Map(),
        onGuildCommand: () => undefined,
        queue: createQueue(),
        cooldown: createCooldown({ replies: 1, window: 0, now: clock.now }),
        estimator: createLatencyEstimator(),
        slowAfter: 500,
        limits: NO_LIMITS,
        transport: {
          ...options,
          rest: new REST(),
          initialLimiter: new PQueue(),
          laterLimiter: new PQueue(),
        },
        clock,
        log,
        observe,
      },
      stopping,
    );
    await router.handle(WITHOUT_FOCUS, '1234567890123456780');
    expect(logged()).toMatch(/^[^\n]*could not suggest choices[^\n]*\n$/u);
  });
});
