import type { AnsweredView, MessageView } from '../../protocol/protocol.ts';
import { readMarkdown } from '../markdown/markdown.ts';
import { type MarkdownScene, markdownNodes } from '../markdown/markdownNodes.ts';
import { markdownText } from '../markdown/markdownText.ts';
import { sentText } from '../markdown/timeText.ts';
import { avatarOf } from '../widgets/avatar.ts';
import { element } from '../widgets/element.ts';
import { embedNode } from './embedNode.ts';
import { type ComponentHandlers, messageComponents } from './messageComponents.ts';

/** What a message needs of the page around it. */
export interface MessageScene extends MarkdownScene, ComponentHandlers {
  /** What went wrong with it; null for nothing. */
  readonly failure: string | null;
  /** Where it stands. */
  readonly placeId: string;
  readonly onMenu: (at: Readonly<Pick<DOMPoint, 'x' | 'y'>>) => void;
  readonly onDismiss: () => void;
}

/** The `data-key` of the button that opens a message's menu. */
export const MENU_KEY = 'menu';

/** Builds a message as Discord's client shows it. */
export function messageRow(message: MessageView, scene: MessageScene): HTMLElement {
  const { id, authorName, embeds } = message;
  const sent = sentText(message.time, Date.now());
  const row = element(
    'discord-message',
    {
      id: `message-${id}`,
      className: message.isPrivate ? 'private' : '',
      role: 'article',
      ariaLabel: `${authorName}, ${sent}`,
      author: authorName,
      avatar: avatarOf(authorName),
      bot: message.isBot,
      edited: message.isEdited,
      timestamp: sent,
    },
    ...(message.answers === null ? [] : [answeredLine(message.answers, scene)]),
    textOf(message, scene),
    ...embeds.map(embed => embedNode(embed, scene)),
    element('div', { slot: 'components' }, ...footOf(message, scene)),
  );
  row.addEventListener('contextmenu', event => {
    if (event.target instanceof Element && event.target.closest('a') !== null) return;
    event.preventDefault();
    scene.onMenu(event);
  });
  return row;
}

function textOf(
  { isThinking, authorName, content }: MessageView,
  scene: MarkdownScene,
): HTMLElement {
  if (isThinking) return element('em', { className: 'note' }, `${authorName} is thinking…`);
  return element('div', { className: 'content' }, ...markdownNodes(content, scene));
}

function answeredLine(answers: AnsweredView, scene: MessageScene): HTMLElement {
  const line = element('div', { slot: 'reply', className: 'answered' });
  if (answers.kind === 'command') {
    const { userName, commandName } = answers;
    line.append(element('b', {}, userName), ' used ', element('b', {}, commandName));
    return line;
  }
  const { authorName, text, messageId } = answers;
  const onclick = (): void => void scene.onJump(scene.placeId, messageId);
  const shown = markdownText(readMarkdown(text), scene.names);
  const title = 'Go to the message';
  line.append(
    element('b', {}, authorName),
    ' ',
    element('button', { type: 'button', title, onclick }, shown || 'a message'),
  );
  return line;
}

function footOf(message: MessageView, scene: MessageScene): readonly HTMLElement[] {
  const foot = [...messageComponents(message.components, message.id, scene)];
  if (message.isPrivate) foot.push(privateNote(scene.onDismiss));
  if (scene.failure !== null) {
    foot.push(element('p', { className: 'problem', role: 'alert' }, scene.failure));
  }
  foot.push(menuButton(message, scene.onMenu));
  return foot;
}

function privateNote(onclick: () => void): HTMLElement {
  const dismiss = element(
    'button',
    { type: 'button', className: 'link', onclick },
    'Dismiss message',
  );
  return element('p', { className: 'note' }, 'Only you can see this · ', dismiss);
}

function menuButton({ authorName }: MessageView, onMenu: MessageScene['onMenu']): HTMLElement {
  const button = element(
    'button',
    {
      type: 'button',
      className: 'more',
      ariaLabel: `More for the message of ${authorName}`,
      ariaHasPopup: 'menu',
      onclick: () => {
        const { left, bottom } = button.getBoundingClientRect();
        onMenu({ x: left, y: bottom });
      },
    },
    '⋯',
  );
  button.dataset.key = MENU_KEY;
  return button;
}
