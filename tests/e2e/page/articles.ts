/** Articles with more passages about the harbour than a search page holds. */
export const ARTICLES = {
  'ferry.md': `---
title: Ferry runs aground
publisher: Harbour News
url: https://harbour.example/ferry
published: 2025-03-02
---
The ferry Aurora ran aground near Northport on Sunday, according to the coastguard.

The harbour master said the ferry had left the harbour on time.

Divers will inspect the hull of the ferry in the harbour on Monday.

A spokesman for the harbour said no oil had leaked from the ferry.
`,
  'night.md': `---
title: Passengers spent the night aboard
publisher: Coast Daily
---
Passengers of the ferry Aurora spent the night aboard, within sight of the harbour.

The ferry company promised to pay for hotels near the harbour.

The harbour will stay closed to ferry traffic until Tuesday.
`,
};
