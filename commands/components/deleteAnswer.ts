import type { Actions } from '../../src/discord/command/action.ts';
import { requireAskerOrModerator } from '../rules/requirements.ts';

/** The button under public answers that deletes them. */
export const deleteAnswer: Actions = {
  press: {
    gives: 'removal',
    run: (press, request) => {
      requireAskerOrModerator(press, request);
    },
  },
};
