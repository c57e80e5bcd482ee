import { Parser } from 'htmlparser2';

/** Media types of feeds; `application/json` is that of JSON Feed 1.0. */
const FEED_TYPES: ReadonlySet<string> = new Set([
  'application/atom+xml',
  'application/feed+json',
  'application/json',
  'application/rdf+xml',
  'application/rss+xml',
]);

/** The addresses of the feeds that a page names in its `<link>` elements, in their order. */
export function findFeedLinks(html: string, url: string): readonly string[] {
  const found = new Set<string>();
  let base = url;
  const parser = new Parser({
    onopentag: (name, { rel = '', type = '', href }) => {
      if (href === undefined || !URL.canParse(href, base)) return;
      const address = new URL(href, base).href;
      if (name === 'base') base = address;
      const isAlternate = rel.toLowerCase().split(/\s+/u).includes('alternate');
      if (name === 'link' && isAlternate && FEED_TYPES.has(mediaType(type))) found.add(address);
    },
  });
  parser.end(html);
  return [...found];
}

function mediaType(type: string): string {
  return type.split(';', 1).join().trim().toLowerCase();
}
