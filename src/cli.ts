import process from 'node:process';
import { startProgram } from './app/startProgram.ts';

async function load() {
  const { runTerminal } = await import('./app/runTerminal.ts');
  const { stdin, stdout, stderr } = process;
  return (environment: NodeJS.ProcessEnv) =>
    runTerminal(process.argv.slice(2), { stdin, stdout, stderr, environment });
}

// Not process.exit(): standard output may still be flushing to a pipe.
process.exitCode = await startProgram(load, process.env, { setup: 2, unexpected: 2 });
