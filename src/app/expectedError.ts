import { ConfigError } from '../config.ts';
import { StartError } from '../discord/gateway/startError.ts';
import { LibraryError } from '../library/readLibrary.ts';
import { ArticlesFolderError } from '../sources/folder/listArticles.ts';
import { BackupError } from '../storage/backup.ts';
import { StorageError } from '../storage/storageError.ts';
import { EXIT } from './exitStatus.ts';

/** An error whose message names the remedy. */
export type ExpectedError =
  | ConfigError
  | ArticlesFolderError
  | LibraryError
  | StartError
  | StorageError
  | BackupError;

export function isExpected(error: unknown): error is ExpectedError {
  return (
    error instanceof ConfigError ||
    error instanceof ArticlesFolderError ||
    error instanceof LibraryError ||
    error instanceof StartError ||
    error instanceof StorageError ||
    error instanceof BackupError
  );
}

/** The exit status for an error that stops the bot or a data command. */
export function exitStatusOf(error: ExpectedError): number {
  const mayPass =
    (error instanceof StartError && error.remedy !== 'person') ||
    (error instanceof StorageError && error.isTemporary);
  return mayPass ? EXIT.temporary : EXIT.configuration;
}
