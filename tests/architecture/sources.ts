import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Graph } from './findCircles.ts';
import { importsIn } from './importsIn.ts';

/** A source file; paths are relative to the repository, with `/` between their parts. */
export interface Source {
  readonly file: string;
  readonly lines: number;
  /** Paths of our own files and names of packages. */
  readonly imports: readonly string[];
}

const ROOT = path.resolve(import.meta.dirname, '../..');
const EXTENSIONS = new Set(['.ts', '.mjs']);

/** Reads every source file below some folders of the repository. */
export function readSources(folders: readonly string[]): Source[] {
  return folders
    .flatMap(folder =>
      readdirSync(path.join(ROOT, folder), { recursive: true, encoding: 'utf8' }).map(name =>
        path.posix.join(folder, name.replaceAll(path.sep, '/')),
      ),
    )
    .filter(file => EXTENSIONS.has(path.extname(file)))
    .sort()
    .map(file => {
      const code = readFileSync(path.join(ROOT, file), 'utf8');
      const imports = importsIn(file, code).map(specifier => resolve(file, specifier));
      return { file, lines: code.split('\n').length - 1, imports };
    });
}

/** The imports between files. */
export function fileGraph(sources: readonly Source[]): Graph {
  return new Map(sources.map(({ file, imports }) => [file, new Set(imports)]));
}

/** The imports between folders that lie in the same folder; a folder and its sub-folders are one. */
export function folderGraph(sources: readonly Source[]): Graph {
  const graph = new Map<string, Set<string>>();
  for (const { file, imports } of sources) {
    for (const target of imports) {
      const pair = siblingFolders(file, target);
      if (pair === null) continue;
      const [from, to] = pair;
      graph.set(from, (graph.get(from) ?? new Set()).add(to));
    }
  }
  return graph;
}

function siblingFolders(file: string, target: string): [from: string, to: string] | null {
  const from = partsOf(file);
  const to = partsOf(target);
  const depth = from.findIndex((part, at) => part !== to[at]);
  if (depth < 0 || depth >= from.length - 1 || depth >= to.length - 1) return null;
  return [from.slice(0, depth + 1).join('/'), to.slice(0, depth + 1).join('/')];
}

/** The parts of a path, without `src`: commands/ is a layer like the folders of src/. */
function partsOf(file: string): string[] {
  return file.replace(/^src\//u, '').split('/');
}

function resolve(file: string, specifier: string): string {
  if (!specifier.startsWith('.')) return specifier;
  return path.posix.join(path.posix.dirname(file), specifier);
}
