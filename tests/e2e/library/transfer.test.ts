import { PermissionFlagsBits } from 'discord-api-types/v10';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { en } from '../../../src/messages/en/index.ts';
import type { DownloadFault } from '../../../src/sandbox/faults/downloadFaults.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { NotOffered } from '../../../src/sandbox/user/userError.ts';
import { startFootnote } from '../footnote.ts';
import { pressForged } from '../forgedButton.ts';
import { buttonsOf } from '../messaging.ts';
import { notAllowed } from '../notAllowed.ts';
import { messageOf, updateOf } from '../outcomes.ts';
import { descriptionOf } from '../quotes.ts';
import { startWithLibrary, textOn } from './ownLibrary.ts';

const TEXTS = { 'museum.md': textOn('museum'), 'pier.md': textOn('pier') };
/** A page of six mebibytes with little to read. */
const LARGE = `<p>The mill grinds at night.</p><!-- ${'x'.repeat(6 * 2 ** 20)} -->`;
const { exporting, importing } = en.library;
const { adding } = en;

/** The file of a reply, to be sent back. */
function fileOf({ files: [file] }: ShownMessage) {
  if (file === undefined) throw new Error('no file');
  return { name: file.name, contentType: 'application/zip', bytes: file.bytes };
}

const exported = async (user: User) => fileOf(await user.slash('library export'));
const added = async (user: User, preview: ShownMessage) =>
  updateOf(await user.press(preview, adding.buttons.add));

describe('/library export and /library import', () => {
  it('give back articles, versions and citations after everything was deleted', async () => {
    const { footnote, library, mo } = await startWithLibrary(TEXTS);
    const question = { question: 'When did the museum open?' };
    const answer = await mo.slash('ask', question);
    const versions = async () =>
      await Promise.all((await library.listArticles()).map(({ id }) => library.listVersions(id)));
    const before = await versions();
    const reply = await mo.slash('library export');
    expect(reply).toMatchObject({
      content: exporting.whole({ articles: 2 }),
      isPrivate: true,
      files: [{ name: 'library.zip' }],
    });
    await library.deleteEverything();
    const preview = await mo.slash('library import', { file: fileOf(reply) });
    expect(preview).toMatchObject({ content: importing.preview, isPrivate: true });
    expect(descriptionOf(preview)).toBe('**To be added: 2**\n- museum\n- pier');
    expect(await library.listArticles()).toEqual([]);
    await footnote.restart();
    const done = await added(mo, preview);
    expect(descriptionOf(done)).toBe('**Added: 2**\n- museum\n- pier');
    expect(await versions()).toEqual(before);
    expect(descriptionOf(await mo.slash('ask', question))).toBe(descriptionOf(answer));
    expect(descriptionOf(await mo.slash('library list'))).toMatch(
      new RegExp(`^\\*\\*museum\\*\\*\nadded on <t:\\d+:d>, imported by <@${mo.id}>`, 'u'),
    );
  });

  it('move articles to another server, and add nothing twice', async () => {
    const { sandbox, footnote, mo } = await startWithLibrary(TEXTS);
    const other = sandbox.addGuild('Other');
    const bo = other.member('Bo', { permissions: PermissionFlagsBits.ManageMessages });
    const file = await exported(mo);
    await added(bo, await bo.slash('library import', { file }));
    const library = await footnote.libraryOf(other.id);
    expect((await library.listArticles()).map(({ title }) => title)).toEqual(['museum', 'pier']);
    const again = await bo.slash('library import', { file });
    expect(descriptionOf(again)).toBe(
      `**${importing.repeated({ articles: 2 })}**\n- museum\n- pier`,
    );
    expect(buttonsOf(again)).toEqual([adding.buttons.discard]);
    const discarded = updateOf(await bo.press(again, adding.buttons.discard));
    expect(discarded.content).toBe(adding.discarded);
  });

  it('are not for members who may not manage messages', async () => {
    const { ana } = await startWithLibrary({});
    await expect(ana.slash('library export')).rejects.toThrow(NotOffered);
    await expect(ana.slash('library import', {})).rejects.toThrow(NotOffered);
  });

  it.each([
    ['export', 'part:2:0:AAAAAAAAAAAA'],
    ['import', 'add:AAAAAAAAAAAAAAAA'],
    ['import', 'discard:AAAAAAAAAAAAAAAA'],
  ])('refuse the same members a forged button: %s %s', async (command, action) => {
    const { footnote, ana } = await startWithLibrary(TEXTS);
    const refused = messageOf(await pressForged(footnote, ana, `2:library ${command}:${action}`));
    const content = notAllowed(`library ${command}`);
    expect(refused).toMatchObject({ content, files: [], isPrivate: true });
  });
});

describe('/library export', () => {
  it('says that there is nothing to export', async () => {
    const { mo } = await startWithLibrary({});
    const reply = await mo.slash('library export');
    expect(reply).toMatchObject({ content: en.library.empty, files: [], isPrivate: true });
  });

  it('gives a large library in parts, also after a restart', async () => {
    const { footnote, mo } = await startWithLibrary({
      'mill.html': LARGE,
      'dam.html': LARGE.replace('mill', 'dam'),
    });
    const first = await mo.slash('library export');
    expect(first.content).toBe(exporting.part({ first: 1, last: 1, articles: 2 }));
    expect(fileOf(first).bytes.length).toBeLessThanOrEqual(10 * 2 ** 20);
    await footnote.restart();
    const second = messageOf(await mo.press(first, exporting.nextPart));
    expect(second).toMatchObject({
      content: exporting.part({ first: 2, last: 2, articles: 2 }),
      isPrivate: true,
      files: [{ name: 'library-part-2.zip' }],
    });
    expect(buttonsOf(second)).toEqual([]);
  });

  it('says so if the library has changed since the part before', async () => {
    const { footnote, mo } = await startWithLibrary(TEXTS);
    const id = '2:library export:part:2:1:AAAAAAAAAAAA';
    const refused = messageOf(await pressForged(footnote, mo, id));
    expect(refused).toMatchObject({ content: exporting.changed, files: [], isPrivate: true });
  });
});

describe('/library import', () => {
  it.each<[name: string, fault: DownloadFault, says: string]>([
    ['a missing file', { kind: 'gone' }, adding.reasons.expired],
    ['a failing CDN', { kind: 'server error', status: 503 }, adding.reasons.unanswered],
    ['a broken connection', { kind: 'reset' }, adding.reasons.unanswered],
    [
      'a body of another length',
      { kind: 'wrong length', contentLength: 9 },
      adding.reasons.unanswered,
    ],
    [
      'a body without an end',
      { kind: 'too long', bytes: 1e9 },
      adding.reasons.tooLarge({ mebibytes: 10 }),
    ],
    [
      'a redirect elsewhere',
      { kind: 'redirect', location: 'http://127.0.0.1:9/' },
      adding.reasons.unanswered,
    ],
  ])('explains %s, and works the next time', async (_, fault, says) => {
    const { sandbox, mo } = await startWithLibrary({ 'museum.md': textOn('museum') });
    const file = await exported(mo);
    sandbox.faults.onDownload(fault);
    const reply = await mo.slash('library import', { file });
    expect(reply).toMatchObject({ content: `**library.zip** — ${says}`, isPrivate: true });
    expect((await mo.slash('library import', { file })).content).toBe(importing.preview);
  });

  it('waits for a slow download', async () => {
    const { sandbox, mo } = await startWithLibrary({ 'museum.md': textOn('museum') });
    const file = await exported(mo);
    sandbox.faults.onDownload({ kind: 'slow' });
    const sent = mo.slash('library import', { file });
    await expect.poll(() => sandbox.requests.at(-1)?.fault).toBe('slow');
    sandbox.faults.release();
    expect((await sent).content).toBe(importing.preview);
  });

  it('gives up on a download that takes too long', async () => {
    const limit = new AbortController();
    const footnote = await startFootnote({
      articles: {},
      stores: true,
      downloadTimeout: () => limit.signal,
    });
    const mo = footnote.sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
    footnote.sandbox.faults.onDownload({ kind: 'hang' });
    const sent = mo.slash('library import', { file: { name: 'x.zip', bytes: strToU8('PK') } });
    setImmediate(() => limit.abort(new DOMException('timeout', 'TimeoutError')));
    expect((await sent).content).toContain(adding.reasons.unanswered);
  });

  it('says what is wrong with a file that is no export, and takes nothing', async () => {
    const { library, mo } = await startWithLibrary({});
    const bytes = zipSync({ 'library.json': strToU8('{"articles":[]}') });
    for (const [sent, detail] of [
      [strToU8('no archive'), 'is damaged: its ZIP archive has no directory'],
      [bytes, 'has a library.json with a mistake (format'],
    ] as const) {
      const reply = await mo.slash('library import', { file: { name: 'x.zip', bytes: sent } });
      expect(reply.content).toContain(`it ${detail}`);
      expect(reply.isPrivate).toBe(true);
    }
    expect(await library.listArticles()).toEqual([]);
  });

  it('leaves out an article whose file was changed, and says so', async () => {
    const { library, mo } = await startWithLibrary(TEXTS);
    const entries = unzipSync((await exported(mo)).bytes);
    const name = Object.keys(entries).find(path => path.endsWith('-pier.md')) ?? '';
    entries[name] = strToU8(textOn('pier').replace('Friday', 'Sunday'));
    await library.deleteEverything();
    const file = { name: 'library.zip', bytes: zipSync(entries) };
    const preview = await mo.slash('library import', { file });
    expect(descriptionOf(preview)).toContain(
      `**${importing.unreadable({ articles: 1 })}**\n- pier (has a file that was changed)`,
    );
    await added(mo, preview);
    expect((await library.listArticles()).map(({ title }) => title)).toEqual(['museum']);
  });

  it('does not let what the archive says of a text pass for the text', async () => {
    const { library, mo } = await startWithLibrary({ 'museum.md': textOn('museum') });
    const entries = unzipSync((await exported(mo)).bytes);
    entries['texts/0001-v1-museum.txt'] = strToU8('The museum burnt down.');
    await library.deleteEverything();
    const file = { name: 'library.zip', bytes: zipSync(entries) };
    await added(mo, await mo.slash('library import', { file }));
    const [museum] = await library.listArticles();
    expect(await library.readText(museum?.id ?? '', 1)).toBe(textOn('museum'));
    expect(strFromU8(entries['library.json'] ?? new Uint8Array())).toContain('museum');
  });

  it('fills a library as far as there is room, and says what does not fit', async () => {
    const { mo } = await startWithLibrary(TEXTS);
    const file = await exported(mo);
    const footnote = await startFootnote({
      articles: {},
      stores: true,
      storageLimits: { articles: 1, bytes: 1_000_000 },
    });
    const { sandbox } = footnote;
    const di = sandbox.member('Di', { permissions: PermissionFlagsBits.ManageMessages });
    const preview = await di.slash('library import', { file });
    expect(descriptionOf(preview)).toMatch(
      /^\*\*To be added: 1\*\*\n- museum\n\n\*\*No room, so left out: 1 .*\*\*\n- pier$/u,
    );
    const done = await added(di, preview);
    expect(descriptionOf(done)).toMatch(/^\*\*Added: 1\*\*\n- museum\n\n\*\*No room/u);
  });

  it('adds nothing and says so privately when the disk is full', async () => {
    const { footnote, library, mo } = await startWithLibrary(TEXTS);
    const file = await exported(mo);
    await library.deleteEverything();
    const preview = await mo.slash('library import', { file });
    footnote.failChanges();
    const failed = messageOf(await mo.press(preview, adding.buttons.add));
    expect(failed).toMatchObject({ content: en.notices.notStored, isPrivate: true });
    expect(await library.listArticles()).toEqual([]);
  });

  it('is added only by the member who sent it, and once', async () => {
    const { footnote, library, mo } = await startWithLibrary(TEXTS);
    const file = await exported(mo);
    await library.deleteEverything();
    const preview = await mo.slash('library import', { file });
    await Promise.all([
      mo.press(preview, adding.buttons.add),
      mo.press(preview, adding.buttons.add),
    ]);
    expect(await library.listArticles()).toHaveLength(2);
    const di = footnote.sandbox.member('Di', { permissions: PermissionFlagsBits.ManageMessages });
    const second = await library.readImport({ name: 'x.zip', bytes: file.bytes }, mo.id);
    const id = second.kind === 'import' ? second.found.id : '';
    const theirs = messageOf(await pressForged(footnote, di, `2:library import:add:${id}`));
    expect(theirs.content).toBe(adding.notYours);
  });
});
