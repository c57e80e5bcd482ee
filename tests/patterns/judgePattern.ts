import process from 'node:process';
import { isNativeError } from 'node:util/types';
import { runInNewContext } from 'node:vm';
import { check, type Diagnostics } from 'recheck';
import { runsFor } from './runsFor.ts';

// Selects the build that needs neither Java nor a native binary.
process.env.RECHECK_BACKEND = 'pure';

/** Time limit for a proof, after which the pattern is run instead. Unit: milliseconds. */
const LONGEST_PROOF = 2000;
/** Time limit for a run of 1,000,000 characters; quadratic work would take many minutes. Unit: milliseconds. */
const LONGEST_RUN = 120_000;
const TIMED_OUT = 'ERR_SCRIPT_EXECUTION_TIMEOUT';

/** Why a pattern is known to be linear, or the reason why it is not. */
export type Verdict =
  | { readonly isLinear: true; readonly by: 'proof' | 'runs' }
  | { readonly isLinear: false; readonly reason: string };

/**
 * Judges by an automaton proof or, if that takes too long, by runs of a million characters.
 * `longestProof` is in milliseconds, null for no limit.
 */
export async function judgePattern(
  source: string,
  flags: string,
  longestProof: number | null = LONGEST_PROOF,
): Promise<Verdict> {
  const proof = await prove(source, flags, longestProof);
  if (proof?.status === 'safe') return { isLinear: true, by: 'proof' };
  if (proof?.status === 'vulnerable') {
    const { complexity, attack } = proof;
    return { isLinear: false, reason: `${complexity.summary} on ${attack.pattern}` };
  }
  const pattern = new RegExp(source, flags);
  for (const { name, text } of runsFor(pattern)) {
    if (!endsInTime(pattern, text)) return { isLinear: false, reason: `too slow on ${name}` };
  }
  return { isLinear: true, by: 'runs' };
}

/** Null if the automaton is too large for the checker's stack. */
async function prove(
  source: string,
  flags: string,
  timeout: number | null,
): Promise<Diagnostics | null> {
  try {
    return await check(source, flags, { checker: 'automaton', timeout });
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Whether all matches in a text are found within the time limit. */
function endsInTime(pattern: RegExp, text: string): boolean {
  try {
    runInNewContext('text.replace(pattern, "")', { text, pattern }, { timeout: LONGEST_RUN });
    return true;
  } catch (error) {
    if (isNativeError(error) && 'code' in error && error.code === TIMED_OUT) return false;
    throw error;
  }
}
