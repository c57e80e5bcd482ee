/** The value of a header, or null if there is none or several. */
type Header = (name: string) => string | null;

const SECOND = 1000;

/**
 * How long a response stays fresh, as its headers say (RFC 9111, section 4.2.1); 0 if they do not say.
 * Unit: milliseconds.
 */
export function freshnessOf(header: Header): number {
  const directives = header('cache-control')?.toLowerCase() ?? '';
  if (/(?:^|[\s,])no-(?:cache|store)(?:$|[\s,=])/u.test(directives)) return 0;
  const maxAge = /(?:^|[\s,])max-age="?(?<seconds>\d{1,10})/u.exec(directives)?.groups?.seconds;
  if (maxAge !== undefined) {
    const age = Number(/^\s*(?<seconds>\d{1,10})\s*$/u.exec(header('age') ?? '')?.groups?.seconds);
    return Math.max(0, Number(maxAge) - (Number.isNaN(age) ? 0 : age)) * SECOND;
  }
  const lifetime = Date.parse(header('expires') ?? '') - Date.parse(header('date') ?? '');
  return Number.isNaN(lifetime) ? 0 : Math.max(0, lifetime);
}
