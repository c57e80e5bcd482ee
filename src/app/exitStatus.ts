import { ArticlesFolderError } from '../articles/readArticles.ts';
import { ConfigError } from '../config.ts';
import { StartError } from '../discord/startError.ts';
import { CollectionError } from '../openCollection.ts';

/** What the bot's exit status tells a supervisor; 75 and 78 are those of sysexits.h. */
export const EXIT = {
  /** It was asked to stop. */
  stopped: 0,
  /** An error in Footnote itself. */
  unexpected: 1,
  /** EX_TEMPFAIL: start it again later. */
  temporary: 75,
  /** EX_CONFIG: starting it again changes nothing until a person has. */
  configuration: 78,
} as const;

/** An error whose message says what to do. */
export type ExpectedError = ConfigError | ArticlesFolderError | CollectionError | StartError;

export function isExpected(error: unknown): error is ExpectedError {
  return (
    error instanceof ConfigError ||
    error instanceof ArticlesFolderError ||
    error instanceof CollectionError ||
    error instanceof StartError
  );
}

/** The status to exit with when an error ends the bot. */
export function exitStatusOf(error: ExpectedError): number {
  const needsPerson = !(error instanceof StartError) || error.remedy === 'person';
  return needsPerson ? EXIT.configuration : EXIT.temporary;
}
