import { Lexicon } from './lexical/lexicon.ts';
import { Statistics } from './lexical/statistics.ts';
import { Vocabulary } from './lexical/vocabulary.ts';
import type { IndexParts } from './searchIndex.ts';
import type { Neighbours } from './spelling/spellings.ts';
import { WordFamilies } from './spelling/wordFamilies.ts';

/** The parts of an index without articles. */
export function emptyParts(
  lexicon: Lexicon = new Lexicon(),
  neighbours: Neighbours = new Map(),
): IndexParts {
  return {
    lexicon,
    families: new WordFamilies(),
    vocabulary: new Vocabulary(lexicon),
    statistics: new Statistics(lexicon),
    neighbours,
  };
}

/** The same parts, which can change without changing the given ones: lexicon and families only grow. */
export function forkParts({ vocabulary, statistics, ...parts }: IndexParts): IndexParts {
  return { ...parts, vocabulary: vocabulary.fork(), statistics: statistics.fork() };
}

/** The same, with lexicon and families of their own: what is added to them is not added to the given ones. */
export function splitParts({ lexicon, families, neighbours, ...counts }: IndexParts): IndexParts {
  const own = lexicon.fork();
  return {
    lexicon: own,
    families: families.fork(),
    vocabulary: counts.vocabulary.fork(own),
    statistics: counts.statistics.fork(own),
    neighbours,
  };
}
