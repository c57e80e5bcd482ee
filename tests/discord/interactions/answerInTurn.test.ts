import { expect, it } from 'vitest';
import { type Steps, waitFor } from '../../../src/concurrency/steps.ts';
import { answerInTurn } from '../../../src/discord/interactions/answerInTurn.ts';
import { createLatencyEstimator } from '../../../src/discord/load/latencyEstimator.ts';
import { createQueue } from '../../../src/discord/load/queue.ts';
import type { Place } from '../../../src/discord/permissions/place.ts';
import { createClock } from '../../../src/sandbox/model/clock.ts';
import type { Semantics } from '../../../src/search/semantic/semantics.ts';
import { NO_LIMITS } from '../../e2e/footnote.ts';
import { indexOf } from '../../testLibrary.ts';
import { folderScope } from '../folderScope.ts';
import { testClock } from '../load/testClock.ts';

const PLACE: Place = {
  id: '1',
  askerId: '2',
  locale: null,
  roleIds: [],
  guildId: null,
  isBotHere: true,
  homeGuildId: null,
  attachmentLimit: null,
  channel: {
    id: '3',
    parentId: null,
    isThread: false,
    isLocked: false,
    isNews: false,
    locale: null,
    asker: 0n,
    bot: 0n,
  },
};

it('counts the time in the queue as waiting for the encoder', async () => {
  const base = createClock('manual');
  const clock = testClock({ base });
  const waits: (number | undefined)[] = [];
  const semantics: Semantics = {
    encode: async (_question, _urgency, waited) => {
      waits.push(waited);
      return null;
    },
    nearest: function* () {
      yield undefined;
      return [];
    },
    similarityOf: () => null,
    compare: async () => null,
  };
  const opened = { index: indexOf({}), semantics, lacksVectors: false };
  const scope = { ...folderScope(opened.index), opened };
  const answering = answerInTurn(
    { name: 'ask', place: PLACE, createdAt: base.now() },
    {
      clock,
      estimator: createLatencyEstimator(clock),
      queue: createQueue({ clock }),
      limits: NO_LIMITS,
      slowAfter: 100,
    },
    {
      scope,
      prepare: ({ semantics: given }) =>
        function* (): Steps<readonly []> {
          if (given !== null) yield* waitFor(given.encode('who sank?', 'question'));
          return [];
        },
      acknowledge: async () => undefined,
      deliver: async () => undefined,
    },
  );
  base.advance(1200);
  await answering;
  expect(waits).toEqual([1200]);
});
