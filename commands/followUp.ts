import { askInSteps } from '../src/answer/ask.ts';
import { type PreviousQuestion, readFollowUp } from '../src/answer/followUp.ts';
import type { Actions } from '../src/discord/command/action.ts';
import type { Computation } from '../src/discord/command/reply.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import { FOLLOW_UP_INPUT, followUpForm } from '../src/render/answerButtons.ts';
import { readEcho } from '../src/render/echo.ts';
import { renderAnswer } from '../src/render/renderAnswer.ts';
import { requireArticles, requireAskerOrModerator, requireWords } from './options.ts';

/** The button under public answers that asks for a further question, and the form for it. */
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
      return askWith(text, carriedInto(text, readEcho(press.message), request), request);
    },
  },
};

/** The words that a question takes over from the one before; none where there is none. */
export function carriedInto(
  text: string,
  previous: PreviousQuestion | null,
  { index }: Pick<RequestContext, 'index'>,
): readonly string[] {
  return previous === null ? [] : readFollowUp(index, text, previous).carried;
}

/** Answers what is asked with words of an earlier question, or for itself where there are none. */
export function askWith(
  text: string,
  carried: readonly string[],
  request: RequestContext,
): Computation {
  requireArticles(request);
  const { index, asker } = request;
  if (carried.length === 0) requireWords(text);
  return function* () {
    const answer = yield* askInSteps(index, text, { carried });
    return renderAnswer(answer, { asker, within: null });
  };
}
