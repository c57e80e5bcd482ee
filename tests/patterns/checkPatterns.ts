import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { judgePattern } from './judgePattern.ts';
import { patternsBuilt } from './patternsBuilt.ts';
import { type Pattern, patternsIn } from './patternsIn.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const FOLDERS = ['src', 'commands'];

/** Files that build patterns at run time, with why those are linear. */
const BUILT_AT_RUN_TIME: Readonly<Record<string, string>> = {
  'src/sandbox/rest/matchRoute.ts': 'paths of our own routes, one segment for each parameter',
  'src/sandbox/rules/jsonSchema.ts':
    'patterns of snowflakes, from the schema that Discord publishes',
};

/** Judges every pattern in the sources; resolves with one line for each problem. */
async function checkPatterns(): Promise<string[]> {
  const found = sourceFiles().map(file => ({
    file,
    ...patternsIn(file, readFileSync(path.join(ROOT, file), 'utf8')),
  }));
  const calls = found.flatMap(({ file, calls }) => calls.map(place => ({ file, place })));
  const built = await patternsBuilt(ROOT, [...new Set(calls.map(({ file }) => file))]);
  const problems = calls
    .filter(({ file, place }) => !built.has(place) && !(file in BUILT_AT_RUN_TIME))
    .map(({ place }) => `${place}: builds a pattern at run time`);
  const unjudged = new Map<string, Pattern>();
  for (const pattern of [...found.flatMap(({ literals }) => literals), ...built.values()].flat()) {
    unjudged.set(`/${pattern.source}/${pattern.flags}`, pattern);
  }
  let proved = 0;
  for (const [name, { place, source, flags }] of unjudged) {
    const verdict = await judgePattern(source, flags);
    if (!verdict.isLinear) problems.push(`${place}: ${name} is not linear: ${verdict.reason}`);
    else if (verdict.by === 'proof') proved += 1;
  }
  process.stdout.write(`${unjudged.size} patterns, ${proved} of them proved linear\n`);
  return problems;
}

function sourceFiles(): string[] {
  return FOLDERS.flatMap(folder =>
    readdirSync(path.join(ROOT, folder), { encoding: 'utf8', recursive: true })
      .filter(name => /\.(?:ts|mjs)$/u.test(name) && !name.endsWith('.d.ts'))
      .map(name => `${folder}/${name.replaceAll(path.sep, '/')}`),
  );
}

const problems = await checkPatterns();
for (const problem of problems) process.stderr.write(`${problem}\n`);
process.exit(problems.length === 0 ? 0 : 1);
