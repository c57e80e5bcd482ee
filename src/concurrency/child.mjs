import process from 'node:process';
import { register } from 'tsx/esm/api';

// As in worker.mjs: a process cannot start from a .ts file on Node 20.
register();

// The parent is gone.
process.on('disconnect', () => process.exit());

process.on('message', message => void answer(message));

async function answer({ module, input }) {
  try {
    const { run } = await import(module);
    process.send({ ok: true, output: await run(input) });
  } catch (error) {
    process.send({ ok: false, error });
  }
}
