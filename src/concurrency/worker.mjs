import { register } from 'tsx/esm/api';

// A worker cannot start from a .ts file on Node 20, so every pool starts its workers from this one.
register();

/** Calls the function `run` of a TypeScript module, given by URL. */
export default async function runTask({ module, input }) {
  const { run } = await import(module);
  return run(input);
}
