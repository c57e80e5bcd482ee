import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { languageName, number, plural } = createFormats('de');

/** Adding articles to a server's library. */
export const adding: Messages['adding'] = {
  form: {
    title: 'Artikel hinzufügen',
    files: 'Dateien, bis zu zehn',
    filesHint: 'Text, Markdown, HTML, PDF, DOCX, EPUB, E-Mail, Untertitel oder Feeds',
    text: 'Oder einen Text einfügen',
    textTitle: 'Titel des eingefügten Textes',
    details: 'Angaben bearbeiten',
    articleTitle: 'Titel des Artikels',
    publisher: 'Herausgeber',
    published: 'Datum',
    publishedHint: 'Zum Beispiel 2025-03-02',
    language: 'Sprache',
    languageHint: 'Als Kürzel, zum Beispiel de oder pt-BR',
    url: 'Link zum Artikel',
    urlHint: 'Eine Adresse, die mit https:// beginnt',
  },
  buttons: {
    add: 'Hinzufügen',
    addAll: 'Alle hinzufügen',
    addFile: 'Diese Datei hinzufügen',
    replace: 'Durch diesen Text ersetzen',
    edit: 'Angaben bearbeiten',
    discard: 'Verwerfen',
    chooseFile: 'Datei zum Ansehen wählen',
  },
  preview: ({ articles }) =>
    `${plural(articles, { one: 'Vorschau auf # Artikel, der', other: 'Vorschau auf # Artikel, die' })} noch nicht in der Bibliothek ${articles === 1 ? 'ist' : 'sind'}`,
  previewOfFiles: ({ files }) =>
    `${plural(files, { one: 'Vorschau auf # Datei, die', other: 'Vorschau auf # Dateien, die' })} noch nicht in der Bibliothek ${files === 1 ? 'ist' : 'sind'}`,
  articleOf: ({ part, articles }) =>
    `Artikel ${number(part)} von ${number(articles)} in dieser Datei`,
  language: ({ tag }) => languageName(tag),
  words: ({ words }) => plural(words, { one: '# Wort', other: '# Wörter' }),
  moreRemarks: ({ remarks }) =>
    plural(remarks, { one: '# weiterer Hinweis', other: '# weitere Hinweise' }),
  sameText: ({ article }) => `Diesen Text hat die Bibliothek schon: ${article}`,
  sameLink: ({ article }) =>
    `Die Bibliothek hat einen anderen Text mit demselben Link: ${article}. Wenn du ihn ersetzt, öffnen sich frühere Zitate weiterhin im alten Text.`,
  leftOut: ({ article }) =>
    `Wird beim Hinzufügen dieser Datei ausgelassen, denn in der Bibliothek gibt es schon ${article}`,
  nearlyFull: ({ usage }) => `Die Bibliothek dieses Servers ist fast voll: ${usage}.`,
  full: ({ usage }) =>
    `In der Bibliothek dieses Servers ist dafür kein Platz: Sie enthält ${usage}. Entferne Artikel, oder bitte die Betreiber von Footnote, das Limit zu erhöhen.`,
  added: ({ articles }) => `${number(articles)} Artikel hinzugefügt. So wird zitiert:`,
  replaced: ({ version }) => `Als Version ${number(version)} gespeichert. So wird zitiert:`,
  moreArticles: ({ articles }) =>
    `und ${plural(articles, { one: '# weiterer Artikel', other: '# weitere Artikel' })}`,
  next: ({ ask, list }) =>
    `Du kannst sofort danach fragen: Versuch es mit ${ask}. ${list} zeigt, was dieser Server hinzugefügt hat.`,
  addedToo: ({ articles }) => `${number(articles)} Artikel hinzugefügt.`,
  discarded: 'Verworfen. Nichts wurde hinzugefügt.',
  gone: 'Diese Vorschau gilt nicht mehr: Sie wurde schon hinzugefügt oder verworfen, oder sie ist zu alt. Sende die Datei noch einmal, um sie hinzuzufügen.',
  notYours: 'Nur das Mitglied, das diese Datei gesendet hat, kann ihre Buttons benutzen.',
  nothingChosen: 'Wähle eine Datei aus oder füge einen Text ein.',
  nothingOnMessage:
    'Diese Nachricht hat keine Dateien, keine Links und keinen Text zum Hinzufügen.',
  othersWords:
    'Was andere Mitglieder im Chat schreiben, wird nicht zur Quelle, denn sie haben es nicht als solche veröffentlicht. Footnote fügt die Dateien und Links jeder Nachricht hinzu, und den Text deiner eigenen Nachrichten, von Webhooks und aus Ankündigungskanälen.',
  reasons: {
    expired: 'Discord hat diese Datei nicht mehr. Sende sie noch einmal.',
    foreign: 'Footnote lädt Dateien nur von Discord herunter.',
    tooLarge: ({ mebibytes }) =>
      `Sie ist zu groß. Erlaubt sind hier höchstens ${number(mebibytes)} MiB.`,
    unanswered: 'Discord hat diese Datei nicht geschickt. Versuch es gleich noch einmal.',
    scan: 'Sie hat keinen Text, ist also vielleicht ein Scan. Lass den Text zuerst erkennen (OCR).',
    noArticle: 'Sie enthält keinen Artikel, nur Titel oder Hinweise, etwa eine Cookie-Abfrage.',
    empty: 'Sie ist leer.',
    protected: 'Sie ist durch ein Passwort oder gegen Kopieren geschützt.',
    unreadable: ({ detail }) => `Sie kann nicht gelesen werden (auf Englisch: it ${detail}).`,
  },
  links: {
    off: 'Footnote ruft hier keine Seiten ab. Speichere die Seite und füge sie als Datei hinzu.',
    invalid:
      'Footnote ruft nur Webseiten ab: Adressen mit http:// oder https://, den üblichen Ports und ohne Benutzernamen.',
    notAllowed: ({ host }) =>
      `Wer Footnote betreibt, hat den Abruf von Seiten von ${host} nicht erlaubt.`,
    special: ({ host }) => `${host} ist nicht im öffentlichen Internet.`,
    robots: ({ host }) => `${host} erlaubt Programmen nicht, diese Seite abzurufen (robots.txt).`,
    redirects: 'Sie leitet zu oft weiter.',
    timeout: 'Die Antwort hat zu lange gedauert. Versuch es später noch einmal.',
    tooLarge: ({ mebibytes }) =>
      `Sie ist zu groß. Erlaubt sind höchstens ${number(mebibytes)} MiB.`,
    gone: 'Diese Seite gibt es nicht.',
    status: ({ status }) =>
      `Die Website hat mit dem Fehler ${status} geantwortet. Versuch es später noch einmal.`,
    connection:
      'Die Website ist nicht erreichbar. Prüfe die Adresse oder versuch es später noch einmal.',
    paywall:
      'Die Seite zeigt nur den Anfang ihres Artikels. Der Rest ist nur im Abonnement zu lesen.',
    login: 'Die Seite verlangt eine Anmeldung.',
  },
  notSaved: ({ problems }) => `Nicht gespeichert, alles andere schon:\n${problems}`,
  problems: {
    published: ({ typed }) => `„${typed}“ ist kein Datum. Schreib es so: 2025-03-02.`,
    ambiguous: ({ typed }) =>
      `„${typed}“ kann zwei verschiedene Tage bedeuten. Schreib es so: 2025-03-02.`,
    language: ({ typed }) =>
      `„${typed}“ ist keine Sprache. Schreib ihr Kürzel, zum Beispiel de oder pt-BR.`,
    url: ({ typed }) =>
      `„${typed}“ ist keine Webadresse. Schreib sie so: https://news.example/story.`,
  },
};
