import type { Log } from '../../discord/log/createLog.ts';
import type { Library, LibraryChange, Progress, SavedIndexEvent } from '../../library/library.ts';
import type { ProgressBar } from '../../terminal/progressBar.ts';
import { skippedLines } from '../skippedLines.ts';

/** Time between two log lines about progress. Unit: milliseconds. */
const PROGRESS_INTERVAL = 5000;

/**
 * Logs the changes of a library; progress goes to the bar instead if there is one. A warning that
 * still holds after a reload is not logged again.
 */
export function createLibraryReporter(
  log: Log,
  bar: ProgressBar | null,
  now: () => number = () => performance.now(),
): (change: LibraryChange) => void {
  let loggedAt = now();
  let warned: ReadonlySet<string> = new Set();
  const logProgress = (progress: Progress): void => {
    if (now() - loggedAt < PROGRESS_INTERVAL) return;
    loggedAt = now();
    log.info({ ...progress }, 'opening the articles');
  };
  return change => {
    switch (change.kind) {
      case 'progress':
        if (bar === null) logProgress(change.progress);
        else bar.show(change.progress);
        return;
      case 'saved index':
        logSavedIndex(change.event, log);
        return;
      case 'kept':
        log.warn(
          { reason: change.reason },
          'the articles cannot be reloaded; the earlier ones stay in use',
        );
        return;
      case 'regained':
        log.info('the articles can be read again and have not changed');
        return;
      case 'opened':
      case 'reloaded': {
        bar?.clear();
        const { articles, passageCount } = change.library.index;
        const counts = { articles: articles.length, passages: passageCount };
        if (change.kind === 'opened') log.info(counts, 'articles opened');
        else log.info(counts, 'articles reloaded');
        const warnings = warningsOf(change.library);
        for (const [key, warn] of warnings) if (!warned.has(key)) warn(log);
        warned = new Set(warnings.keys());
      }
    }
  };
}

function logSavedIndex(event: SavedIndexEvent, log: Log): void {
  switch (event.kind) {
    case 'loaded':
      log.debug(event, 'saved index loaded');
      return;
    case 'saved':
      log.info(event, 'index saved');
      return;
    case 'unusable':
      log.warn(event, 'the saved index cannot be used; parsing all articles again');
      return;
    case 'unsaved':
      log.warn(event, 'the index cannot be saved; every start parses all articles again');
  }
}

/** Warnings about a library; each key stays the same while the warning holds. */
function warningsOf({
  problems,
  warnings,
  skipped,
  index,
}: Library): Map<string, (log: Log) => void> {
  const entries = new Map<string, (log: Log) => void>();
  for (const { file, reason } of problems) {
    entries.set(`${file} ${reason}`, log => log.warn({ file, reason }, 'article skipped'));
  }
  for (const { file, reason } of warnings) {
    entries.set(`${file} ${reason}`, log => log.warn({ file, reason }, 'article not read in full'));
  }
  const lines = skippedLines(skipped);
  // The counts may change with every reload.
  if (lines.length > 0) entries.set('skipped', log => log.info(lines.join('; ')));
  if (index.articles.length === 0) {
    entries.set('', log => log.warn('the library has no articles'));
  }
  return entries;
}
