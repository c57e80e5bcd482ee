import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { number, plural, shortDay } = createFormats('de');

/** Votes on answers, and questions without a good answer. Labels of buttons have at most 38 characters. */
export const questions: Messages['questions'] = {
  helpful: 'Hilfreich',
  notAsked: 'Nicht, was ich wollte',
  votedHelpful: 'Als hilfreich gezählt. Mit dem anderen Button änderst du deine Bewertung.',
  votedUnhelpful:
    'Als „nicht, was ich wollte“ gezählt. Mit dem anderen Button änderst du deine Bewertung.',
  votesOff: 'Auf diesem Server sind Bewertungen ausgeschaltet.',
  votesClosed: 'Diese Antwort ist zu alt für Bewertungen.',
  /** `/gaps`. `iso` is a day in ISO 8601. */
  gaps: {
    intro:
      'Footnote kann die Fragen dieses Servers aufbewahren, die keine direkte Antwort fanden oder deren Antwort schlecht bewertet wurde, damit du fehlende Artikel ergänzen kannst.\n\nGespeichert werden die Frage im Wortlaut, der Tag und was dabei herauskam: die nächstliegenden Stellen, nichts oder eine schlechte Bewertung der Antwort. Das gilt auch für privat gestellte Fragen. Nicht gespeichert wird, wer gefragt hat oder wo. Eine Frage wird nach 90 Tagen gelöscht oder wenn du sie verwirfst, und alle, wenn du dies ausschaltest. Mitglieder sehen unter _Deine Daten_, dass dies eingeschaltet ist.',
    turnOn: 'Diese Fragen aufbewahren',
    turnOff: 'Ausschalten und alle löschen',
    title: 'Fragen ohne gute Antwort',
    none: 'Noch keine Fragen ohne gute Antwort.',
    kept: '90 Tage lang aufbewahrt, ohne Namen.',
    asked: ({ times, iso }) =>
      `${plural(times, { one: 'einmal', other: '#-mal' })} gefragt, zuletzt am ${shortDay(iso)}`,
    nothing: ({ times }) => `${number(times)} ohne Fund`,
    closest: ({ times }) => `${number(times)} nur mit den nächstliegenden Stellen`,
    unhelpful: ({ times }) => `${number(times)} schlecht bewertet`,
    choose: 'Eine Frage wählen',
    addSource: 'Quelle hinzufügen',
    askAgain: 'Noch einmal fragen',
    dismiss: 'Verwerfen',
    back: 'Zurück zur Liste',
    gone: 'Diese Frage ist nicht mehr gespeichert: Sie wurde verworfen oder ist zu alt.',
  },
};
