import type { Messages } from '../../messages/messages.ts';
import type { DayCounts, QuestionCounts } from '../../storage/questions/counts.ts';
import { LIMITS } from '../limits.ts';
import { firstWords } from '../text/firstWords.ts';

/** Unit: days. */
const WEEK = 7;

/** All questions of a count. */
export function totalOf({ answered, closest, nothing }: QuestionCounts): number {
  return answered + closest + nothing;
}

/** The numbers of questions as text: today's, those of a week, and of all days. */
export function questionTotals(days: readonly DayCounts[], { status }: Messages): string {
  const all = sumOf(days);
  if (totalOf(all) === 0) return status.noQuestions({ days: days.length });
  const lines = [1, WEEK, days.length].map(count => {
    const sum = sumOf(days.slice(-count));
    return `- ${status.questionsIn({ days: count, questions: totalOf(sum), ...sum })}`;
  });
  return [status.questions, ...lines].join('\n');
}

/** What the chart shows, for people who cannot see it. */
export function chartDescription(days: readonly DayCounts[], { status }: Messages): string {
  const asked = days.filter(counts => totalOf(counts) > 0);
  const numbers = asked.map(({ day, ...counts }) => status.onDay({ iso: day, ...counts }));
  const description = status.chartDescription({
    from: days.at(0)?.day ?? '',
    to: days.at(-1)?.day ?? '',
    numbers: numbers.join('; '),
  });
  return firstWords(description, LIMITS.altText);
}

function sumOf(days: readonly QuestionCounts[]): QuestionCounts {
  return {
    answered: days.reduce((sum, { answered }) => sum + answered, 0),
    closest: days.reduce((sum, { closest }) => sum + closest, 0),
    nothing: days.reduce((sum, { nothing }) => sum + nothing, 0),
  };
}
