import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('fr');

/** What a server has added. */
export const library: Messages['library'] = {
  none: 'Footnote ne conserve pas d’articles de serveurs ici. Les personnes qui l’exploitent peuvent changer cela avec le paramètre `DATA_DIR`.',
  empty: 'Ce serveur n’a pas encore ajouté d’articles.',
  usage: ({ articles, limit, mebibytes, most }) =>
    `${number(articles)} sur ${plural(limit, { one: '# article', other: '# articles' })}, ${number(mebibytes)} sur ${number(most)} Mio`,
  sharedOn: 'Les réponses citent aussi le dossier partagé.',
  sharedOff: 'Le dossier partagé est désactivé sur ce serveur.',
  added: ({ member, date }) => `ajouté par ${member} le ${date}`,
  formerMember: 'un ancien membre',
  current: 'à jour',
  version: ({ version }) => `version ${number(version)}`,
};
