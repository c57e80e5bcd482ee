import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BlockFileError, readBlocks, writeBlocks } from '../../../src/library/saved/blockFile.ts';
import { cases } from '../../setup/environment.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');
const BLOCKS = [[1, 2, 3], [], [255, 0, 10], [7]].map(bytes => Uint8Array.from(bytes));
/** Unit: seconds. */
const LONG_AGO = 3600;

let folder = '';
let file = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  file = path.join(folder, 'data', 'blocks');
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function read(): Promise<number[][]> {
  const blocks: number[][] = [];
  for await (const block of readBlocks(file)) blocks.push([...block]);
  return blocks;
}

const write = (...blocks: number[][]): Promise<void> =>
  writeBlocks(
    file,
    blocks.map(bytes => Uint8Array.from(bytes)),
  );

const names = (): Promise<string[]> => readdir(path.dirname(file));

/** Creates an unfinished file, last written `when` seconds from now. */
async function leaveUnfinished(when: number): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.new`, 'half of it');
  const time = Date.now() / 1000 + when;
  await utimes(`${file}.new`, time, time);
}

function* failing(): Generator<Uint8Array> {
  yield Uint8Array.of(2);
  throw new Error('no more');
}

describe('writeBlocks', () => {
  it('replaces the file with blocks that readBlocks returns', async () => {
    const blocks = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(blocks, async written => {
        await writeBlocks(file, written);
        expect(await read()).toEqual(written.map(block => [...block]));
        expect(await names()).toEqual(['blocks']);
      }),
      { numRuns: cases(50) },
    );
  });

  it('makes the file readable by its owner only', async () => {
    await writeBlocks(file, BLOCKS);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(path.dirname(file))).mode & 0o777).toBe(0o700);
  });

  it('keeps the earlier file when the signal aborts', async () => {
    await write([1]);
    const controller = new AbortController();
    function* endingAtTheSecond(): Generator<Uint8Array> {
      yield Uint8Array.of(2);
      controller.abort();
      yield Uint8Array.of(3);
    }
    const writing = writeBlocks(file, endingAtTheSecond(), controller.signal);
    await expect(writing).rejects.toThrow('aborted');
    expect(await read()).toEqual([[1]]);
    expect(await names()).toEqual(['blocks']);
  });

  it('keeps the earlier file when a block cannot be generated', async () => {
    await write([1]);
    await expect(writeBlocks(file, failing())).rejects.toThrow('no more');
    expect(await read()).toEqual([[1]]);
    expect(await names()).toEqual(['blocks']);
  });

  it.each([1, 3])('keeps the earlier file when the process is killed at block %i', async last => {
    await write([1]);
    const child = spawn(
      process.execPath,
      ['--import', 'tsx', '--input-type=module', '-e', stuckWriter(last)],
      { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
    );
    await once(child.stdout, 'data');
    const ended = once(child, 'close');
    await expect(write([2])).rejects.toThrow(
      new BlockFileError('is being written by another process'),
    );
    child.kill('SIGKILL');
    await ended;
    expect(await read()).toEqual([[1]]);
    expect(await names()).toEqual(['blocks', 'blocks.new']);
    await leaveUnfinished(-LONG_AGO);
    await write([2]);
    expect(await read()).toEqual([[2]]);
    expect(await names()).toEqual(['blocks']);
  });

  it.each([-LONG_AGO, LONG_AGO])(
    'replaces an unfinished file with a time %i seconds from now',
    async when => {
      await leaveUnfinished(when);
      await write([2]);
      expect(await read()).toEqual([[2]]);
      expect(await names()).toEqual(['blocks']);
    },
  );

  it('lets one of two concurrent writers succeed', async () => {
    const writings = await Promise.allSettled([write([1], [2]), write([3], [4])]);
    expect(writings.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const [failed] = writings.flatMap(writing =>
      writing.status === 'rejected' ? [writing.reason] : [],
    );
    expect(failed).toEqual(new BlockFileError('is being written by another process'));
    const whole = writings[0].status === 'fulfilled' ? [[1], [2]] : [[3], [4]];
    expect(await read()).toEqual(whole);
    expect(await names()).toEqual(['blocks']);
  });
});

/** The code of a program that blocks while it generates block `last`. */
function stuckWriter(last: number): string {
  const module = JSON.stringify(path.join(ROOT, 'src/library/saved/blockFile.ts'));
  return `
    import { writeSync } from 'node:fs';
    const { writeBlocks } = await import(${module});
    function* blocks() {
      for (let at = 1; at < ${last}; at += 1) yield Uint8Array.of(at);
      writeSync(1, 'stuck');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
    }
    await writeBlocks(${JSON.stringify(file)}, blocks());
  `;
}

describe('readBlocks', () => {
  it('rejects a file truncated at any byte', async () => {
    await writeBlocks(file, BLOCKS);
    const { size } = await stat(file);
    for (let length = size - 1; length >= 0; length -= 1) {
      await truncate(file, length);
      await expect(read(), `${length} of ${size} bytes`).rejects.toThrow(BlockFileError);
    }
  });

  it('rejects a file with any flipped bit', async () => {
    await writeBlocks(file, BLOCKS);
    const whole = await readFile(file);
    for (let bit = 0; bit < 8 * whole.length; bit += 1) {
      const damaged = Buffer.from(whole);
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      await writeFile(file, damaged);
      await expect(read(), `bit ${bit}`).rejects.toThrow(BlockFileError);
    }
  });

  it('rejects a file of another program', async () => {
    const bytes = fc.uint8Array({ maxLength: 200 });
    await mkdir(path.dirname(file));
    await fc.assert(
      fc.asyncProperty(bytes, async written => {
        await writeFile(file, written);
        await expect(read()).rejects.toThrow(BlockFileError);
      }),
      { numRuns: cases(50) },
    );
  });

  it('does not block on a pipe', async () => {
    await mkdir(path.dirname(file));
    execFileSync('mkfifo', [file]);
    await expect(read()).rejects.toThrow(BlockFileError);
  });

  it('rethrows the system error', async () => {
    await expect(read()).rejects.toMatchObject({ code: 'ENOENT' });
    await mkdir(file, { recursive: true });
    await expect(read()).rejects.toMatchObject({ code: 'EISDIR' });
  });
});
