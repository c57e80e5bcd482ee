import type { Message } from '../message.ts';
import { escapeLine } from '../text/escape.ts';

/** A command as help lists it. */
export interface ListedCommand {
  readonly name: string;
  /** What it does; null for one in a message's menu, of which Discord shows the name alone. */
  readonly description: string | null;
  /** Its id where it is registered, by which it can be clicked; null if that is not known. */
  readonly id: string | null;
}

/** What help is made from. */
export interface HelpContent {
  /** Those that the reader may use where they ask. */
  readonly commands: readonly ListedCommand[];
  /** Things that the articles speak of, to make examples from. */
  readonly topics: readonly string[];
  /** In a server that the bot was added to, in direct messages with it, or where it is not itself. */
  readonly place: 'server' | 'direct messages' | 'elsewhere';
}

const PROMISE =
  'Footnote quotes the articles word for word and names the article, the paragraph and the line of ' +
  'each quote. It takes no side and adds nothing of its own; where the articles do not say, it says so.';

const HINTS = [
  'Replies are for the whole channel; the option `private` shows one to you alone.',
  'The option `article` keeps to one article: type a part of its title and choose.',
  'Words of yours that a quote holds are in bold.',
  'The menu under a reply shows a quote with the sentences around it, to you alone.',
  'Under a reply for the channel, whoever asked, and who may manage messages, can ask on (**Follow-up**) or take it away (**Delete**).',
];

/** What there is to know beyond that where help is asked for. */
const HINTS_BY_PLACE: Readonly<Record<HelpContent['place'], readonly string[]>> = {
  server: [
    'Mention Footnote with a question to have it answered in a reply; mention it in a reply to one of its answers to ask on.',
  ],
  'direct messages': [
    'Here a question need not be a command: write it as a message, and reply to an answer to ask on.',
    '`/summary`, `/compare`, `/lookup` and `/status` work in servers that Footnote was added to.',
  ],
  elsewhere: [
    '`/summary`, `/compare`, `/lookup` and `/status` work in servers that Footnote was added to.',
  ],
};

const STORAGE = [
  '**What is kept of you**: nothing. Footnote stores and logs neither questions nor messages; what an answer needs to go on stands in the answer itself.',
  '**To switch it off**: dismiss or delete what it wrote. Administrators choose who may use which command, and where, under Server Settings, Integrations; removing the app there ends it. Installed for yourself, it goes under User Settings, Authorized Apps.',
];

/** What each command is for, how to read the replies, and what is kept. */
export function renderHelp({ commands, topics, place }: HelpContent): Message {
  const lines = [
    ...commands.map(commandLine),
    '',
    ...exampleLines(commands, topics),
    ...bullets([...HINTS, ...HINTS_BY_PLACE[place]]),
    '',
    ...STORAGE,
  ];
  return { content: PROMISE, embeds: [{ description: lines.join('\n') }], components: [] };
}

/** What to say to a member who mentions the bot and asks nothing. */
export function renderMentionHelp(ids: ReadonlyMap<string, string>): Message {
  const ask = mentionOf('ask', ids.get('ask') ?? null);
  const help = mentionOf('help', ids.get('help') ?? null);
  return {
    content: `Mention me with a question on the articles, or use ${ask}; ${help} says more.`,
    embeds: [],
    components: [],
  };
}

function commandLine({ name, description, id }: ListedCommand): string {
  return description === null
    ? `**${escapeLine(name)}** Passages on a message: right-click it (on a phone, press long), then Apps`
    : `${mentionOf(name, id)} ${description}`;
}

/** A slash command, to be clicked where its id is known. */
function mentionOf(name: string, id: string | null): string {
  return id === null ? `**/${escapeLine(name)}**` : `</${name}:${id}>`;
}

/** A question and keywords on what the articles at hand speak of. */
function exampleLines(
  commands: readonly ListedCommand[],
  [asked, sought = asked]: readonly string[],
): string[] {
  if (asked === undefined || sought === undefined) return [];
  const examples = [
    ['ask', `What is said of ${escapeLine(asked)}?`],
    ['search', escapeLine(sought)],
  ] as const;
  const lines = examples.flatMap(([name, words]) => {
    const command = commands.find(each => each.name === name);
    return command === undefined ? [] : [`- ${mentionOf(name, command.id)} ${words}`];
  });
  return lines.length === 0 ? [] : ['For example:', ...lines, ''];
}

function bullets(hints: readonly string[]): string[] {
  return hints.map(hint => `- ${hint}`);
}
