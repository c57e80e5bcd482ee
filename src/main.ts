import process from 'node:process';
import { startProgram } from './app/startProgram.ts';

process.exit(
  await startProgram(async () => (await import('./runBot.ts')).runBot, process.env, {
    setup: 78,
    unexpected: 1,
  }),
);
