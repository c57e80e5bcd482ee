import { exampleTopics } from '../src/answer/conversation/exampleTopics.ts';
import type { Welcome } from '../src/discord/command/command.ts';
import { renderWelcome } from '../src/render/notices/renderHelp.ts';

/** Introduces the bot to a server that it has joined. */
export const welcome: Welcome = async ({ index, messages, compute }) => {
  const topics = await compute(() => exampleTopics(index, messages.help.whatAbout));
  return renderWelcome(topics, messages);
};
