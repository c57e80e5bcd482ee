import { batchSteps, type Steps } from '../../concurrency/steps.ts';
import type { SearchIndex } from '../../search/searchIndex.ts';
import type { Semantics } from '../../search/semantic/semantics.ts';
import { groupThreads, type MatchedMessage, type Thread } from './groupThreads.ts';
import { matchStatement, type StatementMatch } from './matchStatement.ts';
import type { FollowUp } from './readFollowUp.ts';
import { isCommand, stripMarkup } from './stripMarkup.ts';
import type { Utterance } from './utterance.ts';

/** What the articles say on a conversation. */
export interface ConversationFindings {
  /** Largest first; at most four. */
  readonly threads: readonly Thread[];
  /** Number of further threads. */
  readonly furtherThreads: number;
  /** Number of messages in all. */
  readonly messages: number;
  /** Number of messages with a quote. */
  readonly matched: number;
  /** Number of bot commands. */
  readonly commands: number;
  /** Number of messages without words outside links, code and quotations. */
  readonly wordless: number;
}

interface Options {
  /** Ids of the articles to search; default all. */
  readonly articles?: ReadonlySet<string>;
  /** Ids of bots; a message that starts by mentioning one is a command. */
  readonly bots?: ReadonlySet<string>;
  /** Compares the meanings of questions; null, the default, to compare words alone. */
  readonly semantics?: Semantics | null;
}

const MAX_THREADS = 4;
/** Maximum sentences looked up per message. */
const MAX_SENTENCES = 5;
/** Maximum length of a sentence; the rest is cut. Unit: UTF-16 code units. */
const MAX_SENTENCE_LENGTH = 500;
/** Allows lower-case openings; fewer letters before a full stop may be an abbreviation. */
const SENTENCE_END = /(?<=[!?…。！？]|\p{L}{3}\.|\p{Nd}\.)\s+/u;
/** Maximum distance to a message that another refers to, counting messages with words. */
const MAX_DISTANCE = 3;

/**
 * Finds quotes on what is said in a conversation, its messages given in order. Yields about every 5
 * milliseconds; no step reads more than one message.
 */
export function lookUpConversation(
  index: SearchIndex,
  utterances: readonly Utterance[],
  options?: Options,
): Steps<ConversationFindings> {
  return batchSteps(lookUp(index, utterances, options));
}

function* lookUp(
  index: SearchIndex,
  utterances: readonly Utterance[],
  { articles, bots, semantics = null }: Options = {},
): Steps<ConversationFindings> {
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
        latest !== null && place - latest.place <= MAX_DISTANCE ? latest.interpretation : null;
      const match: StatementMatch | null = yield* matchStatement(index, sentence, previous, {
        articles,
        semantics,
      });
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

/** First sentences of a message, without markup. */
function sentencesOf({ text }: Utterance): readonly string[] {
  return stripMarkup(text)
    .split('\n')
    .flatMap(line => line.split(SENTENCE_END))
    .filter(sentence => sentence !== '')
    .slice(0, MAX_SENTENCES)
    .map(sentence => sentence.slice(0, MAX_SENTENCE_LENGTH));
}
