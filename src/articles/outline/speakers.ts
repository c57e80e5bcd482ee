import { readableText } from '../lines/markup.ts';
import type { OutlinedLine } from './layout.ts';

/** Unit: UTF-16 code units. */
const MAX_LABEL_LENGTH = 40;
/** "Zelensky:", "OKAFOR (on the phone):" */
const NAME = /^(?<label>[^.!?:：()（）]{1,40})(?:[(（][^()（）:：]{1,40}[)）]\s?)?[:：]/u;
/** "Q. Did you want the job?" */
const QUESTION_OR_ANSWER = /^(?<label>[QA]\d{0,2})\.\s/u;
const CAPITALS = /^[\p{Lu}\p{N}\s.'’-]+$/u;

/** Speakers: labels such as "Q:" or "Zelensky:" that start more than one line. */
export function readSpeakers(lines: readonly OutlinedLine[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { role, text } of lines) {
    const label = role === 'text' ? labelOf(text) : '';
    if (label !== '') counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count > 1).map(([label]) => label));
}

/** Whether a line is what a speaker says, who may speak only once if others speak more often. */
export function isTurn(line: string, speakers: ReadonlySet<string>): boolean {
  if (speakers.size === 0) return false;
  const label = labelOf(line);
  return speakers.has(label) || (isInCapitals(label) && [...speakers].some(isInCapitals));
}

function isInCapitals(label: string): boolean {
  return CAPITALS.test(label) && /\p{Lu}/u.test(label);
}

/** The label before a colon, without the remark in brackets after it; empty if there is none. */
function labelOf(text: string): string {
  const head = text.slice(0, 4 * MAX_LABEL_LENGTH);
  if (!/[:：]|^[QA*_]/u.test(head)) return '';
  const line = readableText(head);
  const match = NAME.exec(line) ?? QUESTION_OR_ANSWER.exec(line);
  return match?.groups?.label?.trim() ?? '';
}
