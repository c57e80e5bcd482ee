import type { Actions } from '../src/discord/command/action.ts';
import type { Command } from '../src/discord/command/command.ts';
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { compare } from './compare.ts';
import { context } from './context.ts';
import { deleteAnswer } from './deleteAnswer.ts';
import { findInArticles } from './findInArticles.ts';
import { followUp } from './followUp.ts';
import { help } from './help.ts';
import { lookup } from './lookup.ts';
import { mention } from './mention.ts';
import { search } from './search.ts';
import { status } from './status.ts';
import { summary } from './summary.ts';

/** Every command, in the order in which help lists them. */
export const commands: readonly Command[] = [
  ask,
  search,
  findInArticles,
  lookup,
  summary,
  compare,
  status,
  articles,
  help,
];

/** What components do that stand under the replies of several commands. */
export const components: Readonly<Record<string, Actions>> = { context, followUp, deleteAnswer };

/** What messages to the bot are answered with. */
export { mention };
