import { parse, postprocess, preprocess } from 'micromark';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmTable } from 'micromark-extension-gfm-table';
import { mdx } from 'micromark-extension-mdx';
import type { Event, Extension } from 'micromark-util-types';
import { VFileMessage } from 'vfile-message';

/** What a file is parsed as; `broken mdx` is what MDX rejects, read as Markdown without indented code. */
export type Dialect = 'markdown' | 'mdx' | 'broken mdx';

const MARKDOWN = [gfmTable(), gfmFootnote()];
/** The extensions of each dialect. `mdx` leaves out JavaScript, whose parser takes quadratic time here. */
const EXTENSIONS: Readonly<Record<Dialect, Extension[]>> = {
  markdown: MARKDOWN,
  mdx: [...MARKDOWN, mdx()],
  'broken mdx': [...MARKDOWN, { disable: { null: ['codeIndented'] } }],
};

/** The micromark events of a text. Throws `VFileMessage` if the dialect is `mdx` and the text is not. */
export function parseMarkdown(text: string, dialect: Dialect): Event[] {
  const parser = parse({ extensions: EXTENSIONS[dialect] });
  return postprocess(parser.document().write(preprocess()(text, undefined, true)));
}

/** Why a text is not MDX, or null for any other error. */
export function mdxError(error: unknown): string | null {
  if (!(error instanceof VFileMessage)) return null;
  return `line ${error.line ?? 1}: ${error.reason.split('\n', 1)[0] ?? ''}`;
}
