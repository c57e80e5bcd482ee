import { InteractionResponseType } from 'discord-api-types/v10';
import { expect, test } from 'vitest';
import { snowflakeTime } from '../../../src/sandbox/model/snowflake.ts';
import type { RecordedRequest } from '../../../src/sandbox/rest/restListener.ts';
import { createTally } from './tally.ts';

const ID = '1574006265531596800';
const LATER = 40;

const request = (method: string, path: string, body: unknown): RecordedRequest => ({
  method,
  path,
  query: '',
  body,
  files: [],
  status: 200,
  refusal: null,
  fault: null,
  interactionId: ID,
});
const callback = (type: InteractionResponseType) =>
  request('POST', `/interactions/${ID}/:token/callback`, { type });
const ORIGINAL = '/webhooks/1/:token/messages/@original';

const REPLY = callback(InteractionResponseType.ChannelMessageWithSource);
const THINKING = callback(InteractionResponseType.DeferredChannelMessageWithSource);
const EDIT = request('PATCH', ORIGINAL, { content: 'done' });
const DELETION = request('DELETE', ORIGINAL, undefined);
const FOLLOW_UP = request('POST', '/webhooks/1/:token', { content: 'sorry' });
const REFUSED: RecordedRequest = {
  ...REPLY,
  status: 404,
  refusal: { rule: 'answerInTime', status: 404, body: { message: 'Unknown', code: 10_062 } },
};

test('counts first answers that are sent again, once for each interaction', () => {
  const tally = createTally(() => snowflakeTime(ID));
  for (const one of [REFUSED, REFUSED, REPLY]) tally.record(one);
  expect(tally.insisted()).toBe(1);
  expect(tally.replied()).toBe(1);
});

test.each<[what: string, requests: readonly RecordedRequest[], replied: number, twice: number]>([
  ['nothing', [], 0, 0],
  ['a reply', [REPLY], 1, 0],
  ['a sign of thinking alone', [THINKING], 0, 0],
  ['a sign of thinking that is filled in', [THINKING, EDIT], 1, 0],
  ['a follow-up in the place of a sign of thinking', [THINKING, DELETION, FOLLOW_UP], 1, 0],
  ['a reply that is refused', [REFUSED], 0, 0],
  ['two replies', [REPLY, REPLY], 1, 1],
  ['a second reply that is refused', [REPLY, REFUSED], 1, 0],
  ['three edits', [THINKING, EDIT, EDIT, EDIT], 1, 1],
  ['requests that are about no interaction', [{ ...REPLY, interactionId: null }], 0, 0],
])('counts %s', (_, requests, replied, twice) => {
  const tally = createTally(() => snowflakeTime(ID) + LATER);
  for (const one of requests) tally.record(one);
  expect(tally.replied()).toBe(replied);
  expect(tally.final).toEqual(Array.from({ length: replied }, () => LATER));
  expect(tally.repliedTwice()).toBe(twice);
});
