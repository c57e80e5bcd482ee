/** What to do about a Node.js older than a range such as `>=20.19`; null for one in range. */
export function nodeProblem(version: string, range: string): string | null {
  const least = range.replace('>=', '');
  if (compareVersions(version, least) >= 0) return null;
  return `Node.js ${version} is too old: install ${least} or newer from https://nodejs.org, then run npm ci again`;
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
