import { ArticlesFolderError } from '../articles/listArticles.ts';
import { ConfigError } from '../config.ts';
import { StartError } from '../discord/gateway/startError.ts';
import { CollectionError } from '../openCollection.ts';
import { EXIT } from './exitStatus.ts';

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
