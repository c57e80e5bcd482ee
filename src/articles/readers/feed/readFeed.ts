import { DetectError, MalformedError, ParseError, parseFeed } from 'feedsmith';
import type { Extract, ReadResult } from '../extract.ts';
import { lineOfHtml, readFragment } from '../html/readFragment.ts';
import { type Entry, listEntries, type Parsed } from './listEntries.ts';

/**
 * Reads the entries of an RSS, Atom, RDF or JSON feed, each as an article. An entry without text is left
 * out; one warning gives their number.
 */
export function readFeed(text: string): ReadResult {
  const parsed = parseFeedText(text);
  if (parsed === null) return { ok: false, reason: 'is not a feed that can be read' };
  const entries = listEntries(parsed);
  const extracts = entries.flatMap(entry => extractOf(entry) ?? []);
  const [first, ...others] = extracts;
  if (first === undefined) return { ok: false, reason: 'is a feed without text' };
  const leftOut = entries.length - extracts.length;
  if (leftOut === 0) return { ok: true, extracts };
  const warning = `has ${leftOut} ${leftOut === 1 ? 'entry' : 'entries'} without text`;
  return { ok: true, extracts: [{ ...first, warnings: [warning] }, ...others] };
}

/** How feedsmith refuses what is no feed, not well-formed or without a feed's elements. */
const REFUSALS = [DetectError, MalformedError, ParseError];

/** Parses a feed of any kind; null for a text that is none, or not well-formed. */
export function parseFeedText(text: string): Parsed | null {
  try {
    return parseFeed(text);
  } catch (error) {
    if (REFUSALS.some(refusal => error instanceof refusal)) return null;
    throw error;
  }
}

/** What an entry says, as an article; null if it has no text. */
export function extractOf(entry: Entry): Extract | null {
  const { html, url, published, updated, language, authors, tags } = entry;
  const read = html === undefined ? null : readFragment(html);
  if (read === null || read.text === '') return null;
  const title = lineOf(entry.title);
  const publisher = lineOf(entry.publisher);
  const fields = { title, publisher, url, published, updated, language, authors, tags };
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
