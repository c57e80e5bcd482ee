import { cp, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkModel } from '../../../src/encoder/worker/modelFiles.ts';
import { openNetworks } from '../../../src/encoder/worker/networks.ts';
import { MODEL } from '../model.ts';

let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'footnote-'));
  await cp(MODEL, folder, { recursive: true });
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function failToImport(): Promise<never> {
  throw new Error('libstdc++.so.6: no such file\nRequire stack: …');
}

const inFolder = (name: string): string => path.join(folder, name);

it('accepts a copy of the model', async () => {
  await expect(checkModel(folder)).resolves.toBeUndefined();
});

it.each<[what: string, change: () => Promise<void>, complaint: () => string]>([
  [
    'is missing',
    () => rm(inFolder('reranker.onnx')),
    () => `${inFolder('reranker.onnx')} is missing; restore it from the repository`,
  ],
  [
    'cannot be read',
    async () => {
      await rm(inFolder('tokenizer.json'));
      await cp(inFolder('LICENSE'), path.join(inFolder('tokenizer.json'), 'LICENSE'));
    },
    () => `${inFolder('tokenizer.json')} cannot be read (EISDIR); restore it`,
  ],
  [
    'is cut off',
    () => truncate(inFolder('encoder.onnx'), 1_000_000),
    () => `${inFolder('encoder.onnx')} is damaged or belongs to another model; restore it`,
  ],
  [
    'belongs to another model',
    () => writeFile(inFolder('encoder.onnx'), 'another model'),
    () => `${inFolder('encoder.onnx')} is damaged or belongs to another model; restore it`,
  ],
])('rejects a model of which a file %s', async (_, change, complaint) => {
  await change();
  await expect(checkModel(folder)).rejects.toThrow(complaint());
});

it('says what to do when the native library cannot be loaded', async () => {
  await expect(openNetworks(MODEL, failToImport)).rejects.toThrow(
    /^onnxruntime-node cannot be loaded on \w+ \w+ \(libstdc\+\+\.so\.6: no such file\); run npm ci, on Linux with glibc 2\.28 or later, or set ENCODER=off$/u,
  );
});
