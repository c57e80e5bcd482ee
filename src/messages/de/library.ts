import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('de');

/** What a server has added. */
export const library: Messages['library'] = {
  none: 'Footnote kann hier nichts für Server speichern. Wer Footnote betreibt, kann das mit der Einstellung `DATA_DIR` ändern.',
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
  noLinks: 'Dieser Server hat noch keine Artikel über einen Link hinzugefügt.',
  notLinked: ({ article }) =>
    `**${article}** wurde nicht über einen Link hinzugefügt und hat deshalb keine Seite, die geprüft werden kann.`,
  checked: ({ pages, unchanged }) =>
    `${plural(pages, { one: '# Seite', other: '# Seiten' })} geprüft, davon ${number(unchanged)} unverändert.`,
  checks: {
    updated: ({ article, version }) =>
      `**${article}** hat sich geändert: als Version ${number(version)} gespeichert.`,
    gone: ({ article }) =>
      `**${article}**: Die Seite gibt es nicht mehr. Footnote zitiert den Artikel weiter; du kannst ihn zurückziehen oder entfernen.`,
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
    added: ({ member, what }) => `**${what}** hinzugefügt von ${member}`,
    changed: ({ member, what }) => `Neue Version von **${what}** hinzugefügt von ${member}`,
    retracted: ({ member, what }) => `**${what}** zurückgezogen von ${member}`,
    reinstated: ({ member, what }) => `**${what}** wieder eingesetzt von ${member}`,
    removed: ({ member, what }) => `**${what}** entfernt von ${member}`,
    madeRoom: ({ what }) => `**${what}** aus einem Feed entfernt, um Platz zu schaffen`,
    settings: ({ member, what }) => `Einstellungen geändert von ${member}: ${what}`,
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
      `Diese Datei lässt sich nicht importieren (auf Englisch: it ${detail}). Sende sie genau so, wie \`/bibliothek exportieren\` sie geliefert hat.`,
  },
  askToDelete: ({ articles }) =>
    `Damit wird alles, was Footnote für diesen Server speichert, sofort und endgültig gelöscht: ${plural(articles, { one: '# Artikel', other: '# Artikel' })} mit allen Versionen und Dateien, die Feeds, die Bewertungen, die für \`/lücken\` aufbewahrten Fragen, die Protokolle und die Einstellungen.`,
  deleteEverything: 'Alles löschen',
  deleteTitle: 'Alles löschen',
  serverName: 'Name dieses Servers',
  serverNameHint: 'Gib zur Bestätigung den Namen genau so ein, wie Discord ihn anzeigt.',
  otherName: 'Das ist nicht der Name dieses Servers. Es wurde nichts gelöscht.',
  deletedEverything: 'Alles, was Footnote für diesen Server gespeichert hatte, wurde gelöscht.',
};
