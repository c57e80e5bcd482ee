import process from 'node:process';
import { startProgram } from './app/startProgram.ts';

/** Loads the terminal commands, to be run on this command line. */
async function load() {
  const { runTerminal } = await import('./app/runTerminal.ts');
  const { stdin, stdout, stderr } = process;
  return (environment: NodeJS.ProcessEnv) =>
    runTerminal(process.argv.slice(2), { stdin, stdout, stderr, environment });
}

// Standard output may still be written to a pipe.
process.exitCode = await startProgram(load, process.env, { setup: 2, unexpected: 2 });
