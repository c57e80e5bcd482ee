import path from 'node:path';
import { buildSync } from 'esbuild';

/** The files of the page by their names: `page.html`, `page.css` and `page.js`. */
export type PageFiles = ReadonlyMap<string, Uint8Array>;

const FOLDER = path.join(import.meta.dirname, 'client');

/** Reads the page and bundles its script, in memory. */
export function bundlePage(): PageFiles {
  // Otherwise esbuild would keep a process for further builds.
  const { outputFiles } = buildSync({
    entryPoints: ['main.ts', 'page.css', 'page.html'].map(name => ({
      in: path.join(FOLDER, name),
      out: 'page',
    })),
    loader: { '.html': 'copy' },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    outdir: FOLDER,
    write: false,
    logLevel: 'silent',
  });
  return new Map(outputFiles.map(file => [path.basename(file.path), file.contents]));
}
