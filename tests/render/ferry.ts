import { indexOf } from '../testLibrary.ts';

/** Two short articles: one with full front matter, one without. */
export const ferry = indexOf({
  'ferry.md': `---
title: Ferry runs aground
publisher: Harbour News
url: https://harbour.example/ferry
published: 2025-03-02
---

The ferry Aurora ran aground near Northport on Sunday, according to the coastguard.

“Nobody was hurt. The hull held,” Captain Zelenskyy said.

The cause is reportedly a failed rudder.
`,
  'night.txt': `Passengers spent the night aboard

“Nobody was hurt. The hull held,” captain Zelenskyy said.

Blankets were handed out by volunteers from Northport.
`,
});
