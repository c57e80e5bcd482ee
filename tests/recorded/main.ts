import process from 'node:process';
import { runRecorded } from './runRecorded.ts';

process.exit(await runRecorded(process.argv.slice(2)));
