import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { judgePattern } from './judgePattern.ts';
import { patternsBuilt } from './patternsBuilt.ts';
import { type Pattern, patternsIn } from './patternsIn.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['src', 'commands'];

/** Files that put patterns together while they run, and why those are linear. */
const PUT_TOGETHER_LATER: Readonly<Record<string, string>> = {
  'src/sandbox/rest/matchRoute.ts': 'paths of our own routes, one segment for each parameter',
  'src/sandbox/rules/jsonSchema.ts':
    'patterns of snowflakes, from the schema that Discord publishes',
};

/** Judges every pattern of the sources; resolves with what is wrong, a line each. */
async function checkPatterns(): Promise<string[]> {
  const found = sourceFiles().map(file => ({
    file,
    ...patternsIn(file, readFileSync(path.join(ROOT, file), 'utf8')),
  }));
  const calls = found.flatMap(({ file, calls }) => calls.map(place => ({ file, place })));
  const built = await patternsBuilt(ROOT, [...new Set(calls.map(({ file }) => file))]);
  const faults = calls
    .filter(({ file, place }) => !built.has(place) && !(file in PUT_TOGETHER_LATER))
    .map(({ place }) => `${place}: puts a pattern together while it runs`);
  const unjudged = new Map<string, Pattern>();
  for (const pattern of [...found.flatMap(({ literals }) => literals), ...built.values()].flat()) {
    unjudged.set(`/${pattern.source}/${pattern.flags}`, pattern);
  }
  let proved = 0;
  for (const [name, { place, source, flags }] of unjudged) {
    const verdict = await judgePattern(source, flags);
    if (!verdict.isLinear) faults.push(`${place}: ${name} is not linear: ${verdict.reason}`);
    else if (verdict.by === 'proof') proved += 1;
  }
  process.stdout.write(`${unjudged.size} patterns, ${proved} of them proved linear\n`);
  return faults;
}

function sourceFiles(): string[] {
  return FOLDERS.flatMap(folder =>
    readdirSync(path.join(ROOT, folder), { encoding: 'utf8', recursive: true })
      .filter(name => /\.(?:ts|mjs)$/u.test(name) && !name.endsWith('.d.ts'))
      .map(name => `${folder}/${name.replaceAll(path.sep, '/')}`),
  );
}

const faults = await checkPatterns();
for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exit(faults.length === 0 ? 0 : 1);
