import { expect, it } from 'vitest';
import { canonicalUrl } from '../../../src/sources/fetch/canonicalUrl.ts';

it.each([
  ['drops the fragment', 'https://example.org/a#part', 'https://example.org/a'],
  ['writes the host in lower case', 'HTTPS://Example.ORG/Path', 'https://example.org/Path'],
  ['drops the usual port', 'https://example.org:443/a', 'https://example.org/a'],
  ['drops utm_ parameters', 'https://example.org/a?utm_source=x&UTM_id=2', 'https://example.org/a'],
  ['drops click ids', 'https://example.org/?fbclid=1&id=7&gclid=2', 'https://example.org/?id=7'],
  ['keeps order and spelling', 'https://example.org/?b=%7e+1&a', 'https://example.org/?b=%7e+1&a'],
  ['keeps similar names', 'https://example.org/?utm=1&clid=2', 'https://example.org/?utm=1&clid=2'],
])('%s', (_, url, canonical) => {
  expect(canonicalUrl(url)).toBe(canonical);
  expect(canonicalUrl(canonical)).toBe(canonical);
});
