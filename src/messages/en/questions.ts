/** Votes on answers. Labels of buttons have at most 38 characters. */
export const questions = {
  helpful: 'Helpful',
  notAsked: 'Not what I asked',
  votedHelpful: 'Counted as helpful. To change your vote, press the other button.',
  votedUnhelpful: 'Counted as not what you asked. To change your vote, press the other button.',
  votesOff: 'Votes are turned off in this server.',
  votesClosed: 'This answer is too old for votes.',
};
