import { parentPort, workerData } from 'node:worker_threads';
import Database from 'libsql';

// Plain JavaScript: a worker that needs no compiler starts in a fraction of the time.

const SETTINGS = [
  'busy_timeout = 5000',
  'journal_mode = WAL',
  // What is confirmed survives a loss of power.
  'synchronous = FULL',
  'foreign_keys = ON',
  // Overwrites what is deleted.
  'secure_delete = ON',
];

/** The open database, or null. */
let database = null;

/** Runs a statement of the main thread; see `WorkerRequest` in workerClient.ts. */
function run({ sql, parameters }) {
  database ??= openDatabase();
  // SQLite has rolled back by itself after some errors, such as a full disk.
  if (sql === 'rollback' && !database.inTransaction) return { rows: [], changes: 0 };
  const statement = database.prepare(sql);
  if (!statement.reader) return { rows: [], changes: statement.run(parameters).changes };
  return { rows: statement.all(parameters).map(readRow), changes: 0 };
}

function openDatabase() {
  const opened = new Database(workerData.file);
  try {
    for (const setting of SETTINGS) opened.exec(`PRAGMA ${setting}`);
    return opened;
  } catch (error) {
    opened.close();
    throw error;
  }
}

/** Bytes as Uint8Array, like PostgreSQL's drivers give them; libsql gives an ArrayBuffer. */
function readRow(row) {
  const cells = Object.entries(row).map(([name, value]) => [
    name,
    value instanceof ArrayBuffer ? new Uint8Array(value) : value,
  ]);
  return Object.fromEntries(cells);
}

function buffersOf(rows) {
  return rows.flatMap(row =>
    Object.values(row).flatMap(cell => (cell instanceof Uint8Array ? [cell.buffer] : [])),
  );
}

parentPort.on('message', request => {
  if (request === 'close') {
    database?.close();
    parentPort.close();
    return;
  }
  try {
    const result = run(request);
    parentPort.postMessage({ ok: true, ...result }, buffersOf(result.rows));
  } catch (error) {
    // An error that opening throws has no code, only SQLite's number at the end: 14 is SQLITE_CANTOPEN.
    const code = error.code ?? (error.message.endsWith(': 14")') ? 'SQLITE_CANTOPEN' : '');
    parentPort.postMessage({ ok: false, code, message: error.message }, []);
  }
});
