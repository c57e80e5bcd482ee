import type { Article } from '../../articles/article.ts';
import { isStrong } from '../../articles/lines/markup.ts';
import { isQuestion } from './sentenceText.ts';

/** Fewer bold questions may be rhetorical. */
const MIN_QUESTIONS = 2;

/** The numbers of the paragraphs that the interviewer says, in an interview where they are bold; none in other articles. */
export function findAskedParagraphs({ text, paragraphs }: Article): ReadonlySet<number> {
  const bold = paragraphs
    .map(({ number, start, end }) => ({ number, text: text.slice(start, end) }))
    .filter(paragraph => isStrong(paragraph.text));
  const questions = bold.filter(paragraph => isQuestion(paragraph.text));
  return new Set(questions.length < MIN_QUESTIONS ? [] : bold.map(({ number }) => number));
}
