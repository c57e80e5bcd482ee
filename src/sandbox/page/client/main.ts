import type { Action, ChannelView, MessageView, Outcome, View } from '../protocol/protocol.ts';
import { createArticles } from './articles.ts';
import { createChannelList } from './channelList.ts';
import { createComposer } from './composer/composer.ts';
import { typeAnywhere } from './composer/typeAnywhere.ts';
import { connect } from './connection.ts';
import { createHeader } from './header.ts';
import { createInspector } from './inspector.ts';
import { createMessageList } from './messages/messageList.ts';
import { createPeople } from './people.ts';
import { restyle } from './restyle.ts';
import { createStartPanel } from './startPanel.ts';
import { element } from './widgets/element.ts';
import { openModal } from './widgets/modal.ts';
import { createNotice } from './widgets/notice.ts';

restyle();

const key = document.querySelector<HTMLMetaElement>('meta[name="key"]')?.content ?? '';
let view: View | null = null;
let channel: ChannelView | null = null;
/** Channel and message from the URL, until the first view arrives. */
let wanted = channelInAddress();
let failures = 0;

const notice = createNotice();
const inspector = createInspector();
const composer = createComposer({ act, onFailure: noteFailure });
const messages = createMessageList({
  act,
  onReply: composer.reply,
  onEdit: composer.edit,
  onCommand: composer.useCommand,
  onJump: goTo,
  onCopyLink: message => void copyLink(message),
});
const startPanel = createStartPanel(question => void ask(question));
const channels = createChannelList(channelId => {
  goTo(channelId, null);
  header.closeChannels();
});
const people = createPeople(switchPerson);
const articles = createArticles({ act, onNotice: notice.say });
const sidebar = element(
  'aside',
  { id: 'sidebar', className: 'sidebar', ariaLabel: 'Channels, articles and people' },
  channels.element,
  articles.element,
  people.element,
);
const header = createHeader({
  sidebar,
  inspector: inspector.element,
  onTheme: messages.useLightTheme,
  onRestart: () => void restart(),
});
const main = element(
  'main',
  {},
  messages.element,
  startPanel.element,
  notice.element,
  composer.element,
);
// The messages come first, so that one Tab reaches them.
document.body.append(main, header.element, sidebar, inspector.element);
typeAnywhere(composer.focus);

let connection = connectAs(null);
addEventListener('hashchange', () => {
  wanted = channelInAddress();
  if (wanted !== null) goTo(wanted.channelId, wanted.messageId);
});

function connectAs(personId: string | null) {
  return connect(key, personId, {
    onView: next => {
      view = next;
      draw();
    },
    onWire: inspector.add,
    onConnectionChange: header.showConnection,
  });
}

function switchPerson(personId: string): void {
  connection.close();
  connection = connectAs(personId);
}

function draw(): void {
  if (view === null) return;
  const { channels: seen } = view;
  channel = seen.find(({ id }) => id === channel?.id) ?? seen[0] ?? null;
  if (channel === null) return;
  channels.update(seen, channel);
  people.update(view.people, view.me);
  articles.update(view.articles);
  header.update(view.bot, channel);
  messages.update(view, channel);
  startPanel.update(channel.maySend ? view.starters : []);
  composer.update(view, channel);
  if (wanted === null) return;
  const { channelId, messageId } = wanted;
  wanted = null;
  goTo(channelId, messageId);
}

/** Opens modals; other outcomes are the caller's. */
async function act(act: Action): Promise<Outcome> {
  const outcome = await connection.act(act);
  if (outcome.kind === 'modal') {
    const { modal } = outcome;
    openModal(modal, async values => {
      const submitted = await connection.act({ kind: 'submit', modalId: modal.id, values });
      return submitted.kind === 'failed' ? submitted.reason : null;
    });
  }
  return outcome;
}

/** Asks the bot in the current channel. */
async function ask(question: string): Promise<void> {
  if (view === null || channel === null) return;
  const { id: channelId } = channel;
  const text = `<@${view.bot.id}> ${question}`;
  composer.focus();
  const outcome = await act({ kind: 'say', channelId, text, replyTo: null, pings: false });
  if (outcome.kind === 'failed') noteFailure(outcome.reason, channelId);
}

/** Opens a channel; returns whether it exists. */
function goTo(channelId: string, messageId: string | null): boolean {
  const target = view?.channels.find(({ id }) => id === channelId);
  if (target === undefined) return false;
  channel = target;
  draw();
  if (messageId !== null) messages.goTo(messageId);
  return true;
}

/** Shows a command's failure below the last message, as Discord's client does. */
function noteFailure(reason: string, channelId: string): void {
  if (view === null) return;
  failures += 1;
  const message: MessageView = {
    id: `failure-${failures}`,
    authorId: view.bot.id,
    authorName: view.bot.name,
    isBot: true,
    time: Date.now(),
    isEdited: false,
    content: reason,
    embeds: [],
    components: [],
    files: [],
    isPrivate: true,
    isThinking: false,
    answers: null,
    mayEdit: false,
    mayRemove: false,
    names: {},
  };
  messages.note(message, channelId);
}

async function copyLink({ id }: MessageView): Promise<void> {
  if (channel === null) return;
  const link = new URL(`#${channel.id}/${id}`, location.href).href;
  try {
    await navigator.clipboard.writeText(link);
    notice.say('Link copied.');
  } catch {
    notice.say(`The browser does not allow copying. The link is ${link}`);
  }
}

async function restart(): Promise<void> {
  notice.say('Restarting Footnote…');
  const outcome = await connection.act({ kind: 'restart' });
  notice.say(outcome.kind === 'failed' ? outcome.reason : 'Footnote is back.');
}

function channelInAddress(): {
  readonly channelId: string;
  readonly messageId: string | null;
} | null {
  const [, channelId, messageId = null] = /^#(\d+)(?:\/(\d+))?$/u.exec(location.hash) ?? [];
  return channelId === undefined ? null : { channelId, messageId };
}
