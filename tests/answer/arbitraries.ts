import fc from 'fast-check';
import type { Article } from '../../src/articles/article.ts';
import { parseArticle } from '../parseArticle.ts';

const WORDS =
  'Trump Zelensky Zelenskyy Kyiv Kiev Moscow the a of not missiles talks treaty minister said denied reportedly he they it this weapons border vote drone 2,500 U.S. café naïve 北京 Ελλάδα e\u0301tude 🇺🇦'.split(
    ' ',
  );

const word = fc.constantFrom(...WORDS);
const clause = fc.array(word, { minLength: 2, maxLength: 9 }).map(words => words.join(' '));
const sentence = fc.oneof(
  { weight: 4, arbitrary: clause.map(text => `The ${text}.`) },
  clause.map(text => `“${text}. We ${text},” Smith said.`),
  clause.map(text => `“${text}.`),
  clause.map(text => `He said: "${text}."`),
  clause.map(text => `The claim about ${text} could not be verified.`),
  clause.map(text => `Is ${text}?`),
);
const paragraph = fc
  .array(sentence, { minLength: 1, maxLength: 5 })
  .map(sentences => sentences.join(' '));
const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  fc.constant('## A Section Heading'),
  fc.constant('Read more: Another Story'),
  fc.constant('Post a Comment'),
);

/** Text of an article with headings and boilerplate between its paragraphs. */
const articleText = fc
  .tuple(
    fc.array(block, { minLength: 1, maxLength: 6 }),
    paragraph,
    fc.constantFrom('\n\n', '\r\n\r\n', '\n'),
  )
  .map(([blocks, last, gap]) => [...blocks, last].join(gap));

/** One to four articles, without those that have no text. */
export const articles: fc.Arbitrary<Article[]> = fc
  .array(articleText, { minLength: 1, maxLength: 4 })
  .map(texts => texts.flatMap((text, at) => tryArticle(`a${at}.md`, text)));

/** Questions: words of the articles, or any string at all, lone surrogates included. */
export const question = fc.oneof(
  { weight: 3, arbitrary: clause.map(text => `${text}?`) },
  fc.string({ unit: 'binary' }),
  fc.array(fc.integer({ min: 0, max: 0xffff })).map(units => String.fromCharCode(...units)),
  fc.constantFrom('', ' ', 'the of a', '?', '\ud800', 'Who?'),
);

/** Parses a text as an article; throws if it is none. */
export function article(id: string, text: string): Article {
  const [read] = tryArticle(id, text);
  if (read === undefined) throw new Error(`${id} is no article`);
  return read;
}

function tryArticle(id: string, text: string): Article[] {
  const parsed = parseArticle(id, new TextEncoder().encode(text));
  return parsed.ok ? [parsed.article] : [];
}
