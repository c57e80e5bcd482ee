import { register } from 'tsx/esm/api';

// On Node 20 a worker cannot start with a .ts file, so every pool starts its workers with this one.
register();

/** Runs the function `run` that a TypeScript module exports; `module` is the module's URL. */
export default async function runTask({ module, input }) {
  const { run } = await import(module);
  return run(input);
}
