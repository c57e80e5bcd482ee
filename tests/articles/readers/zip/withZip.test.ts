import { describe, expect, it } from 'vitest';
import type { ReadResult } from '../../../../src/articles/readers/extract.ts';
import { withZip } from '../../../../src/articles/readers/zip/withZip.ts';
import { replaceNumber, zipOf } from './zipOf.ts';

const MIB = 2 ** 20;
/** A size that stands nowhere else in an archive. */
const SIZE = 123_457;

/** Reads every entry of an archive; the result gives their texts. */
function readAll(archive: Uint8Array): Promise<ReadResult> {
  return withZip(archive, async zip => {
    const texts: string[] = [];
    for (const name of zip.names(() => true)) {
      texts.push(`${name}: ${new TextDecoder().decode((await zip.read(name)) ?? undefined)}`);
    }
    return { ok: false, reason: texts.join('; ') };
  });
}

describe('withZip', () => {
  it('reads the entries of an archive', async () => {
    expect(await readAll(zipOf({ 'a.txt': 'one', 'b/c.txt': 'two' }))).toEqual({
      ok: false,
      reason: 'a.txt: one; b/c.txt: two',
    });
  });

  it('gives null for an entry that is not there', async () => {
    await withZip(zipOf({ a: '' }), async zip => {
      expect(await zip.read('b')).toBeNull();
      expect(zip.has('b')).toBe(false);
      return { ok: false, reason: '' };
    });
  });

  it('passes on what the reader throws', async () => {
    const failure = new RangeError('of the reader');
    await expect(withZip(zipOf({ a: '' }), () => Promise.reject(failure))).rejects.toBe(failure);
  });

  it.each([
    [
      'the start of an archive',
      zipOf({ a: 'one' }).subarray(0, 4),
      'is damaged: its ZIP archive has no directory',
    ],
    [
      'an archive that was cut',
      zipOf({ a: 'one' }).subarray(0, 60),
      'is damaged: its ZIP archive has no directory',
    ],
    ['a name that leads out', zipOf({ '../a': 'one' }), 'names a file outside of its ZIP archive'],
    ['an absolute name', zipOf({ '/a': 'one' }), 'names a file outside of its ZIP archive'],
    [
      'a part of 33 MiB that takes 32 KiB',
      zipOf({ a: new Uint8Array(33 * MIB) }),
      'unpacks to a part of more than 32 MiB',
    ],
    [
      'parts of 90 MiB in all',
      zipOf(Object.fromEntries(['a', 'b', 'c'].map(name => [name, new Uint8Array(30 * MIB)]))),
      'unpacks to parts of more than 64 MiB',
    ],
    [
      'a part that is larger than declared',
      replaceNumber(zipOf({ a: new Uint8Array(SIZE) }), SIZE, 10),
      'is damaged: a part of its ZIP archive cannot be unpacked',
    ],
    [
      'more files than any document has',
      zipOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, index) => [`${index}`, '']))),
      'is a ZIP archive of more than 10,000 files',
    ],
  ])('refuses %s', async (_, archive, reason) => {
    expect(await readAll(archive)).toEqual({ ok: false, reason });
  });
});
