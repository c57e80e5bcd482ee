import type { ReadResult } from '../extract.ts';
import { chooseBlocks } from './chooseBlocks.ts';
import { composePage } from './composePage.ts';
import { joinBlocks } from './joinBlocks.ts';
import { mainContent } from './mainContent.ts';
import { type HtmlSize, MAX_DEPTH, measureHtml } from './measureHtml.ts';
import { readFields } from './readFields.ts';

/** Above these, Readability takes many seconds. The largest of the saved pages stay below a third. */
const READABLE = { depth: 100, nodes: 30_000, ancestors: 500_000 };

/**
 * Reads the article of a web page, or a fragment of HTML. Navigation, hidden text and what else surrounds
 * the article are left out; nothing is loaded or run.
 */
export function readHtml(html: string): ReadResult {
  const size = measureHtml(html);
  if (size.depth > MAX_DEPTH) {
    return { ok: false, reason: `nests more than ${MAX_DEPTH} HTML elements` };
  }
  const page = composePage(html);
  const readable = isReadable(size) ? mainContent(html) : null;
  const chosen = chooseBlocks(page, readable === null ? null : composePage(readable));
  return {
    ok: true,
    extracts: [
      {
        ...joinBlocks(page.text, chosen),
        landmarks: [],
        firstLine: null,
        fields: readFields(html),
        warnings: [],
      },
    ],
  };
}

function isReadable({ depth, nodes, ancestors }: HtmlSize): boolean {
  return depth <= READABLE.depth && nodes <= READABLE.nodes && ancestors <= READABLE.ancestors;
}
