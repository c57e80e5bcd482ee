import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pattern } from './patternsIn.ts';

const FRAME = /(?:\(|at (?:async )?)(?:file:\/\/)?(?<file>\/[^():]+):(?<line>\d+):\d+\)?$/u;

/**
 * Loads files below a folder; returns the patterns that `RegExp` is called with meanwhile, by the
 * place of the call.
 */
export async function patternsBuilt(
  root: string,
  files: readonly string[],
): Promise<ReadonlyMap<string, readonly Pattern[]>> {
  const built = new Map<string, Pattern[]>();
  const original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(original, {
    construct: (target, args, newTarget) => {
      const pattern: RegExp = Reflect.construct(target, args, newTarget);
      const place = callerBelow(root);
      const { source, flags } = pattern;
      if (place !== null) built.set(place, [...(built.get(place) ?? []), { place, source, flags }]);
      return pattern;
    },
  });
  try {
    for (const file of files) await import(pathToFileURL(path.join(root, file)).href);
  } finally {
    globalThis.RegExp = original;
  }
  return built;
}

/** The place of the caller's caller; null if it is in a dependency. */
function callerBelow(root: string): string | null {
  const frame = new Error('caller').stack?.split('\n')[3] ?? '';
  const { file = '', line } = FRAME.exec(frame)?.groups ?? {};
  const relative = path.relative(root, file).replaceAll(path.sep, '/');
  return /^(?:\.\.|node_modules)\//u.test(relative) ? null : `${relative}:${line}`;
}
