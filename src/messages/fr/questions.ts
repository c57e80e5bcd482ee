import type { Messages } from '../messages.ts';

/** Votes on answers. Labels of buttons have at most 38 characters. */
export const questions: Messages['questions'] = {
  helpful: 'Utile',
  notAsked: 'Pas ma question',
  votedHelpful: 'Compté comme utile. Pour changer votre vote, utilisez l’autre bouton.',
  votedUnhelpful:
    'Compté comme « pas ma question ». Pour changer votre vote, utilisez l’autre bouton.',
  votesOff: 'Les votes sont désactivés sur ce serveur.',
  votesClosed: 'Cette réponse est trop ancienne pour être notée.',
};
