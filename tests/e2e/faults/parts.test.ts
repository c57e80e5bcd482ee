import { PermissionFlagsBits } from 'discord-api-types/v10';
import { describe, it, vi } from 'vitest';
import { LOGBOOKS } from '../discord/longDigest.ts';
import { startFootnote } from '../footnote.ts';
import { PATIENCE } from './patience.ts';
import {
  FILTERS,
  failRequests,
  LOST_AFTER,
  LOST_BEFORE,
  PASSING,
  RATE_LIMITS,
} from './requestFaults.ts';

const PARTS = ['part 1 of 2', 'part 2 of 2'];
const NOTICE =
  'Part 1 of 2 was posted here; Discord has not confirmed the rest. To remove what was posted, press Delete under it.';

const ways = [
  { pace: 'at once', slowAfter: Infinity, first: 'first answer' },
  { pace: 'after thinking', slowAfter: 0, first: 'edit' },
] as const;

describe('a reply in parts', () => {
  it.concurrent.for([
    ...ways.flatMap(way =>
      PASSING.map(each => ({ ...each, ...way, kind: way.first, told: PARTS })),
    ),
    ...ways.flatMap(way => {
      const row = { ...way, kind: 'follow-up' } as const;
      return [
        ...RATE_LIMITS.map(each => ({ ...each, ...row, told: PARTS })),
        // Twice were worse than not at all.
        ...LOST_BEFORE.map(each => ({ ...each, ...row, told: [...PARTS.slice(0, 1), NOTICE] })),
        ...LOST_AFTER.map(each => ({ ...each, ...row, told: [...PARTS, NOTICE] })),
      ];
    }),
  ])(
    'says each at most once, and what is not known to stand: $pace, $name to the $kind',
    async ({ slowAfter, kind, fault, times, told }, { expect, ...test }) => {
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
      await vi.waitFor(() => expect(said()).toEqual(told), PATIENCE);
      expect(ana.sees()).toEqual(mo.sees().filter(({ isPrivate }) => !isPrivate));
    },
  );
});
