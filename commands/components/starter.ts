import type { Actions } from '../../src/discord/command/action.ts';
import { askWith } from '../questions/askWith.ts';

/** The buttons that ask about a topic of the articles. */
export const starter: Actions = {
  ask: {
    gives: 'answer',
    run: ({ state: [topic = ''] }, request) => {
      const text = request.messages.help.whatAbout({ topic });
      return askWith({ text }, request);
    },
  },
};
