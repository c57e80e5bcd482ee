import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { promisify } from 'node:util';

const KIBIBYTE = 1024;

/** Resident memory of a process in bytes; null when it is gone, and on systems without /proc and ps. */
export async function residentMemory(pid: number): Promise<number | null> {
  try {
    const kibibytes = process.platform === 'linux' ? await fromProc(pid) : await fromPs(pid);
    return Number.isNaN(kibibytes) ? null : kibibytes * KIBIBYTE;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

async function fromProc(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmRSS:\s+(?<kibibytes>\d+) kB$/mu.exec(status)?.groups?.kibibytes);
}

async function fromPs(pid: number): Promise<number> {
  const { stdout } = await promisify(execFile)('ps', ['-o', 'rss=', '-p', String(pid)]);
  return Number.parseInt(stdout, 10);
}
