import { readLanguage } from '../../src/articles/metadata/language.ts';
import { readDate } from '../../src/articles/metadata/readDate.ts';
import type { Messages } from '../../src/messages/messages.ts';
import { DETAILS, type Detail, shownDetail } from '../../src/render/library/detailsForm.ts';
import { escapeLine, oneLine } from '../../src/render/text/escape.ts';
import { webAddress } from '../../src/render/text/webAddress.ts';
import type { ArticleDetails } from '../../src/storage/articles/storedArticle.ts';

/** Details as they were typed into the form, and what of them makes no sense. */
export interface TypedDetails {
  /** With the earlier value where the typed one makes no sense. */
  readonly details: ArticleDetails;
  /** A line for each such value, which repeats it. */
  readonly problems: readonly string[];
}

type Problem = keyof Messages['adding']['problems'];
type Reading = { readonly value: string | null } | { readonly problem: Problem };

/** Reads the form with an article's details. */
export function readDetails(
  fields: Readonly<Record<string, string>>,
  before: ArticleDetails,
  { adding }: Messages,
): TypedDetails {
  const changes: Partial<Record<Detail, string | null>> = {};
  const problems: string[] = [];
  for (const detail of DETAILS) {
    const typed = oneLine(fields[detail] ?? '');
    // The form may have cut what was there.
    if (typed === shownDetail(before, detail)) continue;
    const read: Reading = typed === '' ? { value: null } : readDetail(detail, typed);
    if ('value' in read) changes[detail] = read.value;
    else problems.push(`- ${adding.problems[read.problem]({ typed: escapeLine(typed) })}`);
  }
  return { details: { ...before, ...changes }, problems };
}

function readDetail(detail: Detail, typed: string): Reading {
  switch (detail) {
    case 'published': {
      const read = readDate(typed);
      if (read.kind === 'date') return { value: read.date };
      return { problem: read.kind === 'ambiguous' ? 'ambiguous' : 'published' };
    }
    case 'language': {
      const value = readLanguage(typed);
      return value === null ? { problem: 'language' } : { value };
    }
    case 'url':
      return webAddress(typed) === null ? { problem: 'url' } : { value: typed };
    default:
      return { value: typed };
  }
}
