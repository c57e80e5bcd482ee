import { createFormats } from '../formats.ts';

const { languageName, number, plural } = createFormats('en-GB');

const PASSAGES = { one: '# passage', other: '# passages' };
const ARTICLES = { one: '# article', other: '# articles' };

/** Answers to questions and searches. */
export const answers = {
  /** For a notification: "3 passages from 2 articles". */
  passagesFrom: ({ passages, articles }: { passages: number; articles: number }) =>
    `${plural(passages, PASSAGES)} from ${plural(articles, ARTICLES)}`,
  closest: 'No direct answer in the articles. Closest passages:',
  nothing: 'Nothing in the articles on this.',
  /** After a reply that showed what there is. */
  nothingFurther: 'Nothing further in the articles on this.',
  addTopic: 'Please add a name or topic to your question.',
  /** Of a text that asks several. */
  firstOfSeveral: 'This is on the first question only. Ask the others one at a time.',
  /** The tag of the language of all articles, which the question is not in. */
  otherLanguage: ({ tag }: { tag: string }) =>
    `The articles are in ${languageName(tag)}. Try asking in ${languageName(tag)}.`,
  /** Words in quotation marks. */
  neverMentioned: ({ words }: { words: string }) => `The articles never mention ${words}.`,
  /** The same if some articles could not be read. */
  neverMentionedInRead: ({ words }: { words: string }) =>
    `The articles that could be read never mention ${words}.`,
  quoted: ({ text }: { text: string }) => `“${text}”`,
  /** The spellings that were found in place of a misspelt word. */
  corrected: ({ forms }: { forms: string }) => `Showing results for ${forms}`,
  alsoSpelt: ({ word, forms }: { word: string; forms: string }) => `${word}, also ${forms}`,
  didYouMean: ({ query }: { query: string }) => `Did you mean: ${query}`,
  continuing: ({ words }: { words: string }) => `Continuing from: ${words}`,
  onlyIn: ({ article }: { article: string }) => `Only in ${article}`,
  found: ({ passages }: { passages: number }) =>
    passages === 0
      ? 'No passages found'
      : plural(passages, { one: '# passage found', other: '# passages found' }),
  /** Positions are counted from 1. */
  foundPart: ({ passages, first, last }: { passages: number; first: number; last: number }) =>
    first === last
      ? `${plural(passages, PASSAGES)} found, showing number ${number(first)}`
      : `${plural(passages, PASSAGES)} found, showing ${number(first)} to ${number(last)}`,
  noneOnPage: ({ passages }: { passages: number }) =>
    `${plural(passages, PASSAGES)} found, none on this page`,
  articlesChanged: 'The articles have changed since the first page.',
  /** The end of a list that is cut short. */
  andMore: ({ list, more }: { list: string; more: number }) => `${list} and ${number(more)} more`,
};
