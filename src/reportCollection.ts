import type { Log } from './discord/log/createLog.ts';
import type { CollectionChange } from './followCollection.ts';
import type { Collection, Progress, SavedIndexNote } from './openCollection.ts';
import type { ProgressBar } from './terminal/progressBar.ts';

/** How often progress is logged. Unit: milliseconds. */
const PROGRESS_INTERVAL = 5000;

/**
 * Shows progress on a bar, or logs it where there is none, and logs all else that happens. A warning
 * that stays true from one reload to the next is logged once.
 */
export function createReporter(
  log: Log,
  bar: ProgressBar | null,
  now: () => number = () => performance.now(),
): (change: CollectionChange) => void {
  let loggedAt = now();
  let warned: ReadonlySet<string> = new Set();
  const logProgress = (progress: Progress): void => {
    if (now() - loggedAt < PROGRESS_INTERVAL) return;
    loggedAt = now();
    log.info({ ...progress }, 'the articles are being opened');
  };
  return change => {
    switch (change.kind) {
      case 'progress':
        if (bar === null) logProgress(change.progress);
        else bar.show(change.progress);
        return;
      case 'saved index':
        logSavedIndex(change.note, log);
        return;
      case 'kept':
        log.warn(
          { reason: change.reason },
          'the articles cannot be read again; those read before stay',
        );
        return;
      case 'regained':
        log.info('the articles can be read again, and are as before');
        return;
      case 'opened':
      case 'reloaded': {
        bar?.clear();
        const { articles, passages } = change.collection.index;
        const held = { articles: articles.length, passages: passages.length };
        if (change.kind === 'opened') log.info(held, 'the articles are open');
        else log.info(held, 'the articles were read again');
        const warnings = warningsOf(change.collection);
        for (const [key, warn] of warnings) if (!warned.has(key)) warn(log);
        warned = new Set(warnings.keys());
      }
    }
  };
}

function logSavedIndex(note: SavedIndexNote, log: Log): void {
  switch (note.kind) {
    case 'loaded':
      log.debug(note, 'a saved index is there');
      return;
    case 'saved':
      log.info(note, 'the index was saved');
      return;
    case 'unusable':
      log.warn(note, 'the saved index cannot be used; everything is read anew');
      return;
    case 'unsaved':
      log.warn(note, 'the index cannot be saved; each start reads everything anew');
  }
}

/** What is wrong with a collection, each under a key that stays while nothing about it changes. */
function warningsOf({ problems, index }: Collection): Map<string, (log: Log) => void> {
  const warnings = new Map<string, (log: Log) => void>();
  for (const { file, reason } of problems) {
    warnings.set(`${file} ${reason}`, log => log.warn({ file, reason }, 'an article was left out'));
  }
  if (index.articles.length === 0) {
    warnings.set('', log => log.warn('there is no article to answer from'));
  }
  return warnings;
}
