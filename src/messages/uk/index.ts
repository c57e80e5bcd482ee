import type { Messages } from '../messages.ts';
import { adding } from './adding.ts';
import { answers } from './answers.ts';
import { commands } from './commands/commands.ts';
import { components } from './components.ts';
import { conversations } from './conversations.ts';
import { feeds } from './feeds.ts';
import { help } from './help.ts';
import { library } from './library.ts';
import { notices, queryProblems, refusals, wordless } from './notices.ts';
import { permissions } from './permissions.ts';
import { privacy } from './privacy.ts';
import { questions } from './questions.ts';
import { settings } from './settings.ts';
import { sources } from './sources.ts';
import { status } from './status.ts';
import { digests, particulars, summaries } from './summaries.ts';

/** Ukrainian. */
export const uk: Messages = {
  adding,
  answers,
  commands,
  components,
  conversations,
  digests,
  feeds,
  help,
  library,
  notices,
  particulars,
  permissions,
  privacy,
  queryProblems,
  questions,
  refusals,
  settings,
  sources,
  status,
  summaries,
  wordless,
};
