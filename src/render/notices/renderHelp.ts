import type { Message } from '../message.ts';
import { escapeLine } from '../text/escape.ts';

/** A command in the list of /help. */
export interface ListedCommand {
  readonly name: string;
  /** What it does; null for a message command, which Discord shows by name only. */
  readonly description: string | null;
  /** Id of the registered command, which makes it clickable; null if unknown. */
  readonly id: string | null;
}

/** What /help depends on. */
export interface HelpContent {
  /** The commands that the reader may use in this place. */
  readonly commands: readonly ListedCommand[];
  /** Topics of the articles, for examples. */
  readonly topics: readonly string[];
  /** A server that the bot is in, direct messages with it, or a place that it is not in. */
  readonly place: 'server' | 'direct messages' | 'elsewhere';
}

const PROMISE =
  'Footnote quotes the articles word for word and names the article, the paragraph and the line of ' +
  'each quote. It takes no side and adds nothing of its own; where the articles do not say, it says so.';

const HINTS = [
  'Everyone in the channel sees replies; the option `private` makes one visible only to you.',
  'The option `article` limits a command to one article: type part of its title and choose.',
  'In quotes, words from your question are in bold.',
  'The menu under a reply shows a quote with the sentences around it; only you see that.',
  'Under a public reply, the member who asked and members with Manage Messages can ask more (**Follow-up**) or remove it (**Delete**).',
];

/** Hints that depend on the place. */
const HINTS_BY_PLACE: Readonly<Record<HelpContent['place'], readonly string[]>> = {
  server: [
    'Mention Footnote with a question, and it replies with an answer; mention it in a reply to an answer to ask more.',
  ],
  'direct messages': [
    'Here you can ask without a command: write the question as a message, and reply to an answer to ask more.',
    '`/summary`, `/compare`, `/lookup` and `/status` work in servers that Footnote is in.',
  ],
  elsewhere: [
    '`/summary`, `/compare`, `/lookup` and `/status` work in servers that Footnote is in.',
  ],
};

const STORAGE = [
  '**What Footnote keeps about you**: nothing. It neither stores nor logs questions or messages; what a follow-up needs is in the answer itself.',
  '**To get rid of it**: dismiss or delete its replies. Administrators control who may use which command, and where, under Server Settings, Integrations, and can remove the app there. If you installed it for yourself, remove it under User Settings, Authorized Apps.',
];

/** Renders the reply to /help: the commands, how to read replies, and privacy. */
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

/** Renders the reply to a mention without a question. */
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
    ? `**${escapeLine(name)}** Passages on a message: right-click it (on a phone, press and hold), then Apps`
    : `${mentionOf(name, id)} ${description}`;
}

/** A slash command, clickable if its id is known. */
function mentionOf(name: string, id: string | null): string {
  return id === null ? `**/${escapeLine(name)}**` : `</${name}:${id}>`;
}

/** Example commands on topics of the articles. */
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
