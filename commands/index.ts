import type { Actions, Command } from '../src/discord/command.ts';
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { context } from './context.ts';
import { help } from './help.ts';
import { search } from './search.ts';
import { summary } from './summary.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [ask, search, summary, articles, help];

/** What components do that stand under the replies of several commands. */
export const components: Readonly<Record<string, Actions>> = { context };
