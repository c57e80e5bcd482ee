import fc from 'fast-check';
import { textUpTo, word } from './text.ts';

/** A command with its options as a member enters them. */
export interface CommandInput {
  readonly command: 'ask' | 'search' | 'summary' | 'compare' | 'articles';
  readonly options: Readonly<Record<string, string | boolean>>;
  readonly article: ArticleChoice | null;
  /** Sent in direct messages; otherwise in a thread of the server. */
  readonly inDirectMessages: boolean;
}

/** Text typed for an article, and the suggestion chosen, if any. */
interface ArticleChoice {
  readonly typed: string;
  /** Index modulo the number of suggestions; null sends the typed text. */
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

const compared = fc.record({ topic: fc.oneof({ weight: 3, arbitrary: query }, textUpTo(300)) });

/** Any command that quotes or lists articles, with options up to their limits. */
export const commandInput: fc.Arbitrary<CommandInput> = fc.oneof(
  inputOf('ask', asked, fc.boolean()),
  inputOf('search', searched, fc.boolean()),
  inputOf('summary', summarized, fc.constant(false)),
  fc.record({ own: compared, visibility }).map(
    ({ own, visibility }): CommandInput => ({
      command: 'compare',
      options: { ...own, ...visibility },
      article: null,
      inDirectMessages: false,
    }),
  ),
  fc.boolean().map(
    (inDirectMessages): CommandInput => ({
      command: 'articles',
      options: {},
      article: null,
      inDirectMessages,
    }),
  ),
);

function inputOf(
  command: CommandInput['command'],
  options: fc.Arbitrary<CommandInput['options']>,
  inDirectMessages: fc.Arbitrary<boolean>,
): fc.Arbitrary<CommandInput> {
  return fc
    .record({ own: options, visibility, article, inDirectMessages })
    .map(({ own, visibility, ...rest }) => ({
      command,
      options: { ...own, ...visibility },
      ...rest,
    }));
}
