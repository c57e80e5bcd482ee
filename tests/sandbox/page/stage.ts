import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  type Client,
  GatewayIntentBits,
} from 'discord.js';
import { onTestFinished } from 'vitest';
import {
  type Line,
  NEWSROOM,
  openNewsroom,
  postConversation,
} from '../../../src/sandbox/page/newsroom.ts';
import type { MessageView, Outcome, View } from '../../../src/sandbox/page/protocol/protocol.ts';
import { type Page, startPage } from '../../../src/sandbox/page/startPage.ts';
import { createWireLog } from '../../../src/sandbox/page/wireLog.ts';
import { type Sandbox, startSandbox } from '../../../src/sandbox/startSandbox.ts';
import { type Handler, startBot } from '../bot.ts';
import { openPage, type PageClient } from './pageClient.ts';

/** A page, a sandbox and a small bot; closed with the test. */
export interface Stage {
  readonly sandbox: Sandbox;
  readonly page: Page;
  readonly bot: Client<true>;
  /** Opens the page as the person with a role, or as the default person. */
  readonly open: (role?: View['me']['role']) => Promise<PageClient>;
  readonly reported: readonly unknown[];
}

interface Options {
  readonly handle?: Handler;
  readonly lines?: readonly Line[];
  readonly port?: number;
  readonly restart?: () => Promise<void>;
  readonly addArticle?: (fileName: string, bytes: Uint8Array) => Promise<string | null>;
  readonly articles?: () => readonly string[];
  readonly starters?: () => readonly string[];
}

const { ChatInput, Message } = ApplicationCommandType;

/**
 * Starts the stage; the bot has a command for everyone, one for moderators, and a message command.
 */
export async function setStage({
  handle = async () => undefined,
  ...options
}: Options = {}): Promise<Stage> {
  const wire = createWireLog();
  const sandbox = await startSandbox({ ...NEWSROOM, ...wire });
  const people = openNewsroom(sandbox);
  postConversation(sandbox, people, options.lines ?? []);
  const bot = await startBot(sandbox, handle, [
    GatewayIntentBits.Guilds,
    GatewayIntentBits.GuildMessages,
    GatewayIntentBits.DirectMessages,
    GatewayIntentBits.MessageContent,
  ]);
  await bot.application.commands.set([
    {
      type: ChatInput,
      name: 'ask',
      description: 'Asks',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'question',
          description: 'What to ask',
          required: true,
          maxLength: 100,
          autocomplete: true,
        },
        {
          type: ApplicationCommandOptionType.Integer,
          name: 'most',
          description: 'How many',
          minValue: 1,
          maxValue: 9,
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'length',
          description: 'How long',
          choices: [{ name: 'Short', value: 'short' }],
        },
        { type: ApplicationCommandOptionType.Channel, name: 'where', description: 'Where' },
        { type: ApplicationCommandOptionType.Boolean, name: 'private', description: 'For you' },
      ],
    },
    {
      type: ChatInput,
      name: 'summary',
      description: 'Sums up',
      defaultMemberPermissions: 'ManageMessages',
    },
    { type: Message, name: 'Find' },
  ]);
  const reported: unknown[] = [];
  const page = await startPage({
    sandbox,
    wire,
    people,
    port: options.port ?? 0,
    articles: options.articles ?? (() => []),
    starters: options.starters ?? (() => []),
    restart: options.restart ?? (async () => undefined),
    addArticle: options.addArticle ?? (async () => null),
    report: error => reported.push(error),
  });
  const clients: PageClient[] = [];
  onTestFinished(async () => {
    for (const client of clients) client.close();
    await page.close();
    await bot.destroy();
    await sandbox.close();
  });
  return {
    sandbox,
    page,
    bot,
    reported,
    open: async role => {
      const { user } = people.find(person => person.role === role) ?? people[0];
      const client = await openPage(page.address, user.id);
      clients.push(client);
      return client;
    },
  };
}

/** Uses the command for everyone. */
export function ask(page: PageClient): Promise<Outcome> {
  const { id: channelId } = page.channel('general');
  return page.act({ kind: 'command', channelId, name: 'ask', options: { question: 'Why?' } });
}

/** The last message of a channel. */
export function lastIn(page: PageClient, channel: string): MessageView {
  const message = page.channel(channel).messages.at(-1);
  if (message === undefined) throw new Error(`nothing was said in ${channel}`);
  return message;
}
