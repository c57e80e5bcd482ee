/** Unit: UTF-16 code units. */
const MAX_LENGTH = 512;
/** A fully qualified host name; Discord has been seen to reject messages with links to others. */
const PUBLIC_HOST = /^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/u;

/** A web address without credentials, safe inside a link's parentheses; null for any other address. */
export function webAddress(url: string | null): string | null {
  const parsed = url !== null && URL.canParse(url) ? new URL(url) : null;
  if (parsed === null || !/^https?:$/u.test(parsed.protocol)) return null;
  if (parsed.username !== '' || parsed.password !== '') return null;
  if (!PUBLIC_HOST.test(parsed.hostname)) return null;
  const address = parsed.href.replaceAll('(', '%28').replaceAll(')', '%29');
  return address.length <= MAX_LENGTH ? address : null;
}
