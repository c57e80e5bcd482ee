import type { Action, Actions } from '../../src/discord/command/action.ts';
import { AskerError } from '../../src/discord/command/askerError.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';

/** The buttons under answers to vote on them. */
export const vote: Actions = {
  helpful: voting(true),
  unhelpful: voting(false),
};

/** The action of a button that saves a vote, and tells only the member who voted. */
function voting(isHelpful: boolean): Action {
  return {
    gives: 'private',
    run: async ({ messageId, sentAt }, request) => {
      const { messages, place, settings } = request;
      const library = requireLibrary(request);
      if (!settings.votes) {
        throw new AskerError('votes are off', ({ questions }) => questions.votesOff);
      }
      const isSaved = await library.vote({ messageId, sentAt }, isHelpful, place.askerId);
      if (!isSaved) throw new AskerError('too old', ({ questions }) => questions.votesClosed);
      const { questions } = messages;
      return privateNotice(isHelpful ? questions.votedHelpful : questions.votedUnhelpful);
    },
  };
}
