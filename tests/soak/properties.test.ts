import { expect, it } from 'vitest';
import { propertyTests } from './properties.ts';

it('finds the files that check properties', async () => {
  const files = await propertyTests();
  expect(files).toContain('tests/search/terms/tokenize.test.ts');
  expect(files).toContain('tests/e2e/hostile/hostile.test.ts');
  expect(files).not.toContain('tests/soak/articles.test.ts');
});
