import { randomFrom, shuffled } from '../bench/retrieval/random.ts';
import type { RecordedLibrary } from './libraries.ts';

const SEED = 1;
/** Maximum questions per library. */
const MOST_QUESTIONS = 500;
/** Every so many questions are also searched for, summarized on and compared on. */
const SEARCHED = 3;
const SUMMARIZED = 10;
const COMPARED = 10;

/** Command lines of the terminal that ask a fixed selection of a library's questions. */
export function commandsOn({ articles, questions }: RecordedLibrary): string[][] {
  const asked = shuffled(questions, randomFrom(SEED)).slice(0, MOST_QUESTIONS);
  return [
    ...articles.map(({ id }) => ['summary', '--json', '--', id]),
    ['summary', '--json'],
    ...asked.map(question => ['ask', '--json', '--', question]),
    ...each(SEARCHED, asked).map(question => ['search', '--json', '--', question]),
    ...each(SUMMARIZED, asked).map(topic => ['summary', '--json', `--topic=${topic}`]),
    ...each(COMPARED, asked).map(topic => ['compare', '--json', '--', topic]),
  ];
}

function each(step: number, questions: readonly string[]): readonly string[] {
  return questions.filter((_, at) => at % step === 0);
}
