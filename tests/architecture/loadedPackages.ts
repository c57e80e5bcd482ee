import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSync } from 'oxc-parser';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** The packages that are loaded with a source file, without those that it imports later, when it runs. */
export function loadedPackages(file: string): ReadonlySet<string> {
  const packages = new Set<string>();
  const files = new Set([path.join(ROOT, file)]);
  // The set grows meanwhile.
  for (const each of files) {
    for (const specifier of loadedBy(each)) {
      if (specifier.startsWith('.')) files.add(path.resolve(path.dirname(each), specifier));
      else packages.add(specifier);
    }
  }
  return packages;
}

/** What a file imports or re-exports from when it is loaded, without types. */
function loadedBy(file: string): readonly string[] {
  if (!/\.(?:ts|mjs)$/u.test(file)) return [];
  const { module } = parseSync(file, readFileSync(file, 'utf8'));
  const imports = module.staticImports
    .filter(({ entries }) => entries.length === 0 || entries.some(({ isType }) => !isType))
    .map(({ moduleRequest }) => moduleRequest.value);
  const exports = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest === null || isType ? [] : [moduleRequest.value],
    ),
  );
  return [...imports, ...exports];
}
