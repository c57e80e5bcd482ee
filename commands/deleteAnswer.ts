import type { Actions } from '../src/discord/command/action.ts';
import { requireAskerOrModerator } from './options.ts';

/** The button under public answers that takes them away. */
export const deleteAnswer: Actions = {
  press: {
    gives: 'removal',
    run: (press, request) => {
      requireAskerOrModerator(press, request);
    },
  },
};
