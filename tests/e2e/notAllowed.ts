import { expect } from 'vitest';

/** Matches what a member is told who may not use a slash command. */
export function notAllowed(command: string): unknown {
  return expect.stringMatching(
    new RegExp(`^You may not use </${command}:\\d+> in this server\\.$`, 'u'),
  );
}
