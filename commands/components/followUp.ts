import { answerQuestion, shownQuotes } from '../../src/answer/ask/answerQuestion.ts';
import { exampleTopics } from '../../src/answer/conversation/exampleTopics.ts';
import { readFollowUp } from '../../src/answer/conversation/readFollowUp.ts';
import { stripMarkup } from '../../src/answer/conversation/stripMarkup.ts';
import type { Steps } from '../../src/concurrency/steps.ts';
import type { Actions } from '../../src/discord/command/action.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { carriedIn, questionIn } from '../../src/render/answers/header.ts';
import { renderAnswer } from '../../src/render/answers/renderAnswer.ts';
import { FOLLOW_UP_INPUT, followUpForm } from '../../src/render/components/answerButtons.ts';
import type { Message } from '../../src/render/message.ts';
import { requireArticles, requireAskerOrModerator, requireWords } from '../rules/requirements.ts';

/** The button under public answers for a follow-up question, and its form. */
export const followUp: Actions = {
  open: {
    gives: 'form',
    run: (press, request) =>
      followUpForm(requireAskerOrModerator(press, request), request.messages),
  },
  ask: {
    gives: 'answer',
    run: ({ fields, message: { content }, replyTo, ...press }, request) => {
      requireAskerOrModerator(press, request);
      const text = fields[FOLLOW_UP_INPUT] ?? '';
      const askAfter = (previous: string | null) =>
        askWith({ text, carried: carriedWords(text, previous, request) }, request);
      const shown = questionIn(content);
      if (shown !== null || replyTo === null) return askAfter(shown);
      return previousQuestion({ content, replyTo }, request).then(previous =>
        request.compute(askAfter(previous)),
      );
    },
  },
};

/** A reply to a question. */
interface EarlierReply {
  readonly content: string;
  /** Id of the message with the question, if the reply does not show it; or null. */
  readonly replyTo: string | null;
}

/** The question that an earlier reply answers, below the words it carried; null if it is unknown. */
export async function previousQuestion(
  { content, replyTo }: EarlierReply,
  { channels, place }: RequestContext,
): Promise<string | null> {
  const shown = questionIn(content);
  if (shown !== null || replyTo === null) return shown;
  const asked = await channels.message(place.channel.id, replyTo);
  if (asked === null) return null;
  const text = stripMarkup(asked.text).replaceAll('\n', ' ').trim();
  return [carriedIn(content), text].filter(line => line !== '').join('\n');
}

/** The words that a question takes over from the previous one, if any. */
export function carriedWords(
  text: string,
  previous: string | null,
  { index }: Pick<RequestContext, 'index'>,
): readonly string[] {
  return previous === null
    ? []
    : readFollowUp(index, text, { text: previous, carried: [] }).carried;
}

/** A question with the words it takes over from an earlier one, if any. */
interface CarriedQuestion {
  readonly text: string;
  readonly carried: readonly string[];
  /** Whether Discord shows it beside the answer. */
  readonly isShown?: boolean;
}

/**
 * Answers a question.
 *
 * @throws AskerError if it has no words of its own and takes none over.
 */
export function askWith(
  { text, carried, isShown = false }: CarriedQuestion,
  request: RequestContext,
): () => Steps<Message> {
  requireArticles(request);
  const { index, semantics, asker, messages } = request;
  if (carried.length === 0) requireWords(text);
  return function* () {
    const answer = yield* answerQuestion(index, text, { carried, semantics });
    const topics = shownQuotes(answer).length === 0 ? yield* exampleTopics(index) : [];
    const scope = { asker, within: null, topics, isQuestionShown: isShown };
    return renderAnswer(answer, scope, messages);
  };
}
