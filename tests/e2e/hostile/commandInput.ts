import fc from 'fast-check';
import { textUpTo, word } from './text.ts';

/** A command as a member fills it in. */
export interface Inquiry {
  readonly command: 'ask' | 'search' | 'summary' | 'compare' | 'articles';
  readonly options: Readonly<Record<string, string | boolean>>;
  readonly article: ArticleNamed | null;
  /** In direct messages with the bot; else in a thread of the server. */
  readonly inDirectMessages: boolean;
}

/** What a member types to name an article, and which suggestion they take, if any. */
interface ArticleNamed {
  readonly typed: string;
  /** Counted round and round the suggestions; null sends what was typed. */
  readonly choice: number | null;
}

const words = fc.array(word, { minLength: 1, maxLength: 4 }).map(found => found.join(' '));
const query = fc.oneof(
  { weight: 2, arbitrary: words },
  words.map(phrase => `"${phrase}" ferry`),
  fc.tuple(words, word).map(([wanted, excluded]) => `${wanted} -${excluded}`),
);

const article = fc.option(
  fc.record({
    typed: fc.oneof({ weight: 3, arbitrary: fc.constantFrom('', 'ferry', 'a') }, textUpTo(500)),
    choice: fc.option(fc.nat()),
  }),
  { freq: 2 },
);
const visibility = fc.record({ private: fc.boolean() }, { requiredKeys: [] });
const length = fc.constantFrom('short', 'medium', 'long');

const asked = fc
  .oneof({ weight: 3, arbitrary: query }, textUpTo(500))
  .map(question => ({ question }));
const searched = fc
  .oneof({ weight: 3, arbitrary: query }, textUpTo(300))
  .map(keywords => ({ keywords }));
const summarized = fc.record(
  { length, topic: fc.oneof(query, textUpTo(300)) },
  { requiredKeys: [] },
);

const compared = fc.record(
  {
    topic: fc.oneof({ weight: 3, arbitrary: query }, textUpTo(300)),
    articles: fc.oneof(fc.constant('ferry; a'), textUpTo(300)),
  },
  { requiredKeys: ['topic'] },
);

/** Any command that quotes articles or lists them, filled in up to its limits. */
export const inquiry: fc.Arbitrary<Inquiry> = fc.oneof(
  inquiryOf('ask', asked, fc.boolean()),
  inquiryOf('search', searched, fc.boolean()),
  inquiryOf('summary', summarized, fc.constant(false)),
  fc.record({ own: compared, visibility }).map(
    ({ own, visibility }): Inquiry => ({
      command: 'compare',
      options: { ...own, ...visibility },
      article: null,
      inDirectMessages: false,
    }),
  ),
  fc.boolean().map(
    (inDirectMessages): Inquiry => ({
      command: 'articles',
      options: {},
      article: null,
      inDirectMessages,
    }),
  ),
);

function inquiryOf(
  command: Inquiry['command'],
  options: fc.Arbitrary<Inquiry['options']>,
  inDirectMessages: fc.Arbitrary<boolean>,
): fc.Arbitrary<Inquiry> {
  return fc
    .record({ own: options, visibility, article, inDirectMessages })
    .map(({ own, visibility, ...rest }) => ({
      command,
      options: { ...own, ...visibility },
      ...rest,
    }));
}
