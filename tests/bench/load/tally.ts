import { InteractionResponseType } from 'discord-api-types/v10';
import { z } from 'zod';
import { snowflakeTime } from '../../../src/sandbox/model/snowflake.ts';
import type { RecordedRequest } from '../../../src/sandbox/rest/restListener.ts';

/** Counts what a bot sends for each interaction. */
export interface Tally {
  readonly record: (request: RecordedRequest) => void;
  /** Interactions that have their final reply. */
  readonly replied: () => number;
  /** Interactions with more than one final reply. */
  readonly repliedTwice: () => number;
  /** Interactions whose first answer was sent more than once, whether it was taken or not. */
  readonly insisted: () => number;
  /** From an interaction's creation to its acknowledgement, for each. Unit: milliseconds. */
  readonly acknowledged: readonly number[];
  /** From an interaction's creation to its first final reply, for each. Unit: milliseconds. */
  readonly final: readonly number[];
  /** How often requests were refused, by the rule. */
  readonly refused: ReadonlyMap<string, number>;
}

interface Replies {
  callbacks: number;
  finals: number;
}

const callback = z.object({ type: z.enum(InteractionResponseType) });

/** Makes a tally of nothing; `now` is the clock of those who make the interactions. */
export function createTally(now: () => number): Tally {
  const replies = new Map<string, Replies>();
  const acknowledged: number[] = [];
  const final: number[] = [];
  const refused = new Map<string, number>();
  let repliedTwice = 0;
  let insisted = 0;

  function repliesTo(id: string): Replies {
    const known = replies.get(id) ?? { callbacks: 0, finals: 0 };
    replies.set(id, known);
    return known;
  }

  function record(request: RecordedRequest): void {
    const { interactionId: id, refusal } = request;
    if (refusal !== null) refused.set(refusal.rule, (refused.get(refusal.rule) ?? 0) + 1);
    if (id === null) return;
    const wait = now() - snowflakeTime(id);
    const counted = repliesTo(id);
    const isCallback = request.path.endsWith('/callback');
    if (isCallback) {
      counted.callbacks += 1;
      if (counted.callbacks === 2) insisted += 1;
      if (refusal === null) acknowledged.push(wait);
    }
    if (refusal === null && isFinal(request, isCallback)) {
      counted.finals += 1;
      if (counted.finals === 1) final.push(wait);
      if (counted.finals === 2) repliedTwice += 1;
    }
  }

  return {
    record,
    replied: () => final.length,
    repliedTwice: () => repliedTwice,
    insisted: () => insisted,
    acknowledged,
    final,
    refused,
  };
}

/** Whether a request shows what was asked for, rather than a sign of thinking or nothing any more. */
function isFinal({ method, body }: RecordedRequest, isCallback: boolean): boolean {
  if (!isCallback) return method === 'POST' || method === 'PATCH';
  const { type } = callback.parse(body);
  return type === InteractionResponseType.ChannelMessageWithSource;
}
