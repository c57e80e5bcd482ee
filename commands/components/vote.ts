import type { Action, Actions, ComponentPress } from '../../src/discord/command/action.ts';
import { AskerError } from '../../src/discord/command/askerError.ts';
import type { RequestContext } from '../../src/discord/command/requestContext.ts';
import type { GuildLibrary } from '../../src/library/guilds/guildLibrary.ts';
import { carriedIn } from '../../src/render/answers/header.ts';
import { privateNotice } from '../../src/render/notices/notices.ts';
import { previousQuestion } from '../questions/previousReply.ts';
import { requireLibrary } from '../rules/requireLibrary.ts';

/** The buttons under answers to vote on them. */
export const vote: Actions = {
  helpful: voteAction(true),
  unhelpful: voteAction(false),
};

/** The action of a button that saves a vote, and tells only the member who voted. */
function voteAction(isHelpful: boolean): Action {
  return {
    gives: 'private',
    run: async (press, request) => {
      const { messageId, sentAt } = press;
      const { messages, place, settings } = request;
      const library = requireLibrary(request);
      if (!settings.votes) {
        throw new AskerError('votes are off', ({ questions }) => questions.votesOff);
      }
      const isSaved = await library.vote({ messageId, sentAt }, isHelpful, place.askerId);
      if (!isSaved) throw new AskerError('too old', ({ questions }) => questions.votesClosed);
      if (settings.gaps) await noteVote(press, isHelpful, library, request);
      const { questions } = messages;
      return privateNotice(isHelpful ? questions.votedHelpful : questions.votedUnhelpful);
    },
  };
}

/**
 * Keeps the question of an answer that is voted down; forgets it when the vote changes. That of an answer
 * without a direct one is kept already.
 */
async function noteVote(
  { messageId, message, replyTo, state: [outcome] }: ComponentPress,
  isHelpful: boolean,
  library: GuildLibrary,
  request: RequestContext,
): Promise<void> {
  if (outcome !== 'answered') return;
  if (isHelpful) {
    library.withdrawGap(messageId);
    return;
  }
  const asked = await previousQuestion({ ...message, replyTo }, request);
  if (asked === null) return;
  const text = asked.split('\n').at(-1) ?? '';
  const carried = carriedIn(message.content)
    .split(', ')
    .filter(word => word !== '');
  library.noteGap({ text, carried }, 'unhelpful', messageId);
}
