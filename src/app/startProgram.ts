import process from 'node:process';
import manifest from '../../package.json' with { type: 'json' };
import { nodeProblem } from './nodeVersion.ts';
import { ignoreDebugSignal } from './signals.ts';

/** Resolves with the exit status. */
export type Program = (environment: NodeJS.ProcessEnv) => Promise<number>;

/** Exit statuses for failures outside the program's own code. */
interface Statuses {
  /** Node.js is too old, or a package is not installed. */
  readonly setup: number;
  /** An error in Footnote itself. */
  readonly unexpected: number;
}

/**
 * Loads and runs a program in this process. A failure is one line on standard error that says what to
 * do, followed by the stack if it was unexpected.
 */
export async function startProgram(
  load: () => Promise<Program>,
  environment: NodeJS.ProcessEnv,
  statuses: Statuses,
): Promise<number> {
  ignoreDebugSignal();
  const problem = nodeProblem(process.versions.node, manifest.engines.node);
  if (problem !== null) {
    complain(problem);
    return statuses.setup;
  }
  try {
    // Its imports fail on an older Node.js, so the version is checked first.
    const program = await load();
    return await program(environment);
  } catch (error) {
    const missing = missingPackage(error);
    if (missing !== null) {
      complain(`the package ${missing} is not installed: run npm ci`);
      return statuses.setup;
    }
    complain(`unexpected error: ${error instanceof Error ? error.message : String(error)}`);
    if (error instanceof Error) process.stderr.write(`${error.stack}\n`);
    return statuses.unexpected;
  }
}

function complain(line: string): void {
  process.stderr.write(`footnote: ${line}\n`);
}

/** The package that an import did not find, or null. */
function missingPackage(error: unknown): string | null {
  const isMissing =
    error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
  if (!isMissing) return null;
  return /^Cannot find package '(?<name>[^']+)'/u.exec(error.message)?.groups?.name ?? null;
}
