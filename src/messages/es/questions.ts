import type { Messages } from '../messages.ts';

/** Votes on answers. Labels of buttons have at most 38 characters. */
export const questions: Messages['questions'] = {
  helpful: 'Útil',
  notAsked: 'No es lo que pregunté',
  votedHelpful: 'Contado como útil. Para cambiar tu voto, pulsa el otro botón.',
  votedUnhelpful:
    'Contado como «no es lo que pregunté». Para cambiar tu voto, pulsa el otro botón.',
  votesOff: 'Los votos están desactivados en este servidor.',
  votesClosed: 'Esta respuesta es demasiado antigua para votarla.',
};
