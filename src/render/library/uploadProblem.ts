import type { Messages } from '../../messages/messages.ts';
import { fileName } from '../text/articleName.ts';
import { escapeLine } from '../text/escape.ts';

/** Why a file is refused: it was not downloaded, or for a reason that continues a sentence after its name. */
export type UploadProblem =
  | { readonly kind: 'expired' | 'foreign' | 'unanswered' }
  /** In bytes. */
  | { readonly kind: 'too large'; readonly limit: number }
  | { readonly kind: 'refused'; readonly reason: string };

type Reasons = Messages['adding']['reasons'];

const MEBIBYTE = 2 ** 20;

/** Reasons that are explained in all languages, by what they contain; the first one counts. */
const KNOWN: readonly (readonly [
  part: string,
  reason: 'empty' | 'noArticle' | 'protected' | 'scan',
])[] = [
  ['may be a scan', 'scan'],
  ['besides titles and boilerplate', 'noArticle'],
  ['is empty', 'empty'],
  ['has no text', 'empty'],
  ['without text', 'empty'],
  ['is encrypted', 'protected'],
  ['is protected', 'protected'],
];

/** A line that names a file and says why it is refused. */
export function uploadProblemText(
  name: string,
  problem: UploadProblem,
  messages: Messages,
): string {
  return `**${fileName(name)}** — ${reasonText(problem, messages.adding.reasons)}`;
}

function reasonText(problem: UploadProblem, reasons: Reasons): string {
  switch (problem.kind) {
    case 'too large':
      return reasons.tooLarge({ mebibytes: Math.round((problem.limit / MEBIBYTE) * 10) / 10 });
    case 'refused':
      return refusalReason(problem.reason, reasons);
    default:
      return reasons[problem.kind];
  }
}

/** Explains a reason that continues a sentence after the name of a file or link. */
export function refusalReason(reason: string, reasons: Reasons): string {
  const known = KNOWN.find(([part]) => reason.includes(part));
  if (known !== undefined) return reasons[known[1]];
  return reasons.unreadable({ detail: escapeLine(reason) });
}
