import { Buffer } from 'node:buffer';
import { listOriginals } from '../../../storage/articles/originals.ts';
import { findDuplicate } from '../../../storage/articles/readArticles.ts';
import { readUsage, type Usage } from '../../../storage/articles/usage.ts';
import type { Storage } from '../../../storage/storage.ts';
import { type DraftedImport, namesOf, type PlannedArticle } from './importDraft.ts';

/** Predicts which articles of an export would be added now, in their order. */
export async function planImport(
  storage: Storage,
  guildId: string,
  articles: readonly DraftedImport[],
  limits: Usage,
): Promise<readonly PlannedArticle[]> {
  const kept = new Set(await listOriginals(storage, guildId));
  const added = new Set<string>();
  let usage = await readUsage(storage, guildId);
  const planned: PlannedArticle[] = [];
  for (const article of articles) {
    const identity = identityOf(article);
    const marks = [identity.digest, identity.url ?? identity.digest];
    const isRepeated =
      marks.some(mark => added.has(mark)) ||
      (await findDuplicate(storage, guildId, identity)) !== null;
    const after = withArticle(usage, article, kept);
    const fits = after.articles <= limits.articles && after.bytes <= limits.bytes;
    let fate: PlannedArticle['fate'] = fits ? 'added' : 'full';
    if (isRepeated) fate = 'repeated';
    planned.push({ ...namesOf(article), fate });
    if (fate !== 'added') continue;
    usage = after;
    for (const mark of marks) added.add(mark);
    for (const { file } of article.versions) kept.add(file.sha256);
  }
  return planned;
}

function identityOf({ id, versions }: DraftedImport) {
  const { digest = '', url = null } = versions.at(-1) ?? {};
  return { id, digest, url };
}

/** Size of a library after an article is added; files in `kept` are counted already. */
function withArticle(
  { articles, bytes }: Usage,
  { versions }: DraftedImport,
  kept: ReadonlySet<string>,
): Usage {
  const files = new Map(versions.map(({ file }) => [file.sha256, file.size]));
  const sizes = [
    ...[...files].flatMap(([sha256, size]) => (kept.has(sha256) ? [] : [size])),
    ...versions.map(({ extract }) => Buffer.byteLength(JSON.stringify(extract))),
  ];
  return { articles: articles + 1, bytes: sizes.reduce((sum, size) => sum + size, bytes) };
}
