import { FIRM_SPEECH_VERBS, LOOSE_SPEECH_VERBS } from '../languages/en/speechVerbs.ts';

/** Words that always attribute speech: verbs, and "according" to. */
export const FIRM_VERBS: ReadonlySet<string> = new Set([...FIRM_SPEECH_VERBS, 'according']);

/** Words that may attribute speech. */
export const SPEECH_VERBS: ReadonlySet<string> = new Set([...FIRM_VERBS, ...LOOSE_SPEECH_VERBS]);
