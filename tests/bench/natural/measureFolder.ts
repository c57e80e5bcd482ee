import type { Encoder } from '../../../src/encoder/encoder.ts';
import { createSearchIndex } from '../../../src/search/startIndexing.ts';
import { type Difference, differenceOf } from '../retrieval/measures.ts';
import { openSemantics } from './openSemantics.ts';
import { holds, type NaturalQuestion, type QuestionFolder } from './questionFolders.ts';
import { type ReliabilityBin, reliabilityOf } from './reliability.ts';
import { type Found, type ReadPassage, type System, systemsOn } from './systems.ts';

/** How well a system answers the questions on a folder. */
interface SystemFigures {
  readonly name: string;
  /** Answerable questions whose first passage holds the answer, shown or not. */
  readonly firstRight: Share;
  /** Answerable questions with the answer in what is shown. */
  readonly shownRight: Share;
  readonly answerableAnswered: Share;
  readonly nearMissesAnswered: Share;
  readonly offTopicAnswered: Share;
  readonly reliability: readonly ReliabilityBin[];
}

/** With its 95 % interval over articles; null without such questions, or if the system does not tell. */
export type Share = Difference | null;

export interface FolderFigures {
  readonly name: string;
  readonly articles: number;
  readonly answerable: number;
  readonly nearMisses: number;
  readonly offTopic: number;
  readonly systems: readonly SystemFigures[];
}

/** A question as a system answers it. */
interface Asked {
  /** What it is resampled with: the article that answers; otherwise the question itself. */
  readonly group: string;
  readonly kind: 'answerable' | 'near-miss' | 'off-topic';
  readonly firstRight: boolean;
  readonly shownRight: boolean;
  readonly isAnswered: boolean | null;
  readonly probability: number | null;
}

/** Asks every system the questions of a folder. */
export async function measureFolder(
  encoder: Encoder,
  { name, articles, questions }: QuestionFolder,
): Promise<FolderFigures> {
  const index = createSearchIndex(articles);
  const semantics = await openSemantics(encoder, index);
  const systems: SystemFigures[] = [];
  for (const system of systemsOn(index, semantics)) systems.push(await measure(system, questions));
  const count = (kind: Asked['kind']): number =>
    questions.filter(question => kindOf(question) === kind).length;
  return {
    name,
    articles: articles.length,
    answerable: count('answerable'),
    nearMisses: count('near-miss'),
    offTopic: count('off-topic'),
    systems,
  };
}

async function measure(
  { name, find }: System,
  questions: readonly NaturalQuestion[],
): Promise<SystemFigures> {
  const asked: Asked[] = [];
  for (const question of questions) asked.push(compare(question, await find(question.q)));
  const over = (kind: Asked['kind'], isTrue: (one: Asked) => boolean | null): Share =>
    shareOf(
      asked.filter(one => one.kind === kind),
      isTrue,
    );
  return {
    name,
    firstRight: over('answerable', ({ firstRight }) => firstRight),
    shownRight: over('answerable', ({ shownRight }) => shownRight),
    answerableAnswered: over('answerable', ({ isAnswered }) => isAnswered),
    nearMissesAnswered: over('near-miss', ({ isAnswered }) => isAnswered),
    offTopicAnswered: over('off-topic', ({ isAnswered }) => isAnswered),
    reliability: reliabilityOf(
      asked.flatMap(({ probability, firstRight: isRight }) =>
        probability === null ? [] : { probability, isRight },
      ),
    ),
  };
}

function compare(question: NaturalQuestion, found: Found): Asked {
  const { passages, shown, isAnswered, probability } = found;
  const answers = (passage: ReadPassage): boolean =>
    question.accept.some(
      ({ article, text }) => passage.articles.includes(article) && holds(passage.text, text),
    );
  return {
    group: question.accept[0]?.article ?? question.q,
    kind: kindOf(question),
    firstRight: passages.slice(0, 1).some(answers),
    shownRight: shown.some(answers),
    isAnswered,
    probability,
  };
}

function kindOf({ kind }: NaturalQuestion): Asked['kind'] {
  return kind === 'near-miss' || kind === 'off-topic' ? kind : 'answerable';
}

function shareOf(asked: readonly Asked[], isTrue: (one: Asked) => boolean | null): Share {
  const measured = asked.flatMap(one => {
    const value = isTrue(one);
    return value === null ? [] : { group: one.group, value: value ? 1 : 0 };
  });
  return measured.length === 0 ? null : differenceOf(measured);
}
