import { askInSteps } from '../src/answer/ask.ts';
import { type PreviousQuestion, readFollowUp } from '../src/answer/followUp.ts';
import type { Actions, Request, Work } from '../src/discord/command.ts';
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
      return askOn(press.fields[FOLLOW_UP_INPUT] ?? '', readEcho(press.message), request);
    },
  },
};

/** Answers what is asked after an earlier question, or for itself where there is none. */
export function askOn(text: string, previous: PreviousQuestion | null, request: Request): Work {
  requireArticles(request);
  const { index, asker } = request;
  const { carried } = previous === null ? { carried: [] } : readFollowUp(index, text, previous);
  if (carried.length === 0) requireWords(text);
  return function* () {
    const answer = yield* askInSteps(index, text, { carried });
    return renderAnswer(answer, { asker, within: null });
  };
}
