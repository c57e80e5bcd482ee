import { expect, it } from 'vitest';
import { type Steps, waitFor } from '../../../src/concurrency/steps.ts';
import type { Computation } from '../../../src/discord/command/reply.ts';
import {
  answerInTurn,
  computeInTurn,
  type RequestInfo,
} from '../../../src/discord/interactions/answerInTurn.ts';
import type { Services } from '../../../src/discord/interactions/services.ts';
import { createLatencyEstimator } from '../../../src/discord/load/latencyEstimator.ts';
import { createQueue } from '../../../src/discord/load/queue.ts';
import { createClock } from '../../../src/sandbox/model/clock.ts';
import type { Semantics } from '../../../src/search/semantic/semantics.ts';
import { NO_LIMITS } from '../../e2e/footnote.ts';
import { indexOf } from '../../testLibrary.ts';
import { folderScope } from '../folderScope.ts';
import { testClock } from '../load/testClock.ts';
import { PLACE } from '../place.ts';

type Start = () => Steps<readonly []>;
type TurnServices = Pick<Services, 'clock' | 'estimator' | 'queue' | 'limits' | 'slowAfter'>;

const REQUEST: RequestInfo = { name: 'lookup', place: PLACE, createdAt: 0 };

/** A command returns the work for its reply, or enters the queue with it later, by itself. */
it.each<readonly [string, (start: Start, services: TurnServices) => Computation<readonly []>]>([
  ['of a command', start => start],
  [
    'of a request that enters it by itself',
    (start, services) => computeInTurn(REQUEST, services, start),
  ],
])('counts the time in the queue %s as waiting for the encoder', async (_, compute) => {
  const base = createClock('manual');
  const clock = testClock({ base });
  const services: TurnServices = {
    clock,
    estimator: createLatencyEstimator(clock),
    queue: createQueue({ clock }),
    limits: NO_LIMITS,
    slowAfter: 100,
  };
  const waits: (number | undefined)[] = [];
  const semantics: Semantics = {
    encode: async (_question, _urgency, waited) => {
      waits.push(waited);
      await Promise.resolve();
      base.advance(300);
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
  const answering = answerInTurn(REQUEST, services, {
    scope: { ...folderScope(opened.index), opened },
    prepare: ({ semantics: given }) =>
      compute(function* (): Steps<readonly []> {
        if (given === null) return [];
        yield* waitFor(given.encode('who sank?', 'lookup'));
        yield* waitFor(given.encode('when?', 'lookup'));
        return [];
      }, services),
    acknowledge: async () => undefined,
    deliver: async () => undefined,
  });
  base.advance(1200);
  await answering;
  expect(waits).toEqual([1200, 1200]);
});
