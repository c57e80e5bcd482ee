import type { Actions } from '../../src/discord/command/action.ts';
import { FOLLOW_UP_INPUT, followUpForm } from '../../src/render/components/answerButtons.ts';
import { askWith } from '../questions/askWith.ts';
import { previousQuestion, takenOver } from '../questions/previousReply.ts';
import { requireAskerOrModerator } from '../rules/requirements.ts';

/** The button under public answers for a follow-up question, and its form. */
export const followUp: Actions = {
  open: {
    gives: 'form',
    run: (press, request) =>
      followUpForm(requireAskerOrModerator(press, request), request.messages),
  },
  ask: {
    gives: 'answer',
    run: ({ fields, message, replyTo, ...press }, request) => {
      requireAskerOrModerator(press, request);
      const text = fields[FOLLOW_UP_INPUT] ?? '';
      const reply = { ...message, replyTo };
      const askAfter = (previous: string | null) =>
        askWith({ text, ...takenOver(text, previous, reply, request) }, request);
      const previous = previousQuestion(reply, request);
      if (!(previous instanceof Promise)) return askAfter(previous);
      return previous.then(question => request.compute(askAfter(question)));
    },
  },
};
