import type {
  Action,
  ChannelView,
  MessageView,
  Outcome,
  PersonView,
  View,
} from '../../protocol/protocol.ts';
import { element } from '../widgets/element.ts';
import { type MenuGroup, openMenu } from '../widgets/menu.ts';
import { moveByArrowKeys } from './arrowKeys.ts';
import { createEndFollower } from './endFollower.ts';
import { MENU_KEY, type MessageContext, messageRow } from './messageRow.ts';

/** Messages of the current channel. */
export interface MessageList {
  readonly element: HTMLElement;
  /** Shows a channel of a view, together with its local messages. */
  readonly update: (view: View, channel: ChannelView) => void;
  /** Adds a local message that the server does not know of. */
  readonly note: (message: MessageView, channelId: string) => void;
  /** Scrolls to a message if it exists. */
  readonly goTo: (messageId: string) => void;
  readonly useLightTheme: (isLight: boolean) => void;
}

interface Handlers {
  readonly act: (act: Action) => Promise<Outcome>;
  readonly onReply: (message: MessageView) => void;
  readonly onEdit: (message: MessageView) => void;
  readonly onCommand: (name: string) => void;
  readonly onJump: (channelId: string, messageId: string | null) => boolean;
  readonly onCopyLink: (message: MessageView) => void;
}

/** A rendered message and the data it was rendered from. */
interface Row {
  readonly source: string;
  readonly node: HTMLElement;
}

/** Creates an empty list. */
export function createMessageList(handlers: Handlers): MessageList {
  const list = element('discord-messages', { noBackground: true });
  const log = element(
    'div',
    {
      className: 'messages',
      role: 'log',
      tabIndex: 0,
      ariaDescription: 'Up and down arrows move between messages, right and left within one',
    },
    list,
  );
  moveByArrowKeys(log);
  const noted = new Map<string, { readonly message: MessageView; readonly channelId: string }>();
  const failures = new Map<string, string>();
  let rows = new Map<string, Row>();
  let shownNow: { readonly view: View; readonly channel: ChannelView } | null = null;
  const end = createEndFollower(log, list);

  function update(view: View, next: ChannelView): void {
    const isOther = shownNow?.channel.id !== next.id;
    if (shownNow?.view.me.id !== view.me.id) {
      // One person's failures are not shown to another.
      noted.clear();
      failures.clear();
    }
    shownNow = { view, channel: next };
    log.ariaLabel = `Messages in ${next.name}`;
    const focused = focusIn(list);
    const shown = messagesOf(next);
    const isForMe = shown.some(message => !rows.has(message.id) && concerns(message, view.me));
    if (isOther || isForMe) end.follow(true);
    const names = namesIn(view);
    const channels = view.channels.filter(({ kind }) => kind === 'channel');
    rows = new Map(shown.map(message => [message.id, rowOf(message, next, { names, channels })]));
    putInOrder(
      list,
      [...rows.values()].map(({ node }) => node),
    );
    if (focused !== null) whenDrawn(() => refocus(focused, log));
    whenDrawn(end.showEnd);
  }

  function messagesOf({ id, messages }: ChannelView): readonly MessageView[] {
    const here = [...noted.values()].filter(({ channelId }) => channelId === id);
    return [...messages, ...here.map(({ message }) => message)].sort((a, b) => a.time - b.time);
  }

  function rowOf(
    message: MessageView,
    channel: ChannelView,
    { names, channels }: Pick<MessageContext, 'names' | 'channels'>,
  ): Row {
    const failure = failures.get(message.id) ?? null;
    const { messageCommands, maySend } = channel;
    const source = JSON.stringify([message, failure, messageCommands, maySend, names]);
    const before = rows.get(message.id);
    if (before?.source === source) return before;
    const { id: messageId } = message;
    const node = messageRow(message, {
      failure,
      names: { ...names, ...message.names },
      channels,
      channelId: channel.id,
      onCommand: handlers.onCommand,
      onJump: handlers.onJump,
      onPress: customId => void actOn(messageId, { kind: 'press', messageId, customId }),
      onChoose: (customId, values) =>
        void actOn(messageId, { kind: 'choose', messageId, customId, values }),
      onMenu: at => openMenu('Message', menuOf(message, channel), at),
      onDismiss: () => dismiss(messageId),
    });
    return { source, node };
  }

  function menuOf(message: MessageView, channel: ChannelView): readonly MenuGroup[] {
    const { id: messageId, isPrivate, mayEdit, mayRemove } = message;
    if (isPrivate) return [groupOf(null, [['Dismiss message', () => dismiss(messageId)]])];
    const own: MenuEntry[] = [];
    if (channel.maySend) own.push(['Reply', () => handlers.onReply(message)]);
    if (mayEdit) own.push(['Edit message', () => handlers.onEdit(message)]);
    own.push(['Copy message link', () => handlers.onCopyLink(message)]);
    if (mayRemove) {
      own.push(['Delete message', () => void actOn(messageId, { kind: 'remove', messageId })]);
    }
    const apps = channel.messageCommands.map(
      (name): MenuEntry => [
        name,
        () => void actOn(messageId, { kind: 'message command', messageId, name }),
      ],
    );
    return [groupOf(null, own), groupOf('Apps', apps)];
  }

  /** Shows a failure below the message. */
  async function actOn(messageId: string, act: Action): Promise<void> {
    failures.delete(messageId);
    const outcome = await handlers.act(act);
    if (outcome.kind === 'failed') failures.set(messageId, outcome.reason);
    for (const busy of list.querySelectorAll('[aria-busy]')) busy.removeAttribute('aria-busy');
    redraw();
  }

  function dismiss(messageId: string): void {
    if (noted.delete(messageId)) redraw();
    else void actOn(messageId, { kind: 'dismiss', messageId });
  }

  function note(message: MessageView, channelId: string): void {
    noted.set(message.id, { message, channelId });
    redraw();
  }

  function redraw(): void {
    if (shownNow !== null) update(shownNow.view, shownNow.channel);
  }

  function goTo(messageId: string): void {
    const node = rows.get(messageId)?.node;
    if (node === undefined) return;
    end.follow(false);
    whenDrawn(() => {
      node.scrollIntoView({ block: 'center' });
      focusOn(node, MENU_KEY);
    });
  }

  function useLightTheme(isLight: boolean): void {
    list.lightTheme = isLight;
  }

  return { element: log, update, note, goTo, useLightTheme };
}

/** Names of people and channels by id. */
function namesIn({ bot, people, channels }: View): Readonly<Record<string, string>> {
  return Object.fromEntries([bot, ...people, ...channels].map(({ id, name }) => [id, name]));
}

/** Tells whether a message is by a person, replies to them, or is visible to them alone. */
function concerns(
  { authorId, isPrivate, answers }: MessageView,
  { id, name }: PersonView,
): boolean {
  const answered = answers?.kind === 'command' ? answers.userName : answers?.authorName;
  return isPrivate || authorId === id || answered === name;
}

type MenuEntry = readonly [label: string, onPick: () => void];

function groupOf(heading: string | null, entries: readonly MenuEntry[]): MenuGroup {
  return { heading, items: entries.map(([label, onPick]) => ({ label, onPick })) };
}

/** Keeps nodes that do not move in place, so that they keep focus and state. */
function putInOrder(list: HTMLElement, nodes: readonly HTMLElement[]): void {
  const kept = new Set<Element>(nodes);
  const gone = [...list.children].filter(child => !kept.has(child));
  for (const child of gone) child.remove();
  for (const [index, node] of nodes.entries()) {
    const there = list.children[index];
    if (there !== node) list.insertBefore(node, there ?? null);
  }
}

/**
 * The library renders on the next frame; until then its rows have no height and cannot be focused.
 */
function whenDrawn(then: () => void): void {
  requestAnimationFrame(then);
}

interface Focus {
  readonly rowId: string;
  readonly key: string;
}

function focusIn(list: HTMLElement): Focus | null {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !list.contains(activeElement)) return null;
  const rowId = activeElement.closest('discord-message')?.id ?? '';
  return { rowId, key: activeElement.dataset.key ?? '' };
}

/** Restores focus in a re-rendered row, or to the whole list if the row is gone. */
function refocus({ rowId, key }: Focus, whole: HTMLElement): void {
  if (whole.contains(document.activeElement)) return;
  const row = document.getElementById(rowId);
  if (row === null) whole.focus();
  else focusOn(row, key);
}

/** Falls back to the message if the keyed element cannot be focused. */
function focusOn(row: HTMLElement, key: string): void {
  const keyed = [...row.querySelectorAll<HTMLElement>('[data-key]:not(:disabled)')];
  const same = keyed.find(({ dataset }) => dataset.key === key) ?? row;
  same.focus({ preventScroll: true });
}
