import { PermissionFlagsBits } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ADD_TO_LIBRARY } from '../../../commands/addToLibrary.ts';
import { en } from '../../../src/messages/en/index.ts';
import type { DownloadFault } from '../../../src/sandbox/faults/downloadFaults.ts';
import type { User } from '../../../src/sandbox/user/user.ts';
import { type Footnote, startFootnote } from '../footnote.ts';
import { descriptionOf } from '../quotes.ts';
import { textOn } from './ownLibrary.ts';

const FILE = { name: 'museum.md', bytes: Buffer.from(textOn('museum')) };
const { reasons } = en.adding;
const TOO_LARGE = reasons.tooLarge({ mebibytes: 1 });

let footnote: Footnote;
let mo: User;
/** Aborts the next downloads. */
let timeout: AbortController;

beforeEach(async () => {
  timeout = new AbortController();
  const downloadTimeout = () => timeout.signal;
  footnote = await startFootnote({ articles: {}, stores: true, downloadTimeout });
  mo = footnote.sandbox.member('Mo', { permissions: PermissionFlagsBits.ManageMessages });
});

function refusal(name: string, reason: string) {
  return { content: `**${name}** — ${reason}`, embeds: [], components: [], isPrivate: true };
}

describe('a file that is not downloaded is refused privately, and previewed when it is sent again', () => {
  it.each<[fault: DownloadFault, reason: string]>([
    [{ kind: 'server error', status: 500 }, reasons.unanswered],
    [{ kind: 'reset' }, reasons.unanswered],
    [{ kind: 'too long', bytes: 3_000_000 }, TOO_LARGE],
    [{ kind: 'wrong length', contentLength: 9 }, reasons.unanswered],
    [{ kind: 'redirect', location: 'http://127.0.0.1:9/' }, reasons.unanswered],
  ])('%j', async (fault, reason) => {
    footnote.sandbox.faults.onDownload(fault);
    const refused = await mo.slash('library add', { file: FILE });
    expect(refused).toMatchObject(refusal('museum.md', reason));
    const preview = await mo.slash('library add', { file: FILE });
    expect(descriptionOf(preview)).toContain('**museum**');
  });
});

it('a slow download is previewed when it is there', async () => {
  const { sandbox } = footnote;
  sandbox.faults.onDownload({ kind: 'slow' });
  const adding = mo.slash('library add', { file: FILE });
  const preview = await vi.waitUntil(() => {
    sandbox.faults.release();
    return Promise.race([adding, Promise.resolve(null)]);
  });
  expect(descriptionOf(preview)).toContain('**museum**');
});

it('a download that never comes is refused after a while', async () => {
  footnote.sandbox.faults.onDownload({ kind: 'hang' });
  const adding = mo.slash('library add', { file: FILE });
  timeout.abort();
  expect(await adding).toMatchObject(refusal('museum.md', reasons.unanswered));
});

it('a file that Discord no longer has is refused with the advice to send it again', async () => {
  footnote.sandbox.faults.onEvent('INTERACTION_CREATE', data =>
    JSON.parse(JSON.stringify(data).replaceAll(/\?ex=[^"]*/gu, '')),
  );
  const refused = await mo.slash('library add', { file: FILE });
  expect(refused).toMatchObject(refusal('museum.md', reasons.expired));
});

it('the address of a file on another host is not asked', async () => {
  const { sandbox } = footnote;
  sandbox.faults.onEvent('INTERACTION_CREATE', data =>
    JSON.parse(JSON.stringify(data).replaceAll(sandbox.cdn, `${sandbox.api}/cdn`)),
  );
  const refused = await mo.slash('library add', { file: FILE });
  expect(refused).toMatchObject(refusal('museum.md', reasons.foreign));
  expect(sandbox.requests.filter(({ path }) => path.includes('museum.md'))).toEqual([]);
});

it('a file that is larger than the limit is not downloaded', async () => {
  const { sandbox } = footnote;
  const refused = await mo.slash('library add', {
    file: { name: 'large.txt', bytes: Buffer.alloc(1_000_001, 'a ') },
  });
  expect(refused).toMatchObject(refusal('large.txt', TOO_LARGE));
  expect(sandbox.requests.filter(({ path }) => path.includes('large.txt'))).toEqual([]);
});

it('of several files, those that are there are previewed, and the others named', async () => {
  const pier = { name: 'pier.md', bytes: Buffer.from(textOn('pier')) };
  footnote.sandbox.faults.onDownload({ kind: 'server error', status: 503 });
  const preview = await mo.rightClick(mo.say({ files: [FILE, pier] }), ADD_TO_LIBRARY);
  expect(descriptionOf(preview)).toContain('**pier**');
  const content = `**museum.md** — ${reasons.unanswered}`;
  const refused = await mo.awaits(message => message.content === content);
  expect(refused.isPrivate).toBe(true);
});
