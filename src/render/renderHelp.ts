import { escapeLine } from './escape.ts';
import type { Message } from './message.ts';

/** A command as help lists it. */
export interface ListedCommand {
  readonly name: string;
  readonly description: string;
  /** Its id where it is registered, by which it can be clicked; null if that is not known. */
  readonly id: string | null;
  /** Whether only some members may use it. */
  readonly isRestricted: boolean;
}

const PROMISE =
  'Footnote quotes the articles word for word and names the article, the paragraph and the line of ' +
  'each quote. It takes no side and adds nothing of its own; where the articles do not say, it says so.';

const HINTS = [
  'Replies are for the whole channel; the option `private` shows one to you alone.',
  'The option `article` keeps to one article: type a part of its title and choose.',
  'The menu under a reply shows a quote with the sentences around it, to you alone.',
  'Footnote stores nothing of what you ask.',
];

/** What each command is for, and how to read the replies. */
export function renderHelp(commands: readonly ListedCommand[]): Message {
  const lines = commands.map(({ name, description, id, isRestricted }) => {
    const mention = id === null ? `**/${escapeLine(name)}**` : `</${name}:${id}>`;
    return `${mention} ${description}${isRestricted ? ' (for moderators)' : ''}`;
  });
  const hints = HINTS.map(hint => `- ${hint}`);
  return {
    content: PROMISE,
    embeds: [{ description: [...lines, '', ...hints].join('\n') }],
    components: [],
  };
}
