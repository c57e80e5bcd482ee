import type {
  Action,
  MessageView,
  Outcome,
  PersonView,
  PlaceView,
  View,
} from '../../protocol/protocol.ts';
import { element } from '../widgets/element.ts';
import { type MenuGroup, openMenu } from '../widgets/menu.ts';
import { MENU_KEY, messageRow } from './messageRow.ts';

/** The messages of a place. */
export interface MessageList {
  readonly element: HTMLElement;
  /** Shows a place of a view, besides what was noted in it. */
  readonly update: (view: View, place: PlaceView) => void;
  /** Puts a message under the others that this page alone knows of. */
  readonly note: (message: MessageView, placeId: string) => void;
  /** Goes to a message, if it is there. */
  readonly goTo: (messageId: string) => void;
  readonly useLightTheme: (isLight: boolean) => void;
}

interface Handlers {
  readonly act: (act: Action) => Promise<Outcome>;
  readonly onReply: (message: MessageView) => void;
  readonly onEdit: (message: MessageView) => void;
  readonly onCommand: (name: string) => void;
  readonly onJump: (placeId: string, messageId: string | null) => boolean;
  readonly onCopyLink: (message: MessageView) => void;
}

/** What is shown of a message, and from what it was made. */
interface Row {
  readonly source: string;
  readonly node: HTMLElement;
}

/** How near its end the list still follows what comes. Unit: CSS pixels. */
const NEAR_END = 120;

/** Makes a list that shows no place yet. */
export function createMessageList(handlers: Handlers): MessageList {
  const list = element('discord-messages', { noBackground: true });
  // The library's elements hide what is in them from the Tab key when they have the focus themselves.
  const log = element('div', { className: 'messages', role: 'log', tabIndex: 0 }, list);
  const noted = new Map<string, { readonly message: MessageView; readonly placeId: string }>();
  const failures = new Map<string, string>();
  let rows = new Map<string, Row>();
  let shownNow: { readonly view: View; readonly place: PlaceView } | null = null;
  /** Whether the end stays in sight as messages come. */
  let follows = true;
  log.addEventListener('scroll', () => {
    follows = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
  });

  function update(view: View, next: PlaceView): void {
    const isOther = shownNow?.place.id !== next.id;
    if (shownNow?.view.me.id !== view.me.id) {
      // What went wrong for one of the people is for nobody else to see.
      noted.clear();
      failures.clear();
    }
    shownNow = { view, place: next };
    log.ariaLabel = `Messages in ${next.name}`;
    const focused = focusIn(list);
    const shown = messagesOf(next);
    const isForMe = shown.some(message => !rows.has(message.id) && concerns(message, view.me));
    follows = follows || isOther || isForMe;
    const names = namesIn(view);
    rows = new Map(shown.map(message => [message.id, rowOf(message, next, names)]));
    putInOrder(
      list,
      [...rows.values()].map(({ node }) => node),
    );
    if (focused !== null) whenDrawn(() => refocus(focused, log));
    if (follows) whenDrawn(showEnd);
  }

  function messagesOf({ id, messages }: PlaceView): readonly MessageView[] {
    const here = [...noted.values()].filter(({ placeId }) => placeId === id);
    return [...messages, ...here.map(({ message }) => message)].sort((a, b) => a.time - b.time);
  }

  function rowOf(
    message: MessageView,
    place: PlaceView,
    names: Readonly<Record<string, string>>,
  ): Row {
    const failure = failures.get(message.id) ?? null;
    const { messageCommands, maySend } = place;
    const source = JSON.stringify([message, failure, messageCommands, maySend, names]);
    const before = rows.get(message.id);
    if (before?.source === source) return before;
    const { id: messageId } = message;
    const node = messageRow(message, {
      failure,
      names: { ...names, ...message.names },
      placeId: place.id,
      onCommand: handlers.onCommand,
      onJump: handlers.onJump,
      onPress: customId => void actOn(messageId, { kind: 'press', messageId, customId }),
      onChoose: (customId, values) =>
        void actOn(messageId, { kind: 'choose', messageId, customId, values }),
      onMenu: at => openMenu('Message', menuOf(message, place), at),
      onDismiss: () => dismiss(messageId),
    });
    return { source, node };
  }

  function menuOf(message: MessageView, place: PlaceView): readonly MenuGroup[] {
    const { id: messageId, isPrivate, mayEdit, mayRemove } = message;
    if (isPrivate) return [groupOf(null, [['Dismiss message', () => dismiss(messageId)]])];
    const own: MenuEntry[] = [];
    if (place.maySend) own.push(['Reply', () => handlers.onReply(message)]);
    if (mayEdit) own.push(['Edit message', () => handlers.onEdit(message)]);
    own.push(['Copy message link', () => handlers.onCopyLink(message)]);
    if (mayRemove) {
      own.push(['Delete message', () => void actOn(messageId, { kind: 'remove', messageId })]);
    }
    const apps = place.messageCommands.map(
      (name): MenuEntry => [
        name,
        () => void actOn(messageId, { kind: 'message command', messageId, name }),
      ],
    );
    return [groupOf(null, own), groupOf('Apps', apps)];
  }

  /** What goes wrong is said beside the message. */
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

  function note(message: MessageView, placeId: string): void {
    noted.set(message.id, { message, placeId });
    redraw();
  }

  function redraw(): void {
    if (shownNow !== null) update(shownNow.view, shownNow.place);
  }

  function showEnd(): void {
    log.scrollTop = log.scrollHeight;
  }

  function goTo(messageId: string): void {
    const node = rows.get(messageId)?.node;
    if (node === undefined) return;
    follows = false;
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

/** The names of people and places by their ids. */
function namesIn({ bot, people, places }: View): Readonly<Record<string, string>> {
  return Object.fromEntries([bot, ...people, ...places].map(({ id, name }) => [id, name]));
}

/** Whether a message is by someone, an answer to them, or for them alone. */
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

/** Nodes that stay where they are keep the focus and what is open in them. */
function putInOrder(list: HTMLElement, nodes: readonly HTMLElement[]): void {
  const kept = new Set<Element>(nodes);
  const gone = [...list.children].filter(child => !kept.has(child));
  for (const child of gone) child.remove();
  for (const [index, node] of nodes.entries()) {
    const there = list.children[index];
    if (there !== node) list.insertBefore(node, there ?? null);
  }
}

/** The library draws its rows later, and until then what is in them has no height and takes no focus. */
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

/** A row that was made anew has the focus where the one before had it; of one that is gone the whole has. */
function refocus({ rowId, key }: Focus, whole: HTMLElement): void {
  if (whole.contains(document.activeElement)) return;
  const row = document.getElementById(rowId);
  if (row === null) whole.focus();
  else focusOn(row, key);
}

/** Where what has a key cannot take the focus, the button of the row's menu can. */
function focusOn(row: HTMLElement, key: string): void {
  const keyed = [...row.querySelectorAll<HTMLElement>('[data-key]:not(:disabled)')];
  const same = keyed.find(({ dataset }) => dataset.key === key) ?? keyed.at(-1);
  same?.focus({ preventScroll: true });
}
