import type { Messages } from '../../messages.ts';
import { digestCommands } from './digestCommands.ts';

const article = {
  name: 'article',
  description: 'Chercher dans un seul article : son titre, son nom de fichier ou une partie',
};
const stored = {
  name: 'article',
  description: 'Un des articles propres à ce serveur : son titre ou le nom de son fichier',
};
const followed = { name: 'flux', description: 'Un flux de ce serveur : son titre ou son adresse' };
const hidden = { name: 'privé', description: 'Ne montrer la réponse qu’à vous' };

/** Names and descriptions of commands and their options. */
export const commands: Messages['commands'] = {
  ask: {
    name: 'demander',
    description: 'Poser une question et lire les passages qui y répondent, mot pour mot',
    options: {
      question: { name: 'question', description: 'Ce que vous voulez savoir, avec vos mots' },
      article,
      private: hidden,
    },
  },
  search: {
    name: 'chercher',
    description: 'Trouver tous les passages qui contiennent certains mots',
    options: {
      keywords: {
        name: 'mots',
        description: 'Mots à chercher ; "deux mots" pour une expression, -mot pour exclure un mot',
      },
      article,
      private: hidden,
    },
  },
  'Find in articles': {
    name: 'Chercher dans les articles',
    description:
      'Passages liés à un message : clic droit (sur mobile, appui long), puis Applications',
    options: {},
  },
  lookup: {
    name: 'consulter',
    description: 'Voir ce que les articles disent de la discussion dans ce salon',
    options: {
      messages: {
        name: 'messages',
        description: 'Nombre de messages récents à lire (par défaut : 50)',
      },
      private: hidden,
    },
  },
  summary: {
    name: 'résumé',
    description: 'Résumer un article, ou tous, avec leurs propres phrases',
    options: {
      article,
      length: {
        name: 'longueur',
        description: 'Quantité à citer (par défaut : moyen)',
        choices: { short: 'court', medium: 'moyen', long: 'long' },
      },
      topic: { name: 'sujet', description: 'Ne citer que ce qui concerne ces mots' },
      channel: { name: 'salon', description: 'Le publier dans ce salon ou ce fil plutôt qu’ici' },
      private: hidden,
    },
  },
  compare: {
    name: 'comparer',
    description: 'Comparer mot pour mot ce que plusieurs articles disent d’un sujet',
    options: {
      topic: { name: 'sujet', description: 'Sur quoi comparer les articles, en quelques mots' },
      private: hidden,
    },
  },
  status: {
    name: 'état',
    description: 'Afficher l’état de Footnote : articles, index, connexion, mémoire',
    options: {},
  },
  gaps: {
    name: 'lacunes',
    description: 'Voir les questions sans bonne réponse et ajouter une source',
    options: {},
  },
  settings: {
    name: 'paramètres',
    description: 'Choisir où et comment Footnote répond sur ce serveur',
    options: {},
  },
  articles: {
    name: 'articles',
    description: 'Afficher la liste des articles que cite Footnote',
    options: {},
  },
  library: {
    name: 'bibliothèque',
    description: 'Gérer les articles propres à ce serveur',
    options: {},
  },
  'library add': {
    name: 'ajouter',
    description: 'Ajouter des articles à la bibliothèque de ce serveur : fichiers, lien ou texte',
    options: {
      file: {
        name: 'fichier',
        description: 'Un fichier ; sans lui, choisissez-en jusqu’à dix ou collez un texte',
      },
      link: {
        name: 'lien',
        description: 'L’adresse d’un article, comme https://news.example/article',
      },
    },
  },
  'Add to library': {
    name: 'Ajouter à la bibliothèque',
    description: 'Ajouter les fichiers et liens d’un message : clic droit, puis Applications',
    options: {},
  },
  'library list': {
    name: 'liste',
    description: 'Lister les articles de ce serveur : qui les a ajoutés, quand, et leur état',
    options: {},
  },
  'library remove': {
    name: 'supprimer',
    description: 'Supprimer définitivement un article de ce serveur, avec toutes ses versions',
    options: { article: stored },
  },
  'library retract': {
    name: 'retirer',
    description: 'Marquer un article de ce serveur comme retiré, ou annuler cette marque',
    options: { article: stored },
  },
  'library refresh': {
    name: 'actualiser',
    description: 'Vérifier si les pages des articles ajoutés par leur lien ont changé',
    options: {
      article: {
        name: 'article',
        description: 'L’article ; sans lui, jusqu’à 25 sont vérifiés',
      },
    },
  },
  'library export': {
    name: 'exporter',
    description: 'Les articles de ce serveur dans un fichier, avec versions et originaux',
    options: {},
  },
  'library import': {
    name: 'importer',
    description: 'Ajouter les articles d’un fichier produit par l’export d’une bibliothèque',
    options: { file: { name: 'fichier', description: 'Le fichier ZIP, tel que vous l’avez reçu' } },
  },
  'library log': {
    name: 'journal',
    description:
      'Montrer qui a modifié quoi dans la bibliothèque de ce serveur, le plus récent d’abord',
    options: {},
  },
  'library delete-everything': {
    name: 'tout-supprimer',
    description: 'Supprimer tout ce que Footnote conserve pour ce serveur ; exige Gérer le serveur',
    options: {},
  },
  feed: {
    name: 'flux',
    description: 'Suivre des flux et annoncer leurs nouveaux articles',
    options: {},
  },
  'feed add': {
    name: 'ajouter',
    description: 'Suivre un flux : ses entrées deviennent des articles de ce serveur',
    options: {
      url: {
        name: 'adresse',
        description: 'Adresse d’un flux (RSS, Atom, JSON Feed) ou d’une page qui en indique un',
      },
      channel: {
        name: 'salon',
        description: 'Où annoncer les nouvelles entrées ; sans salon, nulle part',
      },
      role: { name: 'rôle', description: 'Un rôle que les annonces mentionnent' },
      filter: {
        name: 'filtre',
        description:
          'N’annoncer que les entrées avec ces mots ; "deux mots" : une expression ; -mot : l’exclure',
      },
      mode: {
        name: 'mode',
        description: 'Comment annoncer les nouvelles entrées (par défaut : chacune)',
        choices: { each: 'chacune', hourly: 'au plus un message par heure', silent: 'pas du tout' },
      },
    },
  },
  'feed list': {
    name: 'liste',
    description: 'Lister les flux de ce serveur et leur état',
    options: {},
  },
  'feed pause': {
    name: 'suspendre',
    description: 'Ne plus lire ni annoncer un flux',
    options: { feed: followed },
  },
  'feed resume': {
    name: 'reprendre',
    description: 'Lire et annoncer de nouveau un flux',
    options: { feed: followed },
  },
  'feed test': {
    name: 'tester',
    description: 'Lire un flux maintenant et montrer ses dernières entrées, sans les annoncer',
    options: { feed: followed },
  },
  'feed remove': {
    name: 'supprimer',
    description: 'Ne plus suivre un flux ; ses articles restent',
    options: { feed: followed },
  },
  'feed log': {
    name: 'journal',
    description: 'Montrer ce qui s’est passé avec les flux de ce serveur, le plus récent d’abord',
    options: {},
  },
  ...digestCommands,
  help: { name: 'aide', description: 'Ce que fait Footnote et comment s’en servir', options: {} },
};
