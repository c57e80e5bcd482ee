import { createFormats } from '../formats.ts';
import type { Messages } from '../messages.ts';

const { languageName, number, plural } = createFormats('fr');

const FOUND = { one: '# passage trouvé', other: '# passages trouvés' };

/** Answers to questions and searches. */
export const answers: Messages['answers'] = {
  passagesFrom: ({ passages, articles }) =>
    `${plural(passages, { one: '# passage', other: '# passages' })} de ${plural(articles, { one: '# article', other: '# articles' })}`,
  closest: 'Pas de réponse directe dans les articles. Les passages les plus proches :',
  nothing: 'Les articles ne disent rien à ce sujet.',
  nothingFurther: 'Rien de plus à ce sujet dans les articles.',
  addTopic: 'Ajoutez un nom ou un sujet à votre question.',
  firstOfSeveral: 'Cela ne concerne que la première question. Posez les autres une par une.',
  otherLanguage: ({ tag }) =>
    `Les articles sont en ${languageName(tag)}. Essayez de poser la question dans cette langue.`,
  neverMentioned: ({ words }) => `N’apparaît pas dans les articles : ${words}.`,
  neverMentionedInRead: ({ words }) =>
    `N’apparaît pas dans les articles qui ont pu être lus : ${words}.`,
  quoted: ({ text }) => `« ${text} »`,
  corrected: ({ forms }) => `Résultats pour ${forms}`,
  alsoSpelt: ({ word, forms }) => `${word}, aussi ${forms}`,
  didYouMean: ({ query }) => `Vouliez-vous dire : ${query}`,
  continuing: ({ words }) => `À propos de : ${words}`,
  onlyIn: ({ article }) => `Seulement dans ${article}`,
  found: ({ passages }) => (passages === 0 ? 'Aucun passage trouvé' : plural(passages, FOUND)),
  foundPart: ({ passages, first, last }) =>
    first === last
      ? `${plural(passages, FOUND)}, ici le nº ${number(first)}`
      : `${plural(passages, FOUND)}, ici de ${number(first)} à ${number(last)}`,
  noneOnPage: ({ passages }) => `${plural(passages, FOUND)}, aucun sur cette page`,
  articlesChanged: 'Les articles ont changé depuis la première page.',
  andMore: ({ list, more }) => `${list} et ${plural(more, { one: '# autre', other: '# autres' })}`,
};
