import type { Messages } from '../../messages.ts';
import { digestCommands } from './digestCommands.ts';

const article = {
  name: 'artikel',
  description: 'Nur in einem Artikel suchen: sein Titel, sein Dateiname oder ein Teil davon',
};
const stored = {
  name: 'artikel',
  description: 'Einer der eigenen Artikel dieses Servers: sein Titel oder Dateiname',
};
const followed = { name: 'feed', description: 'Ein Feed dieses Servers: Titel oder Adresse' };
const hidden = { name: 'privat', description: 'Die Antwort nur dir zeigen' };

/** Names and descriptions of commands and their options. */
export const commands: Messages['commands'] = {
  ask: {
    name: 'frage',
    description: 'Eine Frage stellen und die Textstellen lesen, die sie beantworten, Wort für Wort',
    options: {
      question: { name: 'frage', description: 'Was du wissen willst, in deinen eigenen Worten' },
      article,
      private: hidden,
    },
  },
  search: {
    name: 'suche',
    description: 'Alle Textstellen finden, in denen bestimmte Wörter vorkommen',
    options: {
      keywords: {
        name: 'suchwörter',
        description: 'Gesuchte Wörter; "zwei Wörter" als Wortfolge, -Wort schließt ein Wort aus',
      },
      article,
      private: hidden,
    },
  },
  'Find in articles': {
    name: 'In Artikeln suchen',
    description:
      'Textstellen zu einer Nachricht: Rechtsklick darauf (am Handy gedrückt halten), dann Apps',
    options: {},
  },
  lookup: {
    name: 'nachschlagen',
    description: 'Nachsehen, was die Artikel zum Gespräch in diesem Kanal sagen',
    options: {
      messages: {
        name: 'nachrichten',
        description: 'Wie viele der letzten Nachrichten gelesen werden (Standard: 50)',
      },
      private: hidden,
    },
  },
  summary: {
    name: 'zusammenfassung',
    description: 'Einen Artikel oder alle in ihren eigenen Sätzen zusammenfassen',
    options: {
      article,
      length: {
        name: 'länge',
        description: 'Wie viel zitiert wird (Standard: mittel)',
        choices: { short: 'kurz', medium: 'mittel', long: 'lang' },
      },
      topic: { name: 'thema', description: 'Nur zitieren, was mit diesen Wörtern zu tun hat' },
      channel: {
        name: 'kanal',
        description: 'In diesem Kanal oder Thread posten statt hier',
      },
      private: hidden,
    },
  },
  compare: {
    name: 'vergleich',
    description: 'Wort für Wort vergleichen, was mehrere Artikel zu einem Thema sagen',
    options: {
      topic: {
        name: 'thema',
        description: 'Zu welchem Thema die Artikel verglichen werden, in wenigen Worten',
      },
      private: hidden,
    },
  },
  status: {
    name: 'status',
    description: 'Zustand von Footnote anzeigen: Artikel, Index, Verbindung, Speicher',
    options: {},
  },
  gaps: {
    name: 'lücken',
    description: 'Zeigen, welche Fragen keine gute Antwort fanden, und Quellen ergänzen',
    options: {},
  },
  settings: {
    name: 'einstellungen',
    description: 'Festlegen, wo und wie Footnote auf diesem Server antwortet',
    options: {},
  },
  articles: {
    name: 'artikel',
    description: 'Die Artikel auflisten, aus denen Footnote zitiert',
    options: {},
  },
  library: {
    name: 'bibliothek',
    description: 'Die eigenen Artikel dieses Servers verwalten',
    options: {},
  },
  'library add': {
    name: 'hinzufügen',
    description: 'Artikel zur Bibliothek dieses Servers hinzufügen: Dateien, Link oder Text',
    options: {
      file: {
        name: 'datei',
        description:
          'Eine Datei; lass sie weg, um bis zu zehn zu wählen oder einen Text einzufügen',
      },
      link: {
        name: 'link',
        description: 'Die Adresse eines Artikels, etwa https://news.example/artikel',
      },
    },
  },
  'Add to library': {
    name: 'Zur Bibliothek hinzufügen',
    description: 'Dateien und Links einer Nachricht als Artikel hinzufügen: Rechtsklick, dann Apps',
    options: {},
  },
  'library list': {
    name: 'liste',
    description: 'Die Artikel dieses Servers auflisten: wer sie wann hinzugefügt hat und ihr Stand',
    options: {},
  },
  'library remove': {
    name: 'entfernen',
    description: 'Einen Artikel dieses Servers mit allen Versionen endgültig löschen',
    options: { article: stored },
  },
  'library retract': {
    name: 'zurückziehen',
    description: 'Einen Artikel dieses Servers als zurückgezogen kennzeichnen oder das aufheben',
    options: { article: stored },
  },
  'library refresh': {
    name: 'auffrischen',
    description:
      'Seiten von Artikeln, die über ihren Link hinzugefügt wurden, auf Änderungen prüfen',
    options: {
      article: {
        name: 'artikel',
        description: 'Der Artikel; lass ihn weg, um bis zu 25 zu prüfen',
      },
    },
  },
  'library export': {
    name: 'exportieren',
    description: 'Die Artikel dieses Servers als Datei, mit allen Versionen und Originalen',
    options: {},
  },
  'library import': {
    name: 'importieren',
    description: 'Die Artikel einer Datei hinzufügen, die der Export geliefert hat',
    options: { file: { name: 'datei', description: 'Die ZIP-Datei, unverändert' } },
  },
  'library log': {
    name: 'protokoll',
    description:
      'Zeigen, wer was in der Bibliothek dieses Servers geändert hat, das Neueste zuerst',
    options: {},
  },
  'library delete-everything': {
    name: 'alles-löschen',
    description:
      'Alles löschen, was Footnote für diesen Server speichert; nur mit „Server verwalten“',
    options: {},
  },
  feed: {
    name: 'feed',
    description: 'Feeds folgen und ihre neuen Artikel ankündigen',
    options: {},
  },
  'feed add': {
    name: 'hinzufügen',
    description: 'Einem Feed folgen: seine Einträge werden Artikel dieses Servers',
    options: {
      url: {
        name: 'adresse',
        description: 'Adresse eines Feeds (RSS, Atom, JSON Feed) oder einer Seite, die einen nennt',
      },
      channel: {
        name: 'kanal',
        description: 'Wo neue Einträge angekündigt werden; ohne Kanal nirgends',
      },
      role: { name: 'rolle', description: 'Eine Rolle, die Ankündigungen erwähnen' },
      filter: {
        name: 'filter',
        description:
          'Nur Einträge mit diesen Wörtern ankündigen; "zwei Wörter" als Wortfolge, -Wort schließt aus',
      },
      mode: {
        name: 'modus',
        description: 'Wie neue Einträge angekündigt werden (Standard: jeder)',
        choices: {
          each: 'jeder',
          hourly: 'höchstens eine Nachricht pro Stunde',
          silent: 'gar nicht',
        },
      },
    },
  },
  'feed list': {
    name: 'liste',
    description: 'Die Feeds dieses Servers und ihren Stand auflisten',
    options: {},
  },
  'feed pause': {
    name: 'anhalten',
    description: 'Einen Feed nicht mehr lesen und ankündigen',
    options: { feed: followed },
  },
  'feed resume': {
    name: 'fortsetzen',
    description: 'Einen Feed wieder lesen und ankündigen',
    options: { feed: followed },
  },
  'feed test': {
    name: 'testen',
    description: 'Einen Feed jetzt lesen und seine neuesten Einträge zeigen, ohne sie anzukündigen',
    options: { feed: followed },
  },
  'feed remove': {
    name: 'entfernen',
    description: 'Einem Feed nicht mehr folgen; seine Artikel bleiben',
    options: { feed: followed },
  },
  'feed log': {
    name: 'protokoll',
    description: 'Zeigen, was mit den Feeds dieses Servers geschah, Neuestes zuerst',
    options: {},
  },
  ...digestCommands,
  help: { name: 'hilfe', description: 'Was Footnote macht und wie du es benutzt', options: {} },
};
