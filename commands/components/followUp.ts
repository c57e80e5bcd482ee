import { answerQuestion } from '../../src/answer/ask/answerQuestion.ts';
import { readFollowUp } from '../../src/answer/conversation/readFollowUp.ts';
import type { Actions } from '../../src/discord/command/action.ts';
import type { Computation } from '../../src/discord/command/reply.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import { questionIn } from '../../src/render/answers/header.ts';
import { renderAnswer } from '../../src/render/answers/renderAnswer.ts';
import { FOLLOW_UP_INPUT, followUpForm } from '../../src/render/components/answerButtons.ts';
import { requireArticles, requireAskerOrModerator, requireWords } from '../rules/requirements.ts';

/** The button under public answers for a follow-up question, and its form. */
export const followUp: Actions = {
  open: {
    gives: 'form',
    run: (press, request) => followUpForm(requireAskerOrModerator(press, request)),
  },
  ask: {
    gives: 'answer',
    run: (press, request) => {
      requireAskerOrModerator(press, request);
      const text = press.fields[FOLLOW_UP_INPUT] ?? '';
      return askWith(text, carriedWords(text, questionIn(press.message), request), request);
    },
  },
};

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

/** Answers a question together with words carried over from an earlier one, if any. */
export function askWith(
  text: string,
  carried: readonly string[],
  request: RequestContext,
): Computation {
  requireArticles(request);
  const { index, semantics, asker } = request;
  if (carried.length === 0) requireWords(text);
  return function* () {
    const answer = yield* answerQuestion(index, text, { carried, semantics });
    return renderAnswer(answer, { asker, within: null });
  };
}
