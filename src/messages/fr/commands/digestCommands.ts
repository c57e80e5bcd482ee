import type { DigestCommands } from '../../messages.ts';

const numbered = { name: 'numéro', description: 'Le numéro du condensé dans /condensé liste' };

/** Names and descriptions of `/digest` and its options. */
export const digestCommands: DigestCommands = {
  digest: {
    name: 'condensé',
    description: 'Publier des résumés des nouveaux articles à heures fixes',
    options: {},
  },
  'digest set': {
    name: 'régler',
    description:
      'Publier un résumé des nouveaux articles dans un salon, chaque jour ou chaque semaine',
    options: {
      channel: { name: 'salon', description: 'Où le publier ; un salon a un seul condensé' },
      time: { name: 'heure', description: 'Quand le publier, par exemple 8h30' },
      timezone: {
        name: 'fuseau',
        description: 'Le fuseau horaire de cette heure, par exemple Europe/Paris',
      },
      day: {
        name: 'jour',
        description: 'Quel jour le publier (par défaut : chaque jour)',
        choices: {
          daily: 'chaque jour',
          monday: 'chaque lundi',
          tuesday: 'chaque mardi',
          wednesday: 'chaque mercredi',
          thursday: 'chaque jeudi',
          friday: 'chaque vendredi',
          saturday: 'chaque samedi',
          sunday: 'chaque dimanche',
        },
      },
      topic: { name: 'sujet', description: 'Ne citer que ce qui concerne ces mots' },
      length: {
        name: 'longueur',
        description: 'Quantité à citer (par défaut : moyen)',
        choices: { short: 'court', medium: 'moyen', long: 'long' },
      },
    },
  },
  'digest list': {
    name: 'liste',
    description: 'Lister les condensés de ce serveur et leur état',
    options: {},
  },
  'digest preview': {
    name: 'aperçu',
    description: 'Voir ce qu’un condensé publierait maintenant',
    options: { number: numbered },
  },
  'digest pause': {
    name: 'suspendre',
    description: 'Ne plus publier un condensé',
    options: { number: numbered },
  },
  'digest resume': {
    name: 'reprendre',
    description: 'Reprendre un condensé en pause',
    options: { number: numbered },
  },
  'digest remove': {
    name: 'supprimer',
    description: 'Supprimer un condensé',
    options: { number: numbered },
  },
};
