import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, it, vi } from 'vitest';
import { startFootnote } from '../footnote.ts';
import { LOGBOOKS } from '../logbooks.ts';
import { WAIT_OPTIONS } from '../waitOptions.ts';
import {
  FILTERS,
  failRequests,
  LOST_AFTER,
  LOST_BEFORE,
  RATE_LIMITS,
  TRANSIENT,
} from './requestFaults.ts';

const PARTS = ['part 1 of 2', 'part 2 of 2'];
const NOTICE = 'Discord confirmed 1 of 2 messages. To remove them, press **Delete** under each.';

const TIMINGS = [
  { pace: 'at once', slowAfter: Infinity, first: 'first answer' },
  { pace: 'after thinking', slowAfter: 0, first: 'edit' },
] as const;

describe('a reply in parts', () => {
  it.concurrent.for([
    ...TIMINGS.flatMap(timing =>
      TRANSIENT.map(each => ({ ...each, ...timing, kind: timing.first, expected: PARTS })),
    ),
    ...TIMINGS.flatMap(timing => {
      const row = { ...timing, kind: 'follow-up' } as const;
      return [
        ...RATE_LIMITS.map(each => ({ ...each, ...row, expected: PARTS })),
        // Sending it twice would be worse than not at all.
        ...LOST_BEFORE.map(each => ({ ...each, ...row, expected: [...PARTS.slice(0, 1), NOTICE] })),
        ...LOST_AFTER.map(each => ({ ...each, ...row, expected: [...PARTS, NOTICE] })),
      ];
    }),
  ])(
    'is sent with each part at most once, and says what is unconfirmed: $pace, $name to the $kind',
    async ({ slowAfter, kind, fault, times, expected }, { expect, ...test }) => {
      const refusals = kind === 'first answer' && 'isApplied' in fault && fault.isApplied;
      const footnote = await startFootnote({
        articles: LOGBOOKS,
        slowAfter,
        test,
        refusals: refusals ? Array.from({ length: times }, () => 'answerOnce') : [],
      });
      const { sandbox } = footnote;
      const [mo, ana] = [
        sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages }),
        sandbox.member('Ana'),
      ];
      failRequests(footnote, FILTERS[kind], fault, times);
      await mo.slash('summary', { length: 'long' });
      const said = () =>
        mo.sees().map(({ content }) => /part \d of \d/u.exec(content)?.[0] ?? content);
      await vi.waitFor(() => expect(said()).toEqual(expected), WAIT_OPTIONS);
      expect(ana.sees()).toEqual(mo.sees().filter(({ isPrivate }) => !isPrivate));
    },
  );
});
