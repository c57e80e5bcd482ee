import { promises as fs, type Stats } from 'node:fs';
import path from 'node:path';
import type { ArticleSource } from './listArticles.ts';
import { systemReason } from './systemReason.ts';

/** A file that yields no bytes; the reason is null while it is still being written. */
export interface Unreadable {
  readonly ok: false;
  readonly reason: string | null;
}

/** The bytes of a file, if it can be read. */
export type FileContent = { readonly ok: true; readonly bytes: Uint8Array } | Unreadable;

/** Conditions under which a file is read. */
export interface FileLimits {
  /** Larger files are skipped. Unit: bytes. */
  readonly maxBytes: number;
  /** A file that changed less than this ago counts as still being written; 0 by default. Unit: milliseconds. */
  readonly settleTime?: number;
  /** Its files are always complete, whatever their age. */
  readonly extraSource?: ArticleSource | null;
}

/** Reads a regular file. */
export async function readArticleFile(
  file: string,
  { maxBytes, settleTime = 0, extraSource }: FileLimits,
): Promise<FileContent> {
  try {
    const stat = await fs.stat(file);
    // Reading a pipe could block for ever.
    if (!stat.isFile()) return { ok: false, reason: 'is not a regular file' };
    if (stat.size > maxBytes) {
      const reason = `is larger than ${formatBytes(maxBytes)}; raise MAX_ARTICLE_BYTES to read it`;
      return { ok: false, reason };
    }
    const bytes = await fs.readFile(file);
    const mayBeUnfinished = settleTime > 0 && path.dirname(file) !== extraSource?.folder;
    if (mayBeUnfinished && !isSettled(stat, await fs.stat(file), settleTime)) {
      return { ok: false, reason: null };
    }
    return { ok: true, bytes };
  } catch (error) {
    return { ok: false, reason: systemReason(error) };
  }
}

/** Whether a file was older than `settleTime` before it was read, and did not change meanwhile. */
function isSettled(before: Stats, after: Stats, settleTime: number): boolean {
  // The disk's clock may be ahead, so a time slightly in the future counts as recent too.
  const isRecent = Math.abs(Date.now() - before.ctimeMs) < settleTime;
  return !isRecent && before.size === after.size && before.ctimeMs === after.ctimeMs;
}

/** "5 MiB", "1.5 KiB", "300 bytes" */
function formatBytes(bytes: number): string {
  const [size, unit] =
    bytes >= 2 ** 20
      ? [bytes / 2 ** 20, 'MiB']
      : bytes >= 1024
        ? [bytes / 1024, 'KiB']
        : [bytes, 'bytes'];
  return `${size.toLocaleString('en', { maximumFractionDigits: 1 })} ${unit}`;
}
