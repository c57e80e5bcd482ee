/** Source: own compilation, from the text around articles on German sites. */
import type { PageText } from '../pageText.ts';
import { phraseTable } from '../phrases/phraseTable.ts';

export const GERMAN_PAGE: PageText = {
  notices: phraseTable([
    {
      phrase: '^ abonnieren sie ..1 jetzt|unseren|unserem|den|hier',
      matches: 'Abonnieren Sie unseren Newsletter.',
      not: 'Abonnieren will das keiner.',
    },
    {
      phrase: '^ alle rechte vorbehalten',
      matches: 'Alle Rechte vorbehalten.',
      not: 'Alle Rechte der Pächter bleiben.',
    },
    {
      phrase: '^ bereits|schon abonnent|abonniert|registriert ?',
      matches: 'Schon Abonnent? Hier anmelden.',
      not: 'Schon Abonnenten klagen.',
    },
    {
      phrase: '^ bitte aktivieren sie javascript',
      matches: 'Bitte aktivieren Sie JavaScript.',
      not: 'Bitte aktivieren Sie die Glocke.',
    },
    {
      phrase: '^ dieser|diesen artikel|beitrag|inhalt ist|können|lesen ..4 abonnenten',
      matches: 'Dieser Artikel ist nur für Abonnenten.',
      not: 'Dieser Artikel ist zu lang.',
    },
    {
      phrase: '^ diese|unsere seite|webseite|website benutzt|nutzt|setzt|verwendet ..4 cookies',
      matches: 'Diese Website verwendet Cookies.',
      not: 'Diese Bäckerei verwendet Butter.',
    },
    {
      phrase: '^ durch die weitere? nutzung dieser|unserer seite|webseite|website',
      matches: 'Durch die Nutzung unserer Website erklären Sie sich einverstanden.',
      not: 'Durch die Nutzung der Brücke sparen sie Zeit.',
    },
    {
      phrase: '^ folgen sie uns auf|bei',
      matches: 'Folgen Sie uns auf Telegram.',
      not: 'Folgen sie uns in den Wald?',
    },
    {
      phrase: '^ hat ihnen dieser|der artikel|beitrag gefallen ?',
      matches: 'Hat Ihnen dieser Artikel gefallen?',
      not: 'Hat ihnen der Film gefallen?',
    },
    {
      phrase: '^ ihre e - mail - adresse wird nicht veröffentlicht',
      matches: 'Ihre E-Mail-Adresse wird nicht veröffentlicht.',
      not: 'Ihre E-Mail-Adresse ist falsch.',
    },
    {
      phrase: '^ indem sie fortfahren|weitersurfen',
      matches: 'Indem Sie fortfahren, stimmen Sie zu.',
      not: 'Indem sie schweigen, stimmen sie zu.',
    },
    { phrase: '^ lesezeit :', matches: 'Lesezeit: 2 Min.', not: 'Lesezeit fehlt vielen.' },
    {
      phrase: '^ melden sie sich ..4 für|zu|zum ..3 newsletter',
      matches: 'Melden Sie sich jetzt für unseren Newsletter an.',
      not: 'Melden sie sich zum Dienst?',
    },
    {
      phrase: '^ mit ..6 zustimmen|akzeptieren ..3 stimmen|willigen sie',
      matches: 'Mit einem Klick auf „Alle akzeptieren“ stimmen Sie der Verwendung zu.',
      not: 'Mit einem Klick war alles gelöscht.',
    },
    {
      phrase: '^ mit ihrer zustimmung|einwilligung ..6 cookies',
      matches: 'Mit Ihrer Zustimmung verwenden wir und unsere Partner Cookies.',
      not: 'Mit ihrer Zustimmung verkaufen sie Butter.',
    },
    {
      phrase: '^ sie möchten|wollen weiterlesen',
      matches: 'Sie möchten weiterlesen? Jetzt Abo abschließen.',
      not: 'Sie möchten weiterfahren.',
    },
    {
      phrase: '^ sie sind bereits|schon abonnent|abonnentin|registriert|kunde',
      matches: 'Sie sind bereits Abonnent? Hier anmelden.',
      not: 'Sie sind bereits müde.',
    },
    {
      phrase: '^ um ..3 weiterzulesen|weiterlesen',
      matches: 'Um den Artikel weiterzulesen, melden Sie sich an.',
      not: 'Um den Pier zu retten, zahlt die Stadt.',
    },
    {
      phrase: '^ von meinem|meiner ..2 gesendet $',
      matches: 'Von meinem iPhone gesendet',
      not: 'Von meinem Vater gehört',
    },
    {
      phrase:
        '^ wir benutzen|nutzen|setzen|verwenden ..4 cookies ,? auf|damit|ein|für|um|und|zu|zur',
      matches: 'Wir verwenden Cookies, um Ihnen das beste Erlebnis zu bieten.',
      not: 'Wir backen Cookies, um sie zu verkaufen.',
    },
  ]),
  labels: phraseTable([
    {
      phrase: '^ akzeptieren|zustimmen und weiter|weiterlesen|schließen $',
      matches: 'Akzeptieren und weiter',
      not: 'Akzeptieren und gehen',
    },
    {
      phrase: '^ alle|nur ..1 akzeptieren|ablehnen|zulassen|cookies $',
      matches: 'Alle akzeptieren',
      not: 'Alle Räder stehen still',
    },
    {
      phrase: '^ artikel|beitrag teilen|drucken|merken $',
      matches: 'Artikel teilen',
      not: 'Artikel 5 gilt',
    },
    {
      phrase: '^ auf|bei|per e|facebook|telegram|twitter|whatsapp|x ..2 teilen',
      matches: 'Auf Facebook teilen',
      not: 'Auf dem Pier',
    },
    {
      phrase: '^ cookie - einstellungen',
      matches: 'Cookie-Einstellungen',
      not: 'Cookies schmecken',
    },
    {
      phrase: '^ datenschutz - einstellungen',
      matches: 'Datenschutz-Einstellungen',
      not: 'Datenschutz kostet',
    },
    {
      phrase: '^ diesen|den artikel weiterlesen',
      matches: 'Diesen Artikel weiterlesen mit Bote+',
      not: 'Diesen Artikel lesen viele',
    },
    {
      phrase: '^ jetzt abonnieren|anmelden|registrieren|testen',
      matches: 'Jetzt abonnieren',
      not: 'Jetzt regnet es',
    },
    {
      phrase: '^ jetzt kostenlos|gratis testen|lesen|registrieren',
      matches: 'Jetzt kostenlos testen',
      not: 'Jetzt kostenlos fahren',
    },
    {
      phrase: '^ kommentar abgeben|schreiben|verfassen',
      matches: 'Kommentar schreiben',
      not: 'Kommentar des Tages',
    },
    { phrase: '^ mehr|weiter erfahren|lesen $', matches: 'Mehr erfahren', not: 'Mehr Regen' },
    { phrase: '^ teilen :', matches: 'Teilen: Facebook WhatsApp', not: 'Teilen macht froh' },
    {
      phrase: '^ weiterlesen mit',
      matches: 'Weiterlesen mit Bote+',
      not: 'Weiterlesen fällt schwer',
    },
    {
      phrase: '^ zum newsletter anmelden',
      matches: 'Zum Newsletter anmelden',
      not: 'Zum Hafen gehen',
    },
    { phrase: '^ zur startseite', matches: 'Zur Startseite', not: 'Zur Sache' },
  ]),
  related: phraseTable([
    {
      phrase: '^ das könnte sie|dich auch interessieren $',
      matches: 'Das könnte Sie auch interessieren',
      not: 'Das könnte Sie ärgern',
    },
    { phrase: '^ lesen sie|auch auch? $', matches: 'Lesen Sie auch', not: 'Lesen Sie das Buch' },
    { phrase: '^ mehr zum thema $', matches: 'Mehr zum Thema', not: 'Mehr zum Essen' },
    {
      phrase: '^ meistgelesen|meistgelesene ..1 $',
      matches: 'Meistgelesen',
      not: 'Meist gelesen und vergessen',
    },
    {
      phrase: '^ verwandte artikel|beiträge|themen $',
      matches: 'Verwandte Artikel',
      not: 'Verwandte Kinder',
    },
    {
      phrase: '^ weitere artikel|beiträge|meldungen $',
      matches: 'Weitere Artikel',
      not: 'Weitere Tote',
    },
  ]),
  consent: {
    acts: phraseTable([
      {
        phrase: 'deine|ihre auswahl|einstellungen|einwilligung|privatsphäre|zustimmung',
        matches: 'Ihre Einstellungen lassen sich ändern.',
        not: 'Ihre Kinder bleiben.',
      },
      {
        phrase: 'klicken|tippen sie|auf',
        matches: 'Klicken Sie auf „Akzeptieren“.',
        not: 'Sie klicken mit der Zunge.',
      },
      {
        phrase: 'sie können ..6 ablehnen|akzeptieren|anpassen|widerrufen|ändern',
        matches: 'Sie können alle Cookies ablehnen.',
        not: 'Sie können alle Cookies essen.',
      },
      {
        phrase: 'stimmen|willigen sie|du ..9 zu|ein',
        matches: 'Damit stimmen Sie der Nutzung zu.',
        not: 'Damit stimmen die Zahlen.',
      },
    ]),
    purposes: phraseTable([
      {
        phrase: 'auf ihrem|deinem gerät',
        matches: 'Sie werden auf Ihrem Gerät gespeichert.',
        not: 'Sie stehen auf ihrem Pier.',
      },
      {
        phrase: 'unsere|unserer ..1 seite|webseite|website|partner|partnern',
        matches: 'Unsere Partner zeigen Werbung.',
        not: 'Unsere Schiffe fahren.',
      },
      {
        phrase: 'wir|unsere ..9 cookies',
        matches: 'Wir und unsere Partner nutzen Cookies.',
        not: 'Der Bäcker verkauft Cookies.',
      },
    ]),
  },
};
