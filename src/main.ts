import process from 'node:process';
import { config as loadEnvironment } from 'dotenv';
import manifest from '../package.json' with { type: 'json' };
import { nodeProblem } from './nodeVersion.ts';

const problem = nodeProblem(process.versions.node, manifest.engines.node);
if (problem !== null) {
  process.stderr.write(`footnote: ${problem}\n`);
  process.exit(1);
}
loadEnvironment({ quiet: true });
// An older Node.js fails on what this imports, before any of it could say so.
const { runBot } = await import('./runBot.ts');
process.exit(await runBot(process.env));
