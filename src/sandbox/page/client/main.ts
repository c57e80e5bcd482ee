import type { Action, MessageView, Outcome, PlaceView, View } from '../protocol/protocol.ts';
import { createArticles } from './articles.ts';
import { createComposer } from './composer/composer.ts';
import { connect } from './connection.ts';
import { createHeader } from './header.ts';
import { createInspector } from './inspector.ts';
import { createMessageList } from './messages/messageList.ts';
import { createPeople } from './people.ts';
import { createPlaceList } from './placeList.ts';
import { restyle } from './restyle.ts';
import { element } from './widgets/element.ts';
import { openModal } from './widgets/modal.ts';
import { createNotice } from './widgets/notice.ts';

restyle();

const key = document.querySelector<HTMLMetaElement>('meta[name="key"]')?.content ?? '';
let view: View | null = null;
let place: PlaceView | null = null;
/** Channel and message from the URL, until the first view arrives. */
let wanted = placeInAddress();
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
const places = createPlaceList(placeId => {
  goTo(placeId, null);
  header.closePlaces();
});
const people = createPeople(be);
const articles = createArticles({ act, onNotice: notice.say });
const sidebar = element(
  'aside',
  { id: 'sidebar', className: 'sidebar', ariaLabel: 'Channels, articles and people' },
  places.element,
  articles.element,
  people.element,
);
const header = createHeader({
  sidebar,
  inspector: inspector.element,
  onTheme: messages.useLightTheme,
  onRestart: () => void restart(),
});
const main = element('main', {}, messages.element, notice.element, composer.element);
document.body.append(header.element, sidebar, main, inspector.element);

let connection = connectAs(null);
addEventListener('hashchange', () => {
  wanted = placeInAddress();
  if (wanted !== null) goTo(wanted.placeId, wanted.messageId);
});

function connectAs(personId: string | null) {
  return connect(key, personId, {
    onView: next => {
      view = next;
      draw();
    },
    onWire: inspector.add,
    onLine: header.showLine,
  });
}

function be(personId: string): void {
  connection.close();
  connection = connectAs(personId);
}

function draw(): void {
  if (view === null) return;
  const { places: seen } = view;
  place = seen.find(({ id }) => id === place?.id) ?? seen[0] ?? null;
  if (place === null) return;
  places.update(seen, place);
  people.update(view.people, view.me);
  articles.update(view.articles);
  header.update(view.bot, place);
  messages.update(view, place);
  composer.update(view, place);
  if (wanted === null) return;
  const { placeId, messageId } = wanted;
  wanted = null;
  goTo(placeId, messageId);
}

/** Opens modals; other outcomes are the caller's. */
async function act(act: Action): Promise<Outcome> {
  const outcome = await connection.act(act);
  if (outcome.kind === 'form') {
    const { form } = outcome;
    openModal(form, async values => {
      const submitted = await connection.act({ kind: 'submit', formId: form.id, values });
      return submitted.kind === 'failed' ? submitted.reason : null;
    });
  }
  return outcome;
}

/** Opens a channel; returns whether it exists. */
function goTo(placeId: string, messageId: string | null): boolean {
  const target = view?.places.find(({ id }) => id === placeId);
  if (target === undefined) return false;
  place = target;
  draw();
  if (messageId !== null) messages.goTo(messageId);
  return true;
}

/** Shows a command's failure below the last message, as Discord's client does. */
function noteFailure(reason: string, placeId: string): void {
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
    isPrivate: true,
    isThinking: false,
    answers: null,
    mayEdit: false,
    mayRemove: false,
    names: {},
  };
  messages.note(message, placeId);
}

async function copyLink({ id }: MessageView): Promise<void> {
  if (place === null) return;
  const link = new URL(`#${place.id}/${id}`, location.href).href;
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

function placeInAddress(): { readonly placeId: string; readonly messageId: string | null } | null {
  const [, placeId, messageId = null] = /^#(\d+)(?:\/(\d+))?$/u.exec(location.hash) ?? [];
  return placeId === undefined ? null : { placeId, messageId };
}
