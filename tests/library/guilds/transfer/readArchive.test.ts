import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createArticleReader } from '../../../../src/library/articleReader.ts';
import { readArchive } from '../../../../src/library/guilds/transfer/readArchive.ts';
import { readUpload } from '../../../../src/library/guilds/uploads.ts';
import { sha256Of } from '../../../../src/storage/articles/originals.ts';
import { replaceNumber, zipOf } from '../../../articles/readers/zip/zipOf.ts';

const NOW = Date.UTC(2025, 2, 3);
const FERRY = 'The ferry to Sandholm leaves at noon on Fridays.\n';
const ENTRY = 'originals/ferry.txt';
const reader = createArticleReader();

/** A version as an export describes it, with changes. */
function versionOf(changes: object = {}, file: object = {}) {
  return {
    title: 'Ferry',
    publisher: 'Gazette',
    published: '2025-03-02',
    language: 'en',
    url: 'https://gazette.example/ferry',
    file: { name: 'ferry.txt', sha256: sha256Of(strToU8(FERRY)), entry: ENTRY, ...file },
    text: null,
    part: 0,
    format: 'text',
    reader: 1,
    readAt: '2025-03-01T00:00:00.000Z',
    ...changes,
  };
}

function articleOf(changes: object = {}) {
  return {
    id: 'AAAAAAAAAAAAAAAA',
    origin: 'upload',
    addedAt: '2025-03-01T00:00:00.000Z',
    retractedAt: null,
    versions: [versionOf()],
    ...changes,
  };
}

/** An export of articles, with files by path. */
function exportOf(
  articles: readonly object[],
  files: Readonly<Record<string, string | Uint8Array>> = { [ENTRY]: FERRY },
): Uint8Array {
  const manifest = { format: 'footnote-library', version: 1, articles };
  return zipOf({ ...files, 'library.json': JSON.stringify(manifest) });
}

const read = (bytes: Uint8Array) => readArchive(bytes, file => readUpload(reader, file), NOW);

/** The articles of an export; throws if it is refused. */
async function articlesOf(bytes: Uint8Array) {
  const found = await read(bytes);
  if (!found.ok) throw new Error(found.reason);
  return found.result;
}

describe('readArchive', () => {
  it('reads the files again, and keeps the details and times that it is told', async () => {
    const { articles, unreadable } = await articlesOf(exportOf([articleOf()]));
    expect(unreadable).toEqual([]);
    expect(articles).toMatchObject([
      {
        id: 'AAAAAAAAAAAAAAAA',
        addedAt: Date.UTC(2025, 2, 1),
        versions: [{ title: 'Ferry', publisher: 'Gazette', extract: { text: FERRY } }],
      },
    ]);
  });

  it('ignores details that make no sense, and takes times to come for now', async () => {
    const odd = versionOf({
      title: 'A\u0000\ntitle',
      published: '32 March',
      language: 'x',
      url: 'no address',
      readAt: '2999-01-01T00:00:00Z',
    });
    const late = { addedAt: '2999-01-01T00:00:00Z', retractedAt: '2999-01-01T00:00:00Z' };
    const { articles } = await articlesOf(exportOf([articleOf({ ...late, versions: [odd] })]));
    expect(articles).toMatchObject([
      {
        addedAt: NOW,
        retractedAt: NOW,
        versions: [{ title: 'A title', published: null, language: null, url: null, readAt: NOW }],
      },
    ]);
  });

  it.each<[name: string, bytes: Uint8Array, reason: string]>([
    ['no archive', strToU8('no archive'), 'is damaged: its ZIP archive has no directory'],
    ['half an archive', exportOf([articleOf()]).subarray(0, 200), 'is damaged: its ZIP archive'],
    ['an archive of other things', zipOf({ 'a.txt': 'a' }), 'has no library.json'],
    [
      'an archive within an archive',
      zipOf({ 'library.zip': exportOf([articleOf()]) }),
      'has no library.json',
    ],
    ['a path out of the archive', exportOf([], { '../../x': 'x' }), 'names a file outside'],
    ['an absolute path', exportOf([], { '/etc/passwd': 'x' }), 'names a file outside'],
    ['a description that is no JSON', zipOf({ 'library.json': '{' }), 'library.json that is not'],
    [
      'an unknown version',
      zipOf({ 'library.json': '{"format":"footnote-library","version":2}' }),
      'version',
    ],
    ['an id that is none', exportOf([articleOf({ id: '../x' })]), '(articles[0].id: '],
    ['an article twice', exportOf([articleOf(), articleOf()]), '(articles: two articles have'],
    ['no versions', exportOf([articleOf({ versions: [] })]), '(articles[0].versions: '],
    [
      'a part below 0',
      exportOf([articleOf({ versions: [versionOf({ part: -1 })] })]),
      '(articles[0].versions[0].part: ',
    ],
    [
      'a digest that is none',
      exportOf([articleOf({ versions: [versionOf({}, { sha256: 'x' })] })]),
      '(articles[0].versions[0].file.sha256: ',
    ],
    [
      'a file that is too large',
      zipSync({ 'library.json': new Uint8Array(11 * 2 ** 20) }, { level: 0 }),
      'unpacks to a part of more than 10 MiB',
    ],
    [
      'a file that unpacks to a thousand times its size',
      zipSync({ 'library.json': new Uint8Array(8 * 2 ** 20) }, { level: 9 }),
      'unpacks to parts of more than 1 MiB',
    ],
    [
      'too many files',
      zipOf(Object.fromEntries(Array.from({ length: 10_001 }, (_, at) => [`${at}`, '']))),
      'is a ZIP archive of more than 10,000 files',
    ],
  ])('refuses %s with the reason', async (_, bytes, reason) => {
    expect(await read(bytes)).toEqual({ ok: false, reason: expect.stringContaining(reason) });
  });

  it('refuses a file of another size than the archive declares', async () => {
    const bytes = exportOf([articleOf()]);
    const lying = replaceNumber(bytes, FERRY.length, 5);
    expect(await read(lying)).toMatchObject({
      ok: false,
      reason: expect.stringMatching(/^is damaged/u),
    });
  });

  it.each<[name: string, version: object, files: Record<string, string>, reason: string]>([
    ['has no file', versionOf(), {}, 'has a file that is missing'],
    ['has another file', versionOf(), { [ENTRY]: `${FERRY}!` }, 'has a file that was changed'],
    [
      'was exported without its file',
      versionOf({}, { entry: null }),
      {},
      'was too large to be exported with its file',
    ],
    [
      'names a part that its file lacks',
      versionOf({ part: 7 }),
      { [ENTRY]: FERRY },
      'is not in its file',
    ],
    [
      'is of no format that is read',
      versionOf({}, { sha256: sha256Of(strToU8('')) }),
      { [ENTRY]: '' },
      'is empty',
    ],
  ])('leaves out an article as a whole that %s', async (_, version, files, reason) => {
    const first = versionOf({}, { entry: 'originals/first.txt' });
    const bytes = exportOf([articleOf({ versions: [first, version] })], {
      'originals/first.txt': FERRY,
      ...files,
    });
    const alone = exportOf([articleOf({ versions: [version] })], files);
    expect((await articlesOf(alone)).unreadable).toEqual([{ name: 'Ferry', reason }]);
    expect((await articlesOf(bytes)).articles).toEqual([]);
  });

  it('is not misled by two files with one path: the digest decides', async () => {
    const twice = Buffer.from(
      exportOf([articleOf()], { [ENTRY]: FERRY, 'originals/ferrY.txt': '!' }),
    );
    for (let at = twice.indexOf('ferrY'); at >= 0; at = twice.indexOf('ferrY')) {
      twice.write('ferry', at);
    }
    const { unreadable } = await articlesOf(twice);
    expect(unreadable).toEqual([{ name: 'Ferry', reason: 'has a file that was changed' }]);
  });
});
