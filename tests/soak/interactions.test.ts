import { expect, it } from 'vitest';
import { CHANNELS, createCrowd } from '../bench/load/crowd.ts';
import { createTally } from '../bench/load/tally.ts';
import { NEWSROOM } from '../e2e/discord/newsroom.ts';
import { startFootnote } from '../e2e/footnote.ts';
import { askAll } from './interactions.ts';

const residentMemory = () => Promise.resolve(0);

it('answers 500 interactions, 200 at a time, each of them once, beside a hostile member', async () => {
  const tally = createTally(() => 0);
  const { sandbox } = await startFootnote({
    articles: NEWSROOM,
    sandbox: { channels: CHANNELS, readsMessageContent: true, record: tally.record },
  });
  const crowd = createCrowd(sandbox);
  const load = { interactions: 500, atOnce: 200 };
  expect(await askAll({ sandbox, crowd, tally, residentMemory }, load)).toMatchObject({
    asked: 500,
    lost: 0,
    repliedTwice: 0,
    memory: [],
  });
});
