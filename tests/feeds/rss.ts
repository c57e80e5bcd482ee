/** An entry of an RSS feed. */
export interface RssItem {
  readonly title?: string;
  /** Place in time; also its id and address, unless those are given. */
  readonly at: number;
  readonly id?: string | null;
  readonly link?: string | null;
  readonly date?: string | null;
  readonly text?: string;
  /** Whether it has only a description. */
  readonly isSummary?: boolean;
}

/** An RSS feed with these items, in reverse order, as feeds usually are. */
export function rss(items: readonly RssItem[], title = 'Harbour News'): string {
  const written = items.toReversed().map(itemOf).join('\n');
  return `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>${title}</title><link>https://news.example/</link>${written}</channel></rss>`;
}

function itemOf({ title, at, isSummary = false, ...item }: RssItem): string {
  const id = item.id === undefined ? `tag:news.example,2026:${at}` : item.id;
  const link = item.link === undefined ? `https://news.example/${at}` : item.link;
  const date =
    item.date === undefined ? new Date(Date.UTC(2026, 0, 1, 0, at)).toUTCString() : item.date;
  const text = item.text ?? textOn(title ?? String(at));
  const html = `<![CDATA[<p>${text}</p>]]>`;
  return [
    '<item>',
    ...(title === undefined ? [] : [`<title>${title}</title>`]),
    ...(id === null ? [] : [`<guid isPermaLink="false">${id}</guid>`]),
    ...(link === null ? [] : [`<link>${link}</link>`]),
    ...(date === null ? [] : [`<pubDate>${date}</pubDate>`]),
    isSummary ? `<description>${html}</description>` : `<content:encoded>${html}</content:encoded>`,
    '</item>',
  ].join('');
}

/** A text about something, of a few sentences. */
export function textOn(subject: string): string {
  return `${subject}: the harbour office said so on Friday. It was seen by forty people on the pier. Nobody was hurt, the office added.`;
}
