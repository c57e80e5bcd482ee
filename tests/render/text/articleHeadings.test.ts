import { expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import { articleHeadings } from '../../../src/render/text/articleHeadings.ts';
import { articleOf } from '../../search/articleOf.ts';

it('is bold throughout above the quotes of a retracted article', () => {
  const article = {
    ...articleOf('ferry.md', ['The ferry Aurora ran aground on Sunday.']),
    title: 'Ferry *Aurora*',
    publisher: 'Harbour News',
    retractedAt: Date.UTC(2025, 2, 5),
  };
  expect(articleHeadings([article], en)({ article })).toBe(
    '**Ferry \\*Aurora\\* · Harbour News · retracted on 5 March 2025**',
  );
});
