import path from 'node:path';
import { buildSync } from 'esbuild';

/** Files of the page by name: `page.html`, `page.css` and `page.js`. */
export type PageFiles = ReadonlyMap<string, Uint8Array>;

const FOLDER = path.join(import.meta.dirname, 'client');

/** Bundles the page in memory. */
export function bundlePage(): PageFiles {
  // The asynchronous build would keep an esbuild process running.
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
