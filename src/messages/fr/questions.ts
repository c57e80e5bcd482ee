import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural, shortDay } = createFormats('fr');

/** Votes on answers, and questions without a good answer. Labels of buttons have at most 38 characters. */
export const questions: Messages['questions'] = {
  helpful: 'Utile',
  notAsked: 'Pas ma question',
  votedHelpful: 'Compté comme utile. Pour changer votre vote, utilisez l’autre bouton.',
  votedUnhelpful:
    'Compté comme « pas ma question ». Pour changer votre vote, utilisez l’autre bouton.',
  votesOff: 'Les votes sont désactivés sur ce serveur.',
  votesClosed: 'Cette réponse est trop ancienne pour être notée.',
  /** `/gaps`. `iso` is a day in ISO 8601. */
  gaps: {
    intro:
      'Footnote peut garder les questions de ce serveur restées sans réponse directe, ou dont la réponse a été mal notée, pour que vous puissiez ajouter les articles qui manquent.\n\nSont gardés la question mot pour mot, le jour et ce qu’elle a reçu : les passages les plus proches, rien ou un vote contre la réponse. Cela vaut aussi pour les questions posées en privé. Ne sont gardés ni l’auteur ni le salon. Une question est supprimée au bout de 90 jours ou quand vous l’écartez, et toutes quand vous désactivez cette fonction. Les membres voient sous _Vos données_ qu’elle est active.',
    turnOn: 'Garder ces questions',
    turnOff: 'Désactiver et tout supprimer',
    title: 'Questions sans bonne réponse',
    none: 'Pas encore de question sans bonne réponse.',
    kept: 'Gardées 90 jours, sans leur auteur.',
    asked: ({ times, iso }) =>
      `posée ${plural(times, { one: '# fois', other: '# fois' })}, la dernière le ${shortDay(iso)}`,
    nothing: ({ times }) => `${number(times)} sans résultat`,
    closest: ({ times }) => `${number(times)} avec les passages les plus proches seulement`,
    unhelpful: ({ times }) => plural(times, { one: '# mal notée', other: '# mal notées' }),
    choose: 'Choisir une question',
    addSource: 'Ajouter une source',
    askAgain: 'Redemander',
    dismiss: 'Écarter',
    back: 'Retour',
    gone: 'Cette question n’est plus gardée : elle a été écartée ou est trop ancienne.',
  },
};
