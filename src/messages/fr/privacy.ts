import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { plural } = createFormats('fr');

/** What is stored about a member, and how to delete it. */
export const privacy: Messages['privacy'] = {
  questions:
    'Footnote ne garde ni n’enregistre ce que vous demandez ou écrivez ; ce qu’il faut pour une question suivante se trouve dans la réponse elle-même. Pour retirer une réponse, supprimez-la ou masquez-la. Si vous avez installé Footnote pour vous-même, vous pouvez le retirer dans Paramètres utilisateur, Applications autorisées.',
  /** In a server that keeps questions without a good answer. */
  questionsKept:
    'Ce serveur garde pendant 90 jours les questions restées sans bonne réponse ou dont la réponse a été mal notée, sans leur auteur ; Footnote ne garde ni n’enregistre rien d’autre de ce que vous demandez ou écrivez. Ce qu’il faut pour une question suivante se trouve dans la réponse elle-même. Pour retirer une réponse, supprimez-la ou masquez-la.',
  /** In direct messages. */
  mayKeep:
    'Les serveurs peuvent faire garder à Footnote, pendant 90 jours et sans leur auteur, les questions restées sans bonne réponse ou dont la réponse a été mal notée.',
  nothingHere: 'Rien n’est conservé sur vous sur ce serveur.',
  nothingAnywhere: 'Rien n’est conservé sur vous sur aucun serveur.',
  storedHere: 'Conservé avec votre identifiant d’utilisateur sur ce serveur :',
  storedIn: ({ servers }) =>
    `Conservé avec votre identifiant d’utilisateur sur ${plural(servers, { one: '# serveur', other: '# serveurs' })} :`,
  articles: ({ articles }) =>
    plural(articles, {
      one: '# article que vous avez ajouté',
      other: '# articles que vous avez ajoutés',
    }),
  drafts: ({ drafts }) =>
    plural(drafts, {
      one: '# fichier que vous n’avez encore ni ajouté ni abandonné, supprimé au bout d’un jour ou deux',
      other:
        '# fichiers que vous n’avez encore ni ajoutés ni abandonnés, supprimés au bout d’un jour ou deux',
    }),
  feeds: ({ feeds }) =>
    plural(feeds, { one: '# flux que vous avez ajouté', other: '# flux que vous avez ajoutés' }),
  digests: ({ digests }) =>
    plural(digests, {
      one: '# condensé que vous avez réglé',
      other: '# condensés que vous avez réglés',
    }),
  logLines: ({ lines }) =>
    plural(lines, {
      one: '# modification dans les journaux du serveur',
      other: '# modifications dans les journaux du serveur',
    }),
  changedSettings: 'que vous avez été la dernière personne à modifier les paramètres',
  votes: ({ votes }) =>
    `${plural(votes, { one: '# vote sur une réponse', other: '# votes sur des réponses' })}, que seul le bot peut vous attribuer, et seulement pendant une semaine`,
  elsewhere:
    'Dans un message privé à Footnote, `/aide` montre ce qui est conservé sur vous sur tous les serveurs, même ceux que vous avez quittés.',
  confirm:
    'Supprimer définitivement ? Les articles et les flux que vous avez ajoutés restent, avec la mention « ajouté par un ancien membre », mais ces flux ne mentionnent plus de rôle. Les journaux ne vous nomment plus. Vos votes et les fichiers que vous n’avez pas encore ajoutés sont supprimés.',
  forgotten: 'Supprimé. Plus rien ici ne vous nomme.',
};
