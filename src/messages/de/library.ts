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
  imported: ({ member, date }) => `hinzugefügt am ${date}, importiert von ${member}`,
  fromFeed: ({ date }) => `aus einem Feed am ${date}`,
  formerMember: 'einem früheren Mitglied',
  current: 'aktuell',
  version: ({ version }) => `Version ${number(version)}`,
  pageGone: ({ date }) => `Seite seit ${date} nicht mehr da`,
  noLinks: 'Dieser Server hat keine Artikel über ihren Link hinzugefügt.',
  notLinked: ({ article }) => `**${article}** wurde nicht über einen Link hinzugefügt.`,
  checked: ({ pages, unchanged }) =>
    `${plural(pages, { one: '# Seite', other: '# Seiten' })} geprüft, davon ${number(unchanged)} unverändert.`,
  checks: {
    updated: ({ article, version }) =>
      `**${article}** hat sich geändert: als Version ${number(version)} gespeichert.`,
    gone: ({ article }) =>
      `**${article}**: Die Seite gibt es nicht mehr. Footnote zitiert den Artikel weiter, bis du ihn zurückziehst oder entfernst.`,
    full: ({ article }) =>
      `**${article}** hat sich geändert, aber die Bibliothek hat keinen Platz für eine neue Version.`,
  },
  unknownArticle: ({ name }) =>
    `Dieser Server hat keinen Artikel namens ${name} hinzugefügt. \`/bibliothek liste\` zeigt alle.`,
  alreadyRemoved: 'Dieser Artikel wurde bereits entfernt.',
  askToRemove: ({ article }) =>
    `**${article}** entfernen? Der Artikel, alle Versionen und die Datei werden endgültig gelöscht. Nur der Titel bleibt im Protokoll.`,
  removeForGood: 'Endgültig entfernen',
  removed: ({ article }) => `**${article}** wurde entfernt.`,
  retract: 'Zurückziehen',
  reinstate: 'Wieder einsetzen',
  isRetracted: ({ article }) =>
    `**${article}** ist zurückgezogen: Überall, wo daraus zitiert wird, steht das dabei.`,
  isReinstated: ({ article }) => `**${article}** ist nicht mehr zurückgezogen.`,
  emptyLog: 'In der Bibliothek dieses Servers wurde noch nichts geändert.',
  logPage: ({ page, pages }) =>
    `Änderungen, die neuesten zuerst: Seite ${number(page)} von ${number(pages)}`,
  logged: {
    added: ({ member, what }) => `${member}: **${what}** hinzugefügt`,
    changed: ({ member, what }) => `${member}: neue Version von **${what}** hinzugefügt`,
    retracted: ({ member, what }) => `${member}: **${what}** zurückgezogen`,
    reinstated: ({ member, what }) => `${member}: **${what}** wieder eingesetzt`,
    removed: ({ member, what }) => `${member}: **${what}** entfernt`,
    madeRoom: ({ what }) => `**${what}** aus einem Feed entfernt, um Platz zu schaffen`,
    settings: ({ member, what }) => `${member}: Einstellungen geändert: ${what}`,
    updated: ({ what }) => `Die Seite von **${what}** hat sich geändert: neue Version`,
    gone: ({ what }) => `Die Seite von **${what}** gibt es nicht mehr`,
    back: ({ what }) => `Die Seite von **${what}** ist wieder da`,
  },
  exporting: {
    whole: ({ articles }) =>
      `${number(articles)} Artikel mit allen Versionen und Dateien. \`/bibliothek importieren\` fügt sie wieder hinzu, hier oder auf einem anderen Server.`,
    part: ({ first, last, articles }) =>
      `Artikel ${number(first)} bis ${number(last)} von ${number(articles)} mit allen Versionen und Dateien. \`/bibliothek importieren\` nimmt die Teile einzeln.`,
    withoutFiles: ({ names }) =>
      `Zu groß für eine Datei auf Discord, deshalb nur als Text, der sich nicht importieren lässt:\n${names}`,
    nextPart: 'Nächster Teil',
    changed:
      'Die Bibliothek hat sich seit dem vorigen Teil geändert. Mit `/bibliothek exportieren` bekommst du sie so, wie sie jetzt ist.',
  },
  importing: {
    preview: 'Vorschau eines Exports. Es wurde noch nichts hinzugefügt.',
    nothingAdded: 'Es wurde nichts hinzugefügt.',
    toAdd: ({ articles }) => `Hinzuzufügen: ${number(articles)}`,
    added: ({ articles }) => `Hinzugefügt: ${number(articles)}`,
    repeated: ({ articles }) =>
      `Schon in der Bibliothek und deshalb ausgelassen: ${number(articles)}`,
    full: ({ articles, usage }) =>
      `Kein Platz und deshalb ausgelassen: ${number(articles)} (in der Bibliothek: ${usage})`,
    unreadable: ({ articles }) => `Nicht lesbar und deshalb ausgelassen: ${number(articles)}`,
    refused: ({ detail }) =>
      `Das ist kein Export, der sich importieren lässt (auf Englisch: it ${detail}). Sende die Datei genau so, wie \`/bibliothek exportieren\` sie geliefert hat.`,
  },
  askToDelete: ({ articles }) =>
    `Damit wird alles, was Footnote für diesen Server speichert, sofort und endgültig gelöscht: ${plural(articles, { one: '# Artikel', other: '# Artikel' })} mit allen Versionen und Dateien, die Feeds, die Stimmen, die für \`/lücken\` aufbewahrten Fragen, die Protokolle und die Einstellungen.`,
  deleteEverything: 'Alles löschen',
  deleteTitle: 'Alles löschen',
  serverName: 'Name dieses Servers',
  serverNameHint: 'Gib zur Bestätigung den Namen genau so ein, wie Discord ihn anzeigt.',
  otherName: 'Das ist nicht der Name dieses Servers. Es wurde nichts gelöscht.',
  deletedEverything: 'Alles, was Footnote für diesen Server gespeichert hatte, wurde gelöscht.',
};
