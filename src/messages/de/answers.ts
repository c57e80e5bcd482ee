import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { languageName, number, plural } = createFormats('de');

const PASSAGES = { one: '# Textstelle', other: '# Textstellen' };

/** Answers to questions and searches. */
export const answers: Messages['answers'] = {
  passagesFrom: ({ passages, articles }) =>
    `${plural(passages, PASSAGES)} aus ${plural(articles, { one: '# Artikel', other: '# Artikeln' })}`,
  closest: 'Keine direkte Antwort in den Artikeln. Am nächsten kommen:',
  nothing: 'Dazu steht nichts in den Artikeln.',
  nothingFurther: 'Sonst steht dazu nichts in den Artikeln.',
  addTopic: 'Bitte ergänze deine Frage um einen Namen oder ein Thema.',
  firstOfSeveral: 'Das bezieht sich nur auf die erste Frage. Stelle die anderen einzeln.',
  otherLanguage: ({ tag }) =>
    `Sprache der Artikel: ${languageName(tag)}. Versuche es mit einer Frage in dieser Sprache.`,
  neverMentioned: ({ words }) => `In den Artikeln kommt nicht vor: ${words}.`,
  neverMentionedInRead: ({ words }) => `In den lesbaren Artikeln kommt nicht vor: ${words}.`,
  quoted: ({ text }) => `„${text}“`,
  corrected: ({ forms }) => `Ergebnisse für ${forms}`,
  alsoSpelt: ({ word, forms }) => `${word}, auch ${forms}`,
  didYouMean: ({ query }) => `Meintest du: ${query}`,
  continuing: ({ words }) => `Nachfrage zu: ${words}`,
  onlyIn: ({ article }) => `Nur in ${article}`,
  found: ({ passages }) =>
    passages === 0
      ? 'Keine Textstellen gefunden'
      : plural(passages, { one: '# Textstelle gefunden', other: '# Textstellen gefunden' }),
  foundPart: ({ passages, first, last }) =>
    first === last
      ? `${plural(passages, PASSAGES)} gefunden, hier Nummer ${number(first)}`
      : `${plural(passages, PASSAGES)} gefunden, hier ${number(first)} bis ${number(last)}`,
  noneOnPage: ({ passages }) => `${plural(passages, PASSAGES)} gefunden, keine auf dieser Seite`,
  articlesChanged: 'Die Artikel haben sich seit der ersten Seite geändert.',
  andMore: ({ list, more }) => `${list} und ${number(more)} weitere`,
};
