import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Pixels per unit of the SVG, for screens of high density. */
const ZOOM = 2;
/** Latin and Cyrillic, which all languages of the replies are written in. */
const FONT_FILES = [
  '@fontsource/inter/files/inter-latin-400-normal.woff2',
  '@fontsource/inter/files/inter-latin-ext-400-normal.woff2',
  '@fontsource/inter/files/inter-cyrillic-400-normal.woff2',
];

const fonts = Promise.all(FONT_FILES.map(readPackageFile));
const initialized = readPackageFile('@resvg/resvg-wasm/index_bg.wasm').then(initWasm);

/** Draws an SVG as PNG. */
export async function run(svg: string): Promise<Uint8Array> {
  await initialized;
  const fontBuffers = await fonts;
  const drawing = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: ZOOM },
    font: { fontBuffers, defaultFontFamily: 'Inter' },
  });
  try {
    const picture = drawing.render();
    try {
      return picture.asPng();
    } finally {
      picture.free();
    }
  } finally {
    drawing.free();
  }
}

async function readPackageFile(file: string): Promise<Uint8Array> {
  return await readFile(fileURLToPath(import.meta.resolve(file)));
}
