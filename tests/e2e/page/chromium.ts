import { execFile } from 'node:child_process';
import { access, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import sparticuz from '@sparticuz/chromium';
import type { LaunchOptions } from 'playwright-core';

const INSTALLED = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
const PACKAGE = path.resolve(import.meta.dirname, '../../../node_modules/@sparticuz/chromium');
/** Inside the package, so that reinstalling the package removes it. */
const UNPACKED = path.join(PACKAGE, 'unpacked');
/** Script that unpacks Chromium into TMPDIR. */
const UNPACK = "await (await import('@sparticuz/chromium')).default.executablePath()";
/** Makes the package unpack Chromium's shared libraries too, which a bare machine lacks. */
const BARE_MACHINE = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
const FONTS = `<?xml version="1.0"?>
<fontconfig>
  <dir>${path.join(UNPACKED, 'fonts')}</dir>
  <cachedir>${path.join(UNPACKED, 'fonts-cache')}</cachedir>
</fontconfig>
`;
const run = promisify(execFile);

/** Options for the Chromium given by CHROME_PATH, else for an installed one, else for the npm package's. */
export async function launchOptions(): Promise<LaunchOptions> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') return { executablePath: named };
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = folders.flatMap(folder => INSTALLED.map(name => path.join(folder, name)));
  for (const executablePath of [...places, MAC]) {
    if (await exists(executablePath)) return { executablePath };
  }
  return await packaged();
}

/** The npm package's build for Linux with its libraries and fonts, which needs nothing else installed. */
async function packaged(): Promise<LaunchOptions> {
  if (!(await exists(UNPACKED))) await unpack();
  // Software WebGL would use a whole core.
  sparticuz.setGraphicsMode = false;
  return {
    executablePath: path.join(UNPACKED, 'chromium'),
    // A single process would exit with the first page.
    args: [...sparticuz.args.filter(arg => arg !== '--single-process'), '--disable-gpu'],
    env: {
      ...process.env,
      LD_LIBRARY_PATH: path.join(UNPACKED, 'al2023/lib'),
      FONTCONFIG_PATH: path.join(UNPACKED, 'fonts'),
    },
  };
}

/** Unpacks to a temporary folder and renames it, since other workers may do the same. */
async function unpack(): Promise<void> {
  const folder = await mkdtemp(path.join(PACKAGE, 'unpacking-'));
  await run(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    cwd: PACKAGE,
    env: { PATH: process.env.PATH, TMPDIR: folder, ...BARE_MACHINE },
  });
  await writeFile(path.join(folder, 'fonts/fonts.conf'), FONTS);
  await rename(folder, UNPACKED).catch(() => rm(folder, { recursive: true }));
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
