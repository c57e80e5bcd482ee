import process from 'node:process';
import { EXIT } from './app/exitStatus.ts';
import { startProgram } from './app/startProgram.ts';

process.exit(
  await startProgram(async () => (await import('./app/runBot.ts')).runBot, process.env, {
    setup: EXIT.configuration,
    unexpected: EXIT.unexpected,
  }),
);
