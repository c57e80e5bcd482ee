import type { Actions } from '../src/discord/command/action.ts';
import type { Command } from '../src/discord/command/command.ts';
import { addToLibrary } from './addToLibrary.ts';
import { articles } from './articles.ts';
import { ask } from './ask.ts';
import { compare } from './compare.ts';
import { announcement } from './components/announcement.ts';
import { context } from './components/context.ts';
import { deleteAnswer } from './components/deleteAnswer.ts';
import { followUp } from './components/followUp.ts';
import { starter } from './components/starter.ts';
import { vote } from './components/vote.ts';
import { list as listDigests } from './digest/list.ts';
import { pause as pauseDigest } from './digest/pause.ts';
import { preview as previewDigest } from './digest/preview.ts';
import { remove as removeDigest } from './digest/remove.ts';
import { resume as resumeDigest } from './digest/resume.ts';
import { set as setDigest } from './digest/set.ts';
import { add as addFeed } from './feed/add.ts';
import { list as listFeeds } from './feed/list.ts';
import { log as feedLog } from './feed/log.ts';
import { pause } from './feed/pause.ts';
import { remove as removeFeed } from './feed/remove.ts';
import { resume } from './feed/resume.ts';
import { test } from './feed/test.ts';
import { findInArticles } from './findInArticles.ts';
import { gaps } from './gaps.ts';
import { help } from './help.ts';
import { add } from './library/add.ts';
import { deleteEverything } from './library/deleteEverything.ts';
import { draft } from './library/draft.ts';
import { exportLibrary } from './library/exportLibrary.ts';
import { importLibrary } from './library/importLibrary.ts';
import { list } from './library/list.ts';
import { log } from './library/log.ts';
import { refresh } from './library/refresh.ts';
import { remove } from './library/remove.ts';
import { retract } from './library/retract.ts';
import { lookup } from './lookup.ts';
import { mention } from './mention.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { status } from './status.ts';
import { summary } from './summary.ts';
import { welcome } from './welcome.ts';

/** All commands, in the order of /help. */
export const commands: readonly Command[] = [
  ask,
  search,
  findInArticles,
  lookup,
  summary,
  compare,
  status,
  gaps,
  settings,
  articles,
  add,
  addToLibrary,
  list,
  remove,
  retract,
  refresh,
  exportLibrary,
  importLibrary,
  log,
  deleteEverything,
  addFeed,
  listFeeds,
  pause,
  resume,
  test,
  removeFeed,
  feedLog,
  setDigest,
  listDigests,
  previewDigest,
  pauseDigest,
  resumeDigest,
  removeDigest,
  help,
];

/** Components under the replies of several commands. */
export const components: Readonly<Record<string, Actions>> = {
  announcement,
  context,
  deleteAnswer,
  draft,
  followUp,
  starter,
  vote,
};

/** Answers messages to the bot, and welcomes servers. */
export { mention, welcome };
