import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { plural } = createFormats('de');

/** What is stored about a member, and how to delete it. */
export const privacy: Messages['privacy'] = {
  questions:
    'Footnote bewahrt nicht auf, was du fragst oder schreibst, und protokolliert es nicht; was eine Nachfrage braucht, steht in der Antwort selbst. Eine Antwort verschwindet, wenn du sie löschst oder ausblendest. Wenn du Footnote für dich selbst installiert hast, kannst du es unter Benutzereinstellungen, Autorisierte Apps entfernen.',
  /** In a server that keeps questions without a good answer. */
  questionsKept:
    'Dieser Server bewahrt Fragen, die keine gute Antwort fanden oder deren Antwort schlecht bewertet wurde, 90 Tage lang und ohne Namen auf; sonst bewahrt und protokolliert Footnote nichts von dem, was du fragst oder schreibst. Was eine Nachfrage braucht, steht in der Antwort selbst. Eine Antwort verschwindet, wenn du sie löschst oder ausblendest.',
  /** In direct messages. */
  mayKeep:
    'Server können Fragen, die keine gute Antwort fanden oder deren Antwort schlecht bewertet wurde, 90 Tage lang und ohne Namen aufbewahren lassen.',
  nothingHere: 'Auf diesem Server ist nichts über dich gespeichert.',
  nothingAnywhere: 'Auf keinem Server ist etwas über dich gespeichert.',
  storedHere: 'Mit deiner Nutzer-ID ist auf diesem Server gespeichert:',
  storedIn: ({ servers }) =>
    `Mit deiner Nutzer-ID ist auf ${plural(servers, { one: '# Server', other: '# Servern' })} gespeichert:`,
  articles: ({ articles }) =>
    plural(articles, {
      one: '# Artikel, den du hinzugefügt hast',
      other: '# Artikel, die du hinzugefügt hast',
    }),
  drafts: ({ drafts }) =>
    plural(drafts, {
      one: '# Datei, die du noch nicht hinzugefügt oder verworfen hast; sie wird nach ein bis zwei Tagen gelöscht',
      other:
        '# Dateien, die du noch nicht hinzugefügt oder verworfen hast; sie werden nach ein bis zwei Tagen gelöscht',
    }),
  feeds: ({ feeds }) =>
    plural(feeds, {
      one: '# Feed, den du hinzugefügt hast',
      other: '# Feeds, die du hinzugefügt hast',
    }),
  digests: ({ digests }) =>
    plural(digests, {
      one: '# Digest, den du eingerichtet hast',
      other: '# Digests, die du eingerichtet hast',
    }),
  logLines: ({ lines }) =>
    plural(lines, {
      one: '# Änderung in den Protokollen des Servers',
      other: '# Änderungen in den Protokollen des Servers',
    }),
  changedSettings: 'dass du die Einstellungen zuletzt geändert hast',
  votes: ({ votes }) =>
    `${plural(votes, { one: '# Bewertung einer Antwort', other: '# Bewertungen von Antworten' })}, die nur der Bot dir zuordnen kann, und nur eine Woche lang`,
  elsewhere:
    'In einer Direktnachricht an Footnote zeigt `/hilfe`, was auf allen Servern über dich gespeichert ist, auch auf solchen, die du verlassen hast.',
  confirm:
    'Endgültig löschen? Artikel und Feeds, die du hinzugefügt hast, bleiben als „hinzugefügt von einem früheren Mitglied“, diese Feeds erwähnen aber keine Rolle mehr. Die Protokolle nennen dich nicht mehr. Deine Bewertungen und die Dateien, die du noch nicht hinzugefügt hast, werden gelöscht.',
  forgotten: 'Gelöscht. Hier verweist nichts mehr auf dich.',
};
