/** What to do about a Node.js that is older than a range of the form `>=20.19` calls for; null where it is not. */
export function nodeProblem(version: string, range: string): string | null {
  const least = range.replace('>=', '');
  if (compareVersions(version, least) >= 0) return null;
  return `Node.js ${version} is too old: install ${least} or newer from https://nodejs.org, then run npm ci again`;
}

function compareVersions(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}
