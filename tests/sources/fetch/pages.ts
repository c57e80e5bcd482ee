/** What a page of a test shows. */
interface PageContent {
  readonly title?: string;
  /** Markup of the head. */
  readonly head?: string;
}

/** A web page with an article of two paragraphs about the ferry, which leaves at a time. */
export function ferryPage(
  time: string,
  { title = 'Ferry to Sandholm', head = '' }: PageContent = {},
): string {
  return `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="og:site_name" content="Harbour News">
<meta property="article:published_time" content="2026-11-28">${head}</head>
<body><article><h1>${title}</h1>
<p>The ferry to Sandholm leaves at ${time} on Fridays. The crossing takes about forty minutes in calm weather.</p>
<p>Tickets are sold on board. The harbour office expects twelve thousand passengers this winter, it said.</p>
</article></body></html>`;
}

/** The same article as a text in Markdown. */
export function ferryText(time: string, title = 'Ferry to Sandholm'): string {
  return `# ${title}

The ferry to Sandholm leaves at ${time} on Fridays. The crossing takes about forty minutes in calm weather.
`;
}

/** The start of an article, and what readers have to do to see the rest. */
export const PAYWALL = `<!doctype html><html><head><title>Ferry</title>
<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script></head>
<body><article><h1>Ferry</h1><p>The ferry to Sandholm leaves at noon on Fridays, and the crossing takes about
forty minutes in calm weather, which is why many people …</p></article></body></html>`;

/** A form to log in. */
export const LOGIN = `<!doctype html><html><head><title>Log in</title></head><body><main><h1>Log in</h1>
<p>Enter the name and the password of your account with Harbour News to see this page and all others.</p>
<form><input name="user"><input type="password" name="word"><button>Log in</button></form></main></body></html>`;

/** A question whether to accept cookies. */
export const CONSENT = `<!doctype html><html><head><title>Harbour News</title></head><body><main>
<p>We and our partners use cookies to store and access personal data, and to show you ads. You can accept or
reject all cookies, or manage your choices at any time.</p>
<button>Accept all</button><button>Reject all</button></main></body></html>`;

/** Headlines that lead to articles. */
export const FRONT = `<!doctype html><html><head><title>Harbour News</title></head><body><main><ul>
${['Ferry leaves later', 'Tram is late', 'New bridge opens', 'Storm expected', 'Museum closes']
  .map(title => `<li><a href="/x">${title}</a></li>`)
  .join('\n')}</ul></main></body></html>`;

/** A page whose elements are nested so deep that Readability would take seconds. */
export const NESTED = `<!doctype html><html><body>${'<div>'.repeat(2000)}<p>The ferry to Sandholm leaves at noon.</p>${'</div>'.repeat(2000)}</body></html>`;
