import { describe, expect, it } from 'vitest';
import { createEncoder } from '../../src/encoder/createEncoder.ts';
import type { Encoder } from '../../src/encoder/encoder.ts';
import { createRunner, loaded, settle } from './fakeRunner.ts';

/** Unit: milliseconds. */
const MINUTE = 60_000;

describe('an encoder that fails', () => {
  it('goes on after one failure', async () => {
    const { runner, encoder } = await loaded();
    expect(await answer(runner, encoder, new Error('out of memory'))).toBeNull();
    expect(await answer(runner, encoder)).toHaveLength(1);
    expect(await answer(runner, encoder, new Error('out of memory'))).toBeNull();
    expect(encoder.state().kind).toBe('ready');
    expect(encoder.answeredWithout()).toBe(2);
  });

  it('is not available after two failures in a row, and reports the reason once', async () => {
    const { runner, encoder, reasons } = await loaded();
    await answer(runner, encoder, new Error('out of memory'));
    await answer(runner, encoder, new Error('out of memory'));
    const reason = 'its worker failed: out of memory; it starts again later';
    expect(encoder.state()).toEqual({ kind: 'unavailable', reason });
    expect(await encoder.encodeQuestions(['who?'], 'question')).toBeNull();
    expect(runner.batches).toHaveLength(2);
    expect(reasons).toEqual([reason]);
  });

  it('loads again a minute after two failures in a row', async () => {
    const { runner, encoder } = await loaded();
    await answer(runner, encoder, new Error('out of memory'));
    await answer(runner, encoder, new Error('out of memory'));
    runner.pass(MINUTE);
    expect(await encoder.encodeQuestions(['who?'], 'question')).toBeNull();
    expect(encoder.state().kind).toBe('loading');
    await settle();
    await runner.finish();
    expect(encoder.state().kind).toBe('ready');
    expect(await answer(runner, encoder)).toHaveLength(1);
  });

  it('pauses twice as long after each further failure, at most an hour', async () => {
    const { runner, encoder } = await loaded();
    await answer(runner, encoder, new Error('out of memory'));
    await answer(runner, encoder, new Error('out of memory'));
    for (const pause of [1, 2, 4, 8, 16, 32, 60, 60]) {
      runner.pass(pause * MINUTE - 1);
      await encoder.encodeQuestions(['who?'], 'question');
      expect(encoder.state().kind).toBe('unavailable');
      runner.pass(1);
      await encoder.encodeQuestions(['who?'], 'question');
      await settle();
      await runner.fail(new Error('out of memory'));
    }
    expect(encoder.state().kind).toBe('unavailable');
  });

  it('loads again if its worker fails while it loads', async () => {
    const runner = createRunner();
    const encoder = createEncoder(runner, { now: runner.now });
    const loading = encoder.load();
    await settle();
    await runner.fail(new Error('out of memory'));
    await runner.finish();
    await loading;
    expect(encoder.state().kind).toBe('ready');
  });

  it('is not available if the model cannot be used, and does not try again', async () => {
    const runner = createRunner();
    const encoder = createEncoder(runner, { now: runner.now });
    const loading = encoder.load();
    await settle();
    await runner.fail({ ok: false, reason: 'encoder.onnx is missing' });
    await loading;
    expect(encoder.state()).toEqual({ kind: 'unavailable', reason: 'encoder.onnx is missing' });
    expect(runner.batches).toHaveLength(1);
  });
});

/** The answer to a question whose batch ends with the error, if there is one. */
async function answer(
  { finish, fail }: ReturnType<typeof createRunner>,
  encoder: Encoder,
  error?: Error,
) {
  const asked = encoder.encodeQuestions(['who?'], 'question');
  await settle();
  await (error === undefined ? finish() : fail(error));
  return await asked;
}
