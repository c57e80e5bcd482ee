import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural } = createFormats('de');

/** Feeds that a server follows. */
export const feeds: Messages['feeds'] = {
  none: 'Dieser Server folgt noch keinem Feed. `/feed hinzufügen` fügt einen hinzu.',
  usage: ({ entries, limit }) =>
    `${number(entries)} von ${plural(limit, { one: '# Feed', other: '# Feeds' })}`,
  added: ({ feed }) =>
    `Dieser Server folgt jetzt **${feed}**. Die neuesten Einträge werden zu den Artikeln des Servers hinzugefügt.`,
  announced: ({ channel }) => `Neue Einträge werden in ${channel} angekündigt.`,
  announcedHourly: ({ channel }) =>
    `Neue Einträge werden in ${channel} angekündigt, höchstens einmal pro Stunde.`,
  silent: 'Neue Einträge werden hinzugefügt, ohne angekündigt zu werden.',
  mentioning: ({ role }) => `Ankündigungen erwähnen ${role}.`,
  filtered: ({ filter }) => `Nur Einträge mit ${filter} werden angekündigt.`,
  repeated: ({ feed }) => `Dieser Server folgt **${feed}** bereits.`,
  full: ({ limit }) =>
    `Ein Server kann höchstens ${plural(limit, { one: '# Feed', other: '# Feeds' })} folgen. Entferne zuerst einen.`,
  unreadable: ({ reason }) => `Footnote kann diesen Feed nicht lesen: ${reason}.`,
  roleWithoutChannel: 'Wähle einen Kanal, in dem die Rolle erwähnt werden soll.',
  roleNotAllowed: ({ role, channel }) =>
    `Du kannst ${role} in ${channel} nicht erwähnen: Erlaube allen, die Rolle zu erwähnen, oder lass dir die Berechtigung geben, alle Rollen zu erwähnen.`,
  roleOutOfReach: ({ role, channel }) =>
    `Footnote kann ${role} in ${channel} nicht erwähnen: Erlaube allen, die Rolle zu erwähnen, oder gib Footnote die Berechtigung, alle Rollen zu erwähnen.`,
  everyone: 'Footnote erwähnt nie alle. Wähle eine andere Rolle.',
  unknownFeed: ({ name }) =>
    `Dieser Server folgt keinem Feed namens ${name}. \`/feed liste\` zeigt alle.`,
  gone: 'Dieser Feed wurde bereits entfernt.',
  paused: ({ feed }) =>
    `**${feed}** ist angehalten: Footnote liest ihn nicht und kündigt nichts an.`,
  resumed: ({ feed }) => `Footnote liest **${feed}** wieder.`,
  removed: ({ feed }) =>
    `Dieser Server folgt **${feed}** nicht mehr. Die Artikel bleiben; \`/bibliothek entfernen\` entfernt sie.`,
  isPaused: 'angehalten',
  isUnread: 'noch nicht gelesen',
  isRead: ({ time }) => `gelesen ${time}`,
  isFailing: ({ reason }) => `letzter Versuch: ${reason}`,
  isDisabled: ({ reason }) =>
    `nach zu vielen Fehlern abgeschaltet: ${reason}. \`/feed fortsetzen\` versucht es wieder.`,
  disabledHere: ({ feed, reason }) =>
    `Footnote liest **${feed}** nach zu vielen Fehlern nicht mehr: ${reason}. \`/feed fortsetzen\` versucht es wieder.`,
  resume: 'Fortsetzen',
  newEntries: ({ articles, feed }) =>
    `${plural(articles, { one: '# neuer Artikel', other: '# neue Artikel' })} von **${feed}**`,
  tested: ({ feed, entries }) =>
    `**${feed}** hat ${plural(entries, { one: '# Eintrag', other: '# Einträge' })}. Die neuesten:`,
  untitled: '(ohne Titel)',
  isNew: 'neu',
  isKnown: 'schon gesehen',
  isExcerpt: 'der Feed hat nur einen Auszug',
  isLeftOut: 'wegen des Filters nicht angekündigt',
  emptyLog: 'Mit den Feeds dieses Servers ist noch nichts geschehen.',
  logPage: ({ page, pages }) =>
    `Feeds, Neuestes zuerst: Seite ${number(page)} von ${number(pages)}`,
  logged: {
    added: ({ member, feed }) => `**${feed}** hinzugefügt von ${member}`,
    paused: ({ member, feed }) => `**${feed}** angehalten von ${member}`,
    resumed: ({ member, feed }) => `**${feed}** fortgesetzt von ${member}`,
    removed: ({ member, feed }) => `**${feed}** entfernt von ${member}`,
    disabled: ({ feed, reason }) => `**${feed}** abgeschaltet: ${reason}`,
    announced: ({ feed, entry }) => `**${feed}**: ${entry} angekündigt`,
    filtered: ({ feed, entry }) => `**${feed}**: wegen des Filters nicht angekündigt: ${entry}`,
    unsent: ({ feed, entry, reason }) =>
      `**${feed}**: ${entry} konnte nicht angekündigt werden: ${reason}`,
    tooMany: ({ feed, entries }) =>
      `**${feed}**: ${plural(entries, { one: '# Eintrag', other: '# Einträge' })} nicht angekündigt, weil es zu viele auf einmal waren`,
    full: ({ feed, entry }) =>
      `**${feed}**: in der Bibliothek war kein Platz für ${entry}, daher nicht angekündigt`,
    withoutText: ({ feed, entry }) => `**${feed}**: kein Text, daher nicht angekündigt: ${entry}`,
  },
  invalid: 'Discord hat die Nachricht abgelehnt',
  unsure:
    'sie wurde vielleicht schon gesendet, bevor Footnote unterbrochen wurde, und die Nachrichten des Kanals konnten nicht geprüft werden',
  problems: {
    off: 'Footnote darf hier nichts abrufen',
    invalidUrl: 'das ist keine Webadresse',
    credentials: 'die Adresse enthält einen Benutzernamen oder ein Passwort',
    protocol: 'nur Adressen mit http oder https können gelesen werden',
    port: 'die Adresse hat einen ungewöhnlichen Port',
    hostNotAllowed: 'Footnote darf von dieser Website nichts abrufen',
    specialAddress: 'die Adresse ist nicht im öffentlichen Internet',
    robots: 'die Website erlaubt es nicht (robots.txt)',
    redirects: 'die Adresse leitet zu oft weiter',
    timeout: 'die Website antwortet zu langsam',
    tooLarge: 'er ist zu groß',
    status: ({ status }) => `die Website antwortet mit dem Fehler ${String(status)}`,
    connection: 'die Website ist nicht erreichbar',
    contentEncoding: 'die Website antwortet in einer unbekannten Kodierung',
    gone: 'unter dieser Adresse gibt es nichts',
    noFeed: 'dort gibt es keinen lesbaren RSS-, Atom- oder JSON-Feed',
  },
};
