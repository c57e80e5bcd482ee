import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('de');

/** What a server has added. */
export const library: Messages['library'] = {
  none: 'Footnote speichert hier keine Artikel von Servern. Wer Footnote betreibt, kann das mit der Einstellung `DATA_DIR` ändern.',
  empty: 'Dieser Server hat noch keine Artikel hinzugefügt.',
  usage: ({ articles, limit, mebibytes, most }) =>
    `${number(articles)} von ${plural(limit, { one: '# Artikel', other: '# Artikeln' })}, ${number(mebibytes)} von ${number(most)} MiB`,
  sharedOn: 'Antworten zitieren auch den gemeinsamen Ordner.',
  sharedOff: 'Der gemeinsame Ordner ist auf diesem Server ausgeschaltet.',
  added: ({ member, date }) => `hinzugefügt von ${member} am ${date}`,
  formerMember: 'einem früheren Mitglied',
  current: 'aktuell',
  version: ({ version }) => `Version ${number(version)}`,
};
