import type { Article } from '../../articles/article.ts';
import { nameText } from './sources.ts';

/** So many words or names are listed in a note before the rest is counted. */
export const LISTED = 8;

/** Leaves room for sources even below the longest header. Unit: characters as sent. */
const NOTES_ROOM = 1000;

/** The notes that fit, in order, without empty ones. */
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

/** Says which article a reply keeps to; empty if to none. */
export function withinNote(within: Article | null): string {
  return within === null ? '' : `Only in: ${nameText(within)}`;
}

/** Says that pages may not follow on from each other. */
export function changedNote(hasChanged: boolean): string {
  return hasChanged ? 'The articles have changed since the first page was shown.' : '';
}
