import {
  type Answer,
  answerQuestion,
  shownQuotes,
  withoutTopic,
} from '../../src/answer/ask/answerQuestion.ts';
import { exampleTopics } from '../../src/answer/conversation/exampleTopics.ts';
import { namesNothing } from '../../src/answer/question/interpretQuestion.ts';
import type { Span } from '../../src/answer/quote/quote.ts';
import type { Article } from '../../src/articles/article.ts';
import type { Steps } from '../../src/concurrency/steps.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { renderAnswer } from '../../src/render/answers/renderAnswer.ts';
import { withVoteButtons } from '../../src/render/components/voteButtons.ts';
import type { Message } from '../../src/render/message.ts';
import { within } from '../options/articleOption.ts';
import { requireArticles, requireText } from '../rules/requirements.ts';

/** A question with what it takes over from an earlier one. */
interface AskedQuestion {
  readonly text: string;
  /** Words of earlier questions; none when left out. */
  readonly carried?: readonly string[];
  /** Passages that the reply before showed; none when left out. */
  readonly shown?: readonly Span[];
  /** The only article to quote; null for all. */
  readonly article?: Article | null;
  /** Whether Discord shows the question beside the answer. */
  readonly isShown?: boolean;
  /** Whether it is counted, and kept if it gets no good answer and the server wants that; true when left out. */
  readonly isNoted?: boolean;
}

/**
 * Answers a question with passages; asks for a topic if it names nothing.
 *
 * @throws AskerError if it has no words and takes none over.
 */
export function askWith(
  {
    text,
    carried = [],
    shown = [],
    article = null,
    isShown = false,
    isNoted = true,
  }: AskedQuestion,
  request: RequestContext,
): () => Steps<Message> {
  requireArticles(request);
  if (carried.length === 0) requireText(text);
  const { index, semantics, asker, messages, library, settings } = request;
  const mayVote = library !== null && settings.votes;
  return function* () {
    const isOnNothing = carried.length === 0 && namesNothing(index, text);
    const answer = isOnNothing
      ? withoutTopic(text)
      : yield* answerQuestion(index, text, { ...within(article), carried, shown, semantics });
    if (isNoted && !isOnNothing) noteOutcome(answer, request);
    const hasQuotes = shownQuotes(answer).length > 0;
    const topics = hasQuotes ? [] : yield* exampleTopics(index, messages.help.whatAbout);
    const scope = {
      asker,
      within: article,
      topics,
      isQuestionShown: isShown,
      isFollowUp: shown.length > 0,
    };
    const message = renderAnswer(answer, scope, messages);
    return mayVote && hasQuotes ? withVoteButtons(message, answer.outcome, messages) : message;
  };
}

/** Counts a question, and keeps it if it got no good answer and the server wants that. */
function noteOutcome(
  { question: text, carried, outcome }: Answer,
  { library, settings }: RequestContext,
): void {
  library?.countQuestion(outcome);
  if (settings.gaps && outcome !== 'answered') library?.noteGap({ text, carried }, outcome, null);
}
