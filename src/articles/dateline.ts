/** Where a report opens with its place and its source: "KYIV, Ukraine (Reuters) - ". */
const PLACE = String.raw`\p{Lu}[\p{L}\p{M}.’' -]{1,40}?`;
const DATELINE = new RegExp(
  String.raw`^(?:${PLACE}(?:,\s${PLACE}){0,3}?)?[,\s]*` +
    String.raw`(?:\((?<agency>\p{Lu}[^()]{1,40})\)|(?<outlet>[\p{Lu}\p{N}-]{2,30}\.(?:COM|NET|ORG|INFO|[A-Z]{2})))?` +
    String.raw`\s*(?:[–—]|--?)\s+(?=\S)`,
  'u',
);

/** A dateline at the head of a paragraph, and the source it names, if it names one. */
export interface Dateline {
  readonly source: string | null;
}

/** Reads the dateline that a paragraph opens with, or null. */
export function readDateline(paragraph: string): Dateline | null {
  const match = DATELINE.exec(paragraph.slice(0, 200));
  if (match === null) return null;
  const source = match.groups?.agency ?? match.groups?.outlet ?? null;
  const place = /^[^–—(-]*/u.exec(match[0])?.[0] ?? '';
  // Without a source only capitals tell a place from the opening of a sentence with a dash.
  return source !== null || /^\p{Lu}{3,}/u.test(place) ? { source } : null;
}
