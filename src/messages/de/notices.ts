import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { list, number, plural } = createFormats('de');

const inSeconds = (count: number): string =>
  plural(count, { one: 'in # Sekunde', other: 'in # Sekunden' });
const lately = (answers: number, time: number): string =>
  `${plural(time, { one: 'in der letzten Sekunde', other: 'in den letzten # Sekunden' })} ${plural(answers, { one: '# öffentliche Antwort', other: '# öffentliche Antworten' })}`;

/** What members read instead of an answer. */
export const notices: Messages['notices'] = {
  articleChanged:
    'Dieser Artikel wurde geändert oder entfernt. Frag noch einmal, um die aktuelle Fassung zu lesen.',
  articleNotReadYet: 'Dieser Artikel wird noch gelesen. Versuch es gleich noch einmal.',
  olderVersion:
    'Diese Nachricht stammt von einer älteren Version von Footnote. Bitte frag noch einmal.',
  searchUnknown:
    'In dieser Nachricht steht nicht mehr, wonach gesucht wurde. Bitte such noch einmal.',
  failure: 'Bei Footnote ist etwas schiefgegangen. Versuch es gleich noch einmal.',
  unanswered:
    'Discord hat nicht geantwortet. Sieh nach, ob etwas gepostet wurde, bevor du es noch einmal versuchst.',
  opening: 'Die Artikel dieses Servers werden noch geöffnet. Versuch es gleich noch einmal.',
  /** The database cannot be used. */
  notStored:
    'Footnote konnte die Daten dieses Servers nicht speichern oder lesen und hat nichts geändert. Wer Footnote betreibt, findet den Grund im Protokoll.',
  noArticles: 'Es gibt noch keine Artikel.',
  nothingReadYet: 'Footnote liest die Artikel noch. Versuch es gleich noch einmal.',
  messagesUnread:
    'Footnote darf die Nachrichten in diesem Kanal nicht lesen. Wer Footnote betreibt, kann das erlauben: den „Message Content Intent“ einschalten (Discord Developer Portal > deine Anwendung > Bot) und `MESSAGE_CONTENT=true` setzen. Bis dahin hilft **In Artikeln suchen** bei einzelnen Nachrichten: Rechtsklick darauf (am Handy gedrückt halten), dann Apps.',
  nothingWritten: 'Hier gibt es noch keine Nachrichten.',
  privateElsewhere:
    'Wähle entweder eine private Antwort oder einen Kanal zum Posten, nicht beides.',
  notYours: ({ asker }) => `Das kann nur ${asker} oder die Moderation.`,
  notAllowed: ({ command }) => `Du darfst ${command} auf diesem Server nicht benutzen.`,
  tooFewToCompare: 'Ein Vergleich braucht mindestens zwei Artikel.',
  unknownCommand: 'Diesen Befehl gibt es nicht mehr. Tippe /, um die aktuellen zu sehen.',
  commandOutdated:
    'Discord aktualisiert diesen Befehl noch. Versuch es in einer Minute noch einmal.',
  stopping: 'Footnote startet gerade neu. Versuch es in einer Minute noch einmal.',
  busy: ({ wait }) => `Footnote ist ausgelastet. Versuch es ${inSeconds(wait)} noch einmal.`,
  waiting: ({ requests }) =>
    plural(requests, {
      one: '# deiner Fragen wartet noch. Frag wieder, wenn sie beantwortet ist.',
      other: '# deiner Fragen warten noch. Frag wieder, wenn sie beantwortet sind.',
    }),
  coolingDown: ({ answers, time }) =>
    `In diesem Kanal gab es ${lately(answers, time)}. Frag gleich noch einmal, oder privat mit /frage.`,
  privateBecauseCooling: ({ answers, time }) =>
    `Das siehst nur du: Im Kanal gab es ${lately(answers, time)}.`,
  youNeed: ({ permission }) => `Dafür brauchst du die Berechtigung **${permission}**.`,
  youNeedIn: ({ permission, channel }) =>
    `Dafür brauchst du in ${channel} die Berechtigung **${permission}**.`,
  footnoteNeeds: ({ permission }) => `Dafür braucht Footnote die Berechtigung **${permission}**.`,
  footnoteNeedsIn: ({ permission, channel }) =>
    `Dafür braucht Footnote in ${channel} die Berechtigung **${permission}**.`,
  summaryIsPrivate:
    'Zusammenfassungen kann hier nur die Moderation posten. Du kannst eine privat lesen.',
  tooLong: ({ limit }) => `Bitte beschränke deine Frage auf ${number(limit)} Zeichen.`,
  noWords: 'Diese Nachricht enthält keine Wörter zum Nachschlagen.',
  noWordsBut: ({ parts }) =>
    `Diese Nachricht enthält keine Wörter zum Nachschlagen, nur ${list(parts)}.`,
  notPosted: ({ reason }) => `Es wurde nichts gepostet: ${reason}.`,
  notRead: ({ reason }) => `Footnote konnte die Nachrichten nicht lesen: ${reason}.`,
  partlyPosted: ({ posted, parts }) =>
    `Discord hat ${number(posted)} von ${plural(parts, { one: '# Nachricht', other: '# Nachrichten' })} bestätigt. Um sie zu entfernen, drücke unter jeder auf **Löschen**.`,
  posted: ({ channel, links }) => `Gepostet in ${channel}: ${links}`,
  stillReading: 'Die Artikel werden noch gelesen',
  readingProgress: ({ done, total }) =>
    `Die Artikel werden noch gelesen: bisher ${number(done)} von ${number(total)}`,
  unknownArticle: ({ name }) => `Kein Artikel heißt ${name}. \`/artikel\` listet alle auf.`,
  similarArticles: ({ name, articles }) => `Kein Artikel heißt ${name}. Meintest du:\n${articles}`,
  ambiguousArticle: ({ name, articles }) =>
    `Mehrere Artikel passen zu ${name}. Wähle einen:\n${articles}`,
  andMore: 'und weitere',
};

/** Why Discord refuses a request about a channel. */
export const refusals: Messages['refusals'] = {
  channelGone: 'den Kanal gibt es nicht mehr',
  channelUnseen: 'Footnote kann den Kanal nicht sehen',
  permissionMissing: 'Footnote fehlt dort eine Berechtigung',
  threadLocked: 'der Thread ist gesperrt',
  threadArchived: 'der Thread ist archiviert',
  messageGone: 'die Nachricht gibt es nicht mehr',
  blockedByAutoMod: 'AutoMod hat es blockiert',
  blockedByLinkFilter: 'der Linkfilter von Discord hat es blockiert',
};

/** Parts of a message that have no words. */
export const wordless: Messages['wordless'] = {
  files: 'Bilder oder Dateien ohne Beschreibung',
  voice: 'eine Sprachnachricht',
  stickers: 'Sticker',
  controls: 'Buttons oder Menüs',
  markup: 'Links, Erwähnungen, Emojis, Code oder Zitate',
  forward: 'eine weitergeleitete Nachricht, die Discord Footnote nicht zeigt',
  threadStart: 'die erste Nachricht des Threads, die Discord Footnote nicht zeigt',
};

/** What is wrong with a search text, and how to fix it. */
export const queryProblems: Messages['queryProblems'] = {
  empty:
    'Gib Wörter ein, nach denen gesucht werden soll, oder eine "Wortfolge" in Anführungszeichen.',
  'too long': 'Diese Suche ist zu lang. Nimm weniger Wörter.',
  'unbalanced quotation mark':
    'Ein Anführungszeichen wird nicht geschlossen. Schreib Wortfolgen als "zwei Wörter".',
  'only exclusions':
    'Hier werden nur Wörter ausgeschlossen. Nenne auch eines, nach dem gesucht werden soll.',
  'only common words':
    'Diese Wörter sind zu häufig für eine Suche. Nenne einen Namen oder ein Thema.',
};
