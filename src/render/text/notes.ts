import type { Article } from '../../articles/article.ts';
import { nameText } from './sources.ts';

/** Words or names that a note lists; the rest are counted. */
export const LISTED = 8;

/** Leaves room for sources even below the longest header. Unit: characters as sent. */
const NOTES_ROOM = 1000;

/** Keeps the notes that fit, in order, and drops empty ones. */
export function fittingNotes(notes: readonly string[]): string[] {
  const lines: string[] = [];
  let room = NOTES_ROOM;
  for (const note of notes) {
    if (note === '' || note.length > room) continue;
    lines.push(note);
    room -= note.length + 1;
  }
  return lines;
}

/** Names the only article that a reply quotes; empty if there is no such limit. */
export function withinNote(within: Article | null): string {
  return within === null ? '' : `Only in: ${nameText(within)}`;
}

/** Warns that pages may overlap or leave gaps; empty if nothing has changed. */
export function changedNote(hasChanged: boolean): string {
  return hasChanged ? 'The articles have changed since the first page was shown.' : '';
}
