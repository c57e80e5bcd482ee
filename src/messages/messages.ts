import type { en } from './en/index.ts';

/** Everything that Footnote says in one language. What a message is given must be escaped. */
export type Messages = typeof en;

/** A command's name in English. */
export type CommandName = keyof Messages['commands'];

/** The texts of `/digest` and its sub-commands. */
export type DigestCommands = Pick<Messages['commands'], Extract<CommandName, `digest${string}`>>;
