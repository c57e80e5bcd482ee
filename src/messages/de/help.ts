import type { Messages } from '../messages.ts';

/** /help, the welcome in a server, and replies to small talk. */
export const help: Messages['help'] = {
  promise:
    'Footnote antwortet Wort für Wort aus den Artikeln und nennt zu jedem Zitat die Quelle. Steht etwas nicht in den Artikeln, sagt Footnote auch das.',
  welcome:
    'Danke, dass du Footnote hinzugefügt hast. Es beantwortet Fragen Wort für Wort aus den Artikeln und nennt zu jedem Zitat die Quelle.',
  mention: 'Oder erwähne Footnote mit einer Frage, auch als Antwort auf eine seiner Antworten.',
  message: 'Oder schreib deine Frage hier, auch als Antwort auf eine seiner Antworten.',
  privately: 'Mit der Option `privat` siehst nur du die Antwort.',
  moderators:
    'Fragen und suchen dürfen alle. Zusammenfassungen und Vergleiche darf nur die Moderation posten; alle anderen sehen sie privat.',
  whatAbout: ({ topic }) => `Was sagen die Artikel über ${topic}?`,
  greeting: ({ ask }) => `Hallo! Frag mich mit ${ask} etwas zu den Artikeln.`,
  thanks: 'Gern geschehen.',
  aboutFootnote:
    'Ich bin Footnote, ein Bot, der Artikel Wort für Wort zitiert. Zur Nachrichtenlage schreibe ich selbst nichts.',
  newest: 'Die neuesten Artikel:',
  administration:
    'Unter Servereinstellungen > Integrationen legen Admins fest, wer welchen Befehl wo benutzen darf, und können Footnote entfernen.',
};
