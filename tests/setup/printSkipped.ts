import process from 'node:process';
import { findPostgres } from '../postgres/startPostgres.ts';

/** Says which tests cannot run on this machine. */
export default function printSkipped(): void {
  if (findPostgres() !== null) return;
  process.stderr.write('No PostgreSQL (postgres, initdb) on PATH: tests/postgres is skipped\n');
}
