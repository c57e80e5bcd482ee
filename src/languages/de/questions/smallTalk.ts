/** Source: own compilation, from conversations in German. */
import { phraseTable } from '../../phrases/phraseTable.ts';

/** Greetings. */
export const GREETINGS = phraseTable([
  {
    phrase: '^ gute|guten abend|morgen|tag $',
    matches: 'Guten Morgen',
    not: 'Guten Morgen ist ein Lied',
  },
  {
    phrase: '^ hallo|hi|moin|servus alle|bot|footnote|zusammen..2 $',
    matches: 'Hallo zusammen',
    not: 'Hallo Riga wird gesendet',
  },
  { phrase: "^ wie geht 's|es dir? $", matches: 'Wie geht es dir?', not: 'Wie geht es der Fähre?' },
]);

/** Thanks and praise. */
export const THANKS = phraseTable([
  { phrase: '^ braver|guter bot $', matches: 'Guter Bot!', not: 'Guter Boden in Riga' },
  {
    phrase: '^ danke|dankeschön bot|footnote|sehr|schön|vielmals..2 $',
    matches: 'Danke sehr',
    not: 'Danke an den Bürgermeister',
  },
  { phrase: '^ vielen dank bot|footnote? $', matches: 'Vielen Dank', not: 'Vielen Dank an Riga' },
]);

/** Reactions and farewells. */
export const REACTIONS = phraseTable([
  {
    phrase: '^ auf wiedersehen $',
    matches: 'Auf Wiedersehen',
    not: 'Auf Wiedersehen in Riga',
  },
  {
    phrase: '^ bis bald|dann|morgen|später $',
    matches: 'Bis später',
    not: 'Bis später am Abend',
  },
  {
    phrase: '^ cool|genau|haha|lol|ok|okay|perfekt|prima|super|toll|tschüss $',
    matches: 'Super!',
    not: 'Super Bowl in Riga',
  },
]);

/** Questions about the bot itself, and complaints about what it says. */
export const QUESTIONS_ABOUT_FOOTNOTE = phraseTable([
  {
    phrase: '^ bist du ein|eine? bot|ki|mensch|roboter $',
    matches: 'Bist du ein Bot?',
    not: 'Bist du ein Bote?',
  },
  {
    phrase: '^ das ist falsch|gelogen $',
    matches: 'Das ist falsch',
    not: 'Das ist falsch verstanden',
  },
  {
    phrase: '^ das stimmt nicht $',
    matches: 'Das stimmt nicht',
    not: 'Das stimmt nicht alle froh',
  },
  {
    phrase: '^ du liegst falsch $',
    matches: 'Du liegst falsch',
    not: 'Du liegst falsch herum',
  },
  { phrase: '^ wer bist du $', matches: 'Wer bist du?', not: 'Wer bist du in Riga?' },
  {
    phrase: '^ wer hat dich entwickelt|erschaffen|gebaut|gemacht|programmiert $',
    matches: 'Wer hat dich gemacht?',
    not: 'Wer hat dich gesehen?',
  },
]);

/** Questions on how to use the bot. */
export const REQUESTS_FOR_HELP = phraseTable([
  { phrase: '^ hilfe bitte? $', matches: 'Hilfe!', not: 'Hilfe für Riga' },
  {
    phrase: '^ was kannst du alles? machen|tun? $',
    matches: 'Was kannst du?',
    not: 'Was kannst du gegen Rost tun?',
  },
  {
    phrase: '^ wie funktionierst du $',
    matches: 'Wie funktionierst du?',
    not: 'Wie funktioniert das Ruder?',
  },
]);

/** Questions on which articles there are. */
export const REQUESTS_FOR_THE_LIST = phraseTable([
  {
    phrase: '^ liste|zeig|zeige mir? alle|die artikel auf? $',
    matches: 'Zeig mir die Artikel',
    not: 'Zeig mir die Artikel über Riga',
  },
  {
    phrase: '^ welche artikel gibt|hast du|es $',
    matches: 'Welche Artikel hast du?',
    not: 'Welche Artikel hast du über Riga?',
  },
  {
    phrase: '^ worum geht es in den artikeln $',
    matches: 'Worum geht es in den Artikeln?',
    not: 'Worum geht es in den Artikeln über Riga?',
  },
]);

/** Questions on what is new, whatever it is. */
export const REQUESTS_FOR_NEWS = phraseTable([
  {
    phrase: '^ die? neueste|neuesten artikel|nachrichten $',
    matches: 'Neueste Nachrichten',
    not: 'Neueste Nachrichten aus Riga',
  },
  {
    phrase: '^ gibt es|was neues|neuigkeiten $',
    matches: 'Gibt es Neues?',
    not: 'Gibt es Neues aus Riga?',
  },
  {
    phrase: "^ was gibt 's|es neues $",
    matches: 'Was gibt es Neues?',
    not: 'Was gibt es Neues aus Riga?',
  },
  { phrase: '^ was ist neu $', matches: 'Was ist neu?', not: 'Was ist neu in Riga?' },
]);
