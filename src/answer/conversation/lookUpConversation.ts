import type { SearchIndex } from '../../search/searchIndex.ts';
import { batchSteps } from '../steps.ts';
import { groupThreads, type MatchedMessage, type Thread } from './groupThreads.ts';
import { matchStatement, type StatementMatch } from './matchStatement.ts';
import type { FollowUp } from './readFollowUp.ts';
import { isCommand, stripMarkup } from './stripMarkup.ts';
import type { Utterance } from './utterance.ts';

/** What the articles have to say on a talk. Unit of the counts: messages, unless said otherwise. */
export interface ConversationFindings {
  /** The one most talked about first; four at most. */
  readonly threads: readonly Thread[];
  /** How many more there are, which are talked about less. Unit: threads. */
  readonly furtherThreads: number;
  /** How many the talk has in all. */
  readonly messages: number;
  /** Those that something in the articles bears on. */
  readonly matched: number;
  /** Those that open as a command. */
  readonly commands: number;
  /** Those without words, besides links, code, quotations and the like. */
  readonly wordless: number;
}

interface Options {
  /** Ids of the articles to look in; all when left out. */
  readonly articles?: ReadonlySet<string>;
  /** Ids of bots: a message that opens with the mention of one is a command. */
  readonly bots?: ReadonlySet<string>;
}

const MAX_THREADS = 4;
/** So many sentences of a message are looked up, and so much of one. */
const MAX_SENTENCES = 5;
/** Unit: UTF-16 code units. */
const SENTENCE_LENGTH = 500;
/** Members open sentences with small letters; what is shorter before a full stop may be cut short. */
const SENTENCE_END = /(?<=[!?…。！？]|\p{L}{3}\.|\p{Nd}\.)\s+/u;
/** A message may lean on one so many before it, of those that say something. */
const REACH_BACK = 3;

/** Finds the passages that bear on what is said in a talk, its messages given in order. */
export function lookUpConversation(
  index: SearchIndex,
  utterances: readonly Utterance[],
  options?: Options,
): Generator<undefined, ConversationFindings> {
  return batchSteps(lookUp(index, utterances, options));
}

function* lookUp(
  index: SearchIndex,
  utterances: readonly Utterance[],
  { articles, bots }: Options = {},
): Generator<undefined, ConversationFindings> {
  const matches: MatchedMessage[] = [];
  let latest: MatchedMessage | null = null;
  let commands = 0;
  let place = 0;
  for (const utterance of utterances) {
    yield;
    if (isCommand(utterance.text, bots)) {
      commands += 1;
      continue;
    }
    const sentences = sentencesOf(utterance);
    if (sentences.length === 0) continue;
    let best: MatchedMessage | null = null;
    for (const sentence of sentences) {
      yield;
      const previous: FollowUp | null =
        latest !== null && place - latest.place <= REACH_BACK ? latest.interpretation : null;
      const match: StatementMatch | null = yield* matchStatement(
        index,
        sentence,
        previous,
        articles,
      );
      if (match === null) continue;
      latest = { ...match, utterance, place };
      if (best === null || match.odds > best.odds) best = latest;
    }
    if (best !== null) matches.push(best);
    place += 1;
  }
  const { threads, further } = groupThreads(matches, MAX_THREADS);
  return {
    threads,
    furtherThreads: further,
    messages: utterances.length,
    matched: matches.length,
    commands,
    wordless: utterances.length - commands - place,
  };
}

/** The first sentences of a message. */
function sentencesOf({ text }: Utterance): readonly string[] {
  return stripMarkup(text)
    .split('\n')
    .flatMap(line => line.split(SENTENCE_END))
    .filter(sentence => sentence !== '')
    .slice(0, MAX_SENTENCES)
    .map(sentence => sentence.slice(0, SENTENCE_LENGTH));
}
