import { DetectError, MalformedError, ParseError, parseFeed } from 'feedsmith';
import type { Extract, ReadResult } from '../extract.ts';
import { lineOfHtml, readFragment } from '../html/readFragment.ts';
import { type Entry, listEntries } from './listEntries.ts';

/**
 * Reads the entries of an RSS, Atom, RDF or JSON feed, each as an article. An entry without text is left
 * out; one warning gives their number.
 */
export function readFeed(text: string): ReadResult {
  const parsed = parse(text);
  if (!parsed.ok) return parsed;
  const extracts = parsed.entries.flatMap(entry => extractOf(entry) ?? []);
  const [first, ...others] = extracts;
  if (first === undefined) return { ok: false, reason: 'is a feed without text' };
  const leftOut = parsed.entries.length - extracts.length;
  if (leftOut === 0) return { ok: true, extracts };
  const warning = `has ${leftOut} ${leftOut === 1 ? 'entry' : 'entries'} without text`;
  return { ok: true, extracts: [{ ...first, warnings: [warning] }, ...others] };
}

type Parsed =
  | { readonly ok: true; readonly entries: readonly Entry[] }
  | { readonly ok: false; readonly reason: string };

/** How feedsmith refuses what is no feed, not well-formed or without a feed's elements. */
const REFUSALS = [DetectError, MalformedError, ParseError];

function parse(text: string): Parsed {
  try {
    return { ok: true, entries: listEntries(parseFeed(text)) };
  } catch (error) {
    if (REFUSALS.some(refusal => error instanceof refusal)) {
      return { ok: false, reason: 'is not a feed that can be read' };
    }
    throw error;
  }
}

function extractOf({ html, title, publisher, ...others }: Entry): Extract | null {
  const read = html === undefined ? null : readFragment(html);
  if (read === null || read.text === '') return null;
  const fields = { title: lineOf(title), publisher: lineOf(publisher), ...others };
  return {
    ...read,
    landmarks: [],
    firstLine: null,
    fields: Object.fromEntries(
      Object.entries(fields).filter(([, value]) => value !== undefined && value.length > 0),
    ),
    warnings: [],
  };
}

function lineOf(html: string | undefined): string | undefined {
  return html === undefined ? undefined : lineOfHtml(html);
}
