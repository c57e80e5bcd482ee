import process from 'node:process';
import { EXIT } from '../exitStatus.ts';
import { startProgram } from '../startProgram.ts';

async function load() {
  const { runData } = await import('./runData.ts');
  const { stdout, stderr } = process;
  return (environment: NodeJS.ProcessEnv) =>
    runData(process.argv.slice(2), { stdout, stderr, environment });
}

// Not process.exit(): standard output may still be flushing to a pipe.
process.exitCode = await startProgram(load, process.env, {
  setup: EXIT.configuration,
  unexpected: EXIT.unexpected,
});
