import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { LibraryImport } from '../../../src/library/guilds/transfer/importDraft.ts';
import { LANGUAGES } from '../../../src/messages/locales.ts';
import { renderImport, renderImported } from '../../../src/render/transfer/renderImport.ts';
import { hostileText } from '../hostile.ts';
import { refusals } from '../refusals.ts';

const usage = { articles: 999, bytes: 99_000_000 };
const limits = { articles: 1000, bytes: 100_000_000 };
const text = fc.oneof(hostileText, fc.constantFrom('*'.repeat(1000), '🇺🇦'.repeat(250), ''));
const article = fc.record({
  title: fc.option(text),
  name: text,
  fate: fc.constantFrom('added' as const, 'repeated' as const, 'full' as const),
});
const found = fc.record<LibraryImport>({
  id: fc.constant('AAAAAAAAAAAAAAAA'),
  member: fc.constant('1'),
  name: text,
  articles: fc.array(article, { maxLength: 40 }),
  unreadable: fc.array(fc.record({ name: text, reason: text }), { maxLength: 20 }),
});

it('any import fits in a message, before and after it is added', () => {
  fc.assert(
    fc.property(found, fc.constantFrom(...Object.values(LANGUAGES)), (one, messages) => {
      const context = { usage, limits };
      expect(refusals(renderImport(one, context, messages))).toEqual([]);
      const commandIds = new Map<string, string>();
      expect(refusals(renderImported(one, { ...context, commandIds }, messages))).toEqual([]);
    }),
  );
});
