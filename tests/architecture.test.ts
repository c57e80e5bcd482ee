import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { findCircles } from './architecture/findCircles.ts';
import { fileGraph, folderGraph, readSources } from './architecture/sources.ts';

/**
 * What each folder or file may import besides itself: our own folders and files, types included, and
 * of the restricted packages those named here. The most specific row applies.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'src/main.ts': ['src/app'],
  'src/cli.ts': ['src/app'],
  'src/config.ts': ['src/config'],
  'src/config': [],
  'src/concurrency': ['node:fs'],
  'src/encoder': ['src/concurrency', 'node:fs'],
  'src/languages': [],
  'src/languages/phrases': [],
  'src/articles': ['src/languages'],
  'src/sources': ['src/articles', 'src/concurrency', 'node:fs'],
  'src/passages': ['src/articles/article.ts', 'src/languages'],
  'src/search': [
    'src/articles/article.ts',
    'src/articles/articleId.ts',
    'src/articles/newestFirst.ts',
    'src/articles/normalizeText.ts',
    'src/articles/partitionPoint.ts',
    'src/articles/readers/formats.ts',
    'src/articles/sharedMap.ts',
    'src/concurrency/steps.ts',
    'src/encoder/model/tokenizer.json',
    'src/languages',
    'src/passages',
  ],
  'src/search/lexical': ['src/search/spelling', 'src/search/terms', 'minisearch'],
  'src/library': [
    'src/articles',
    'src/concurrency',
    'src/config.ts',
    'src/encoder',
    'src/languages/languageOf.ts',
    'src/passages',
    'src/search',
    'src/sources',
    'src/storage',
    'node:fs',
  ],
  'src/messages': [],
  'src/pictures': ['src/concurrency', 'node:fs'],
  'src/storage': ['kysely', 'node:fs'],
  'src/storage/postgres': [
    'kysely',
    'pg',
    'src/storage/changes.ts',
    'src/storage/migrations',
    'src/storage/schema.ts',
    'src/storage/storageError.ts',
  ],
  'src/storage/sqlite': ['kysely', 'libsql', 'src/storage/storageError.ts'],
  'src/cluster': ['pg', 'src/storage/postgres'],
  'src/answer': [
    'src/articles/article.ts',
    'src/articles/lines/markup.ts',
    'src/articles/lines/readDateline.ts',
    'src/articles/normalizeText.ts',
    'src/articles/partitionPoint.ts',
    'src/concurrency/steps.ts',
    'src/languages',
    'src/messages/messages.ts',
    'src/passages',
    'src/search',
  ],
  'src/render': [
    'src/answer',
    'src/articles',
    'src/encoder/encoder.ts',
    'src/messages',
    'src/search',
    'src/storage/articles',
    'src/storage/log.ts',
    'src/library/guilds/draft.ts',
    'src/library/guilds/transfer',
    'src/library/guilds/questions/groupGaps.ts',
    'src/sources/feeds',
    'src/storage/feeds',
    'src/storage/digests',
    'src/library/guilds/links',
    'src/storage/schema.ts',
    'src/storage/members.ts',
    'src/storage/questions',
    'src/storage/settings.ts',
  ],
  'src/feeds': [
    'src/answer',
    'src/articles',
    'src/concurrency/steps.ts',
    'src/library',
    'src/messages',
    'src/render',
    'src/search',
    'src/sources',
    'src/storage',
  ],
  'src/digests': [
    'src/answer/summary',
    'src/articles/articleId.ts',
    'src/concurrency/steps.ts',
    'src/library/guilds/scope.ts',
    'src/messages',
    'src/render',
    'src/storage',
  ],
  'src/terminal': [
    'src/answer',
    'src/articles',
    'src/concurrency/steps.ts',
    'src/messages/en',
    'src/search',
  ],
  'src/discord': [
    'src/cluster',
    'src/concurrency/steps.ts',
    'src/digests/guildDigests.ts',
    'src/feeds/guildFeeds.ts',
    'src/languages/languageOf.ts',
    'src/library/guilds/guildLibrary.ts',
    'src/library/guilds/personalData.ts',
    'src/library/guilds/scope.ts',
    'src/messages',
    'src/render',
    'src/search/searchIndex.ts',
    'src/search/semantic/semantics.ts',
    'src/sources/upload/download.ts',
    'src/storage/settings.ts',
    'src/storage/storageError.ts',
    'discord.js',
  ],
  commands: [
    'src/answer',
    'src/articles',
    'src/concurrency/steps.ts',
    'src/discord/command',
    'src/discord/delivery/partialDelivery.ts',
    'src/discord/permissions',
    'src/digests',
    'src/feeds',
    'src/library/guilds',
    'src/messages',
    'src/render',
    'src/search',
    'src/storage/articles',
    'src/storage/digests',
    'src/storage/feeds',
    'src/discord/payloads',
    'src/storage/questions',
    'src/storage/schema.ts',
    'src/storage/settings.ts',
  ],
  'src/sandbox': [],
  'src/app': [
    'commands',
    'package.json',
    'src/answer',
    'src/articles',
    'src/cluster',
    'src/concurrency/steps.ts',
    'src/config',
    'src/config.ts',
    'src/digests',
    'src/discord',
    'src/encoder',
    'src/feeds',
    'src/library',
    'src/messages/en',
    'src/pictures',
    'src/render',
    'src/sandbox',
    'src/search',
    'src/sources',
    'src/storage',
    'src/terminal',
    'node:fs',
  ],
};

/** Packages that a row of the table must name; any other is free. */
const RESTRICTED_PACKAGES = ['discord.js', 'kysely', 'libsql', 'minisearch', 'node:fs', 'pg'];

const MAX_FILES = 16;
const MAX_LINES = 260;

/** Files of more than 260 lines, with the reason. */
const LONG_FILES: Readonly<Record<string, string>> = {};

const sources = readSources(['src', 'commands']);

describe('the architecture', () => {
  it('has a row for every folder and file in src', () => {
    const rows = Object.keys(MAY_IMPORT);
    const uncovered = sources.filter(({ file }) => rowOf(file) === undefined);
    expect(uncovered.map(({ file }) => file)).toEqual([]);
    const unused = rows.filter(row => !sources.some(({ file }) => isIn(file, row)));
    expect(unused).toEqual([]);
  });

  it('imports only what the table allows', () => {
    const forbidden = sources.flatMap(({ file, imports }) => {
      const row = rowOf(file);
      const allowed = row === undefined ? [] : [row, ...(MAY_IMPORT[row] ?? [])];
      return imports
        .filter(isRestricted)
        .filter(target => !allowed.some(place => isIn(target, place)))
        .map(target => `${file} imports ${target}`);
    });
    expect(forbidden).toEqual([]);
  });

  it('needs every entry of the table', () => {
    const unused = Object.entries(MAY_IMPORT).flatMap(([row, allowed]) =>
      allowed
        .filter(place => !importsOf(row).some(target => isIn(target, place)))
        .map(place => `${row}: ${place}`),
    );
    expect(unused).toEqual([]);
  });

  it('has no circle of folders', () => {
    expect(findCircles(folderGraph(sources)).map(circle => circle.join(' > '))).toEqual([]);
  });

  it('has no circle of files', () => {
    expect(findCircles(fileGraph(sources)).map(circle => circle.join(' > '))).toEqual([]);
  });

  it('has at most 16 files in a folder', () => {
    const counts = new Map<string, number>();
    for (const { file } of sources) {
      const folder = path.posix.dirname(file);
      counts.set(folder, (counts.get(folder) ?? 0) + 1);
    }
    const large = [...counts].filter(([, count]) => count > MAX_FILES).map(([folder]) => folder);
    expect(large).toEqual([]);
  });

  it('has at most 260 lines in a file, with exceptions', () => {
    const long = sources.filter(({ lines }) => lines > MAX_LINES).map(({ file }) => file);
    expect(long.sort()).toEqual(Object.keys(LONG_FILES).sort());
  });
});

/** The most specific row for a file. */
function rowOf(file: string): string | undefined {
  const rows = Object.keys(MAY_IMPORT).filter(row => isIn(file, row));
  return rows.sort((a, b) => b.length - a.length)[0];
}

function importsOf(row: string): string[] {
  return sources.filter(({ file }) => rowOf(file) === row).flatMap(({ imports }) => imports);
}

/** Whether a path or a package is another one, or below it. */
function isIn(target: string, place: string): boolean {
  return target === place || target.startsWith(`${place}/`);
}

/** Whether an import is of our own files or of a restricted package. */
function isRestricted(target: string): boolean {
  const isOurs = /^(?:src|commands|package\.json)(?:$|\/)/u.test(target);
  return isOurs || RESTRICTED_PACKAGES.some(name => isIn(target, name));
}
