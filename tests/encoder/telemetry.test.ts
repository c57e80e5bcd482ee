import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');
const LOAD = `
  import { openEncoder } from './src/encoder/openEncoder.ts';
  const encoder = openEncoder('on');
  await encoder.load();
  console.log(encoder.state().kind);
  process.exit();
`;

// With telemetry on, onnxruntime keeps the identifier of the device and a queue of events in the home folder.
it('loads without identifying the device to the makers of onnxruntime', async () => {
  const home = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  onTestFinished(() => rm(home, { recursive: true, force: true }));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '-e', LOAD],
    { cwd: ROOT, env: { PATH: process.env.PATH, HOME: home } },
  );
  expect(stdout).toBe('ready\n');
  expect(await readdir(home)).toEqual([]);
});
