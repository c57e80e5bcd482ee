import process from 'node:process';
import { EXIT } from './app/exitStatus.ts';
import { stopRequest } from './app/signals.ts';
import { startProgram } from './app/startProgram.ts';

async function load() {
  const { runBot } = await import('./app/runBot.ts');
  const { stdout, stderr } = process;
  return (environment: NodeJS.ProcessEnv) =>
    runBot({ stdout, stderr, environment, stopped: stopRequest(environment), failures: process });
}

process.exit(
  await startProgram(load, process.env, {
    setup: EXIT.configuration,
    unexpected: EXIT.unexpected,
  }),
);
