import { ConfigError } from '../config.ts';
import { StartError } from '../discord/gateway/startError.ts';
import { LibraryError } from '../library/readLibrary.ts';
import { ArticlesFolderError } from '../sources/folder/listArticles.ts';
import { StorageError } from '../storage/storageError.ts';
import { EXIT } from './exitStatus.ts';

/** An error whose message names the remedy. */
export type ExpectedError =
  | ConfigError
  | ArticlesFolderError
  | LibraryError
  | StartError
  | StorageError;

export function isExpected(error: unknown): error is ExpectedError {
  return (
    error instanceof ConfigError ||
    error instanceof ArticlesFolderError ||
    error instanceof LibraryError ||
    error instanceof StartError ||
    error instanceof StorageError
  );
}

/** The exit status for an error that stops the bot. */
export function exitStatusOf(error: ExpectedError): number {
  const needsPerson = !(error instanceof StartError) || error.remedy === 'person';
  return needsPerson ? EXIT.configuration : EXIT.temporary;
}
