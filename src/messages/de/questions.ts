import type { Messages } from '../messages.ts';

/** Votes on answers. Labels of buttons have at most 38 characters. */
export const questions: Messages['questions'] = {
  helpful: 'Hilfreich',
  notAsked: 'Nicht, was ich wollte',
  votedHelpful: 'Als hilfreich gezählt. Mit der anderen Schaltfläche änderst du deine Stimme.',
  votedUnhelpful:
    'Als „nicht das Gefragte“ gezählt. Mit der anderen Schaltfläche änderst du deine Stimme.',
  votesOff: 'Auf diesem Server sind Stimmen ausgeschaltet.',
  votesClosed: 'Diese Antwort ist zu alt für Stimmen.',
};
