import type { DigestCommands } from '../../messages.ts';

const numbered = { name: 'nummer', description: 'Die Nummer des Digests in /digest liste' };

/** Names and descriptions of `/digest` and its options. */
export const digestCommands: DigestCommands = {
  digest: {
    name: 'digest',
    description: 'Zusammenfassungen neuer Artikel zu festen Zeiten posten',
    options: {},
  },
  'digest set': {
    name: 'einrichten',
    description: 'Neue Artikel täglich oder wöchentlich in einem Kanal zusammenfassen',
    options: {
      channel: { name: 'kanal', description: 'Wo er gepostet wird; ein Kanal hat einen Digest' },
      time: { name: 'uhrzeit', description: 'Wann er gepostet wird, zum Beispiel 08:30' },
      timezone: {
        name: 'zeitzone',
        description: 'Die Zeitzone dieser Uhrzeit, zum Beispiel Europe/Berlin',
      },
      day: {
        name: 'tag',
        description: 'An welchem Tag er gepostet wird (Standard: täglich)',
        choices: {
          daily: 'täglich',
          monday: 'jeden Montag',
          tuesday: 'jeden Dienstag',
          wednesday: 'jeden Mittwoch',
          thursday: 'jeden Donnerstag',
          friday: 'jeden Freitag',
          saturday: 'jeden Samstag',
          sunday: 'jeden Sonntag',
        },
      },
      topic: { name: 'thema', description: 'Nur zitieren, was mit diesen Wörtern zu tun hat' },
      length: {
        name: 'länge',
        description: 'Wie viel zitiert wird (Standard: mittel)',
        choices: { short: 'kurz', medium: 'mittel', long: 'lang' },
      },
    },
  },
  'digest list': {
    name: 'liste',
    description: 'Die Digests dieses Servers und ihren Stand auflisten',
    options: {},
  },
  'digest preview': {
    name: 'vorschau',
    description: 'Zeigen, was ein Digest jetzt posten würde',
    options: { number: numbered },
  },
  'digest pause': {
    name: 'anhalten',
    description: 'Einen Digest nicht mehr posten',
    options: { number: numbered },
  },
  'digest resume': {
    name: 'fortsetzen',
    description: 'Einen angehaltenen Digest fortsetzen',
    options: { number: numbered },
  },
  'digest remove': {
    name: 'entfernen',
    description: 'Einen Digest löschen',
    options: { number: numbered },
  },
};
