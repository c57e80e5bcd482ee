import { expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/messages/locales.ts';
import { renderGapGroup, renderGaps } from '../../../src/render/questions/renderGaps.ts';

const GAP = {
  id: 'gap',
  text: 'Who owns it?',
  carried: ['ferry'],
  reason: 'nothing',
  day: '2025-03-02',
} as const;

it.each([
  ['en', '“Who owns it? (ferry)”'],
  ['de', '„Who owns it? (ferry)“'],
  ['fr', '«\u{a0}Who owns it? (ferry)\u{a0}»'],
  ['uk', '«Who owns it? (ferry)»'],
] as const)('quotes a question with the quotation marks of %s', (language, quoted) => {
  const messages = LANGUAGES[language];
  expect(renderGaps([[GAP]], 0, messages).content).toContain(`\n- ${quoted} · `);
  expect(renderGapGroup([GAP], messages).content).toContain(`\n- ${quoted}\n`);
});
