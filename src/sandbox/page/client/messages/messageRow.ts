import type { AnsweredView, MessageView } from '../../protocol/protocol.ts';
import { readMarkdown } from '../markdown/markdown.ts';
import { type MarkdownContext, markdownNodes } from '../markdown/markdownNodes.ts';
import { markdownText } from '../markdown/markdownText.ts';
import { sentText } from '../markdown/timeText.ts';
import { avatarOf } from '../widgets/avatar.ts';
import { element } from '../widgets/element.ts';
import { CONTROLS } from './arrowKeys.ts';
import { attachedFile } from './attachedFile.ts';
import { embedNode } from './embedNode.ts';
import { type ComponentHandlers, messageComponents } from './messageComponents.ts';

/** What a message row needs from the page. */
export interface MessageContext extends MarkdownContext, ComponentHandlers {
  /** Failure of the last action; null if none. */
  readonly failure: string | null;
  /** Channel of the message. */
  readonly channelId: string;
  readonly onMenu: (at: Readonly<Pick<DOMPoint, 'x' | 'y'>>) => void;
  readonly onDismiss: () => void;
}

/** `data-key` of a message's menu button. */
export const MENU_KEY = 'menu';

/** Renders a message; arrow keys, not Tab, lead to it and what is in it. */
export function messageRow(message: MessageView, context: MessageContext): HTMLElement {
  const { id, authorName, embeds, files } = message;
  const sent = sentText(message.time, Date.now());
  const row = element(
    'discord-message',
    {
      id: `message-${id}`,
      className: message.isPrivate ? 'private' : '',
      role: 'article',
      tabIndex: -1,
      ariaLabel: `${authorName}, ${sent}`,
      author: authorName,
      avatar: avatarOf(authorName),
      bot: message.isBot,
      edited: message.isEdited,
      timestamp: sent,
    },
    ...(message.answers === null ? [] : [answeredLine(message.answers, context)]),
    textOf(message, context),
    ...embeds.map(embed => embedNode(embed, context)),
    ...files.map(attachedFile),
    element('div', { slot: 'components' }, ...footOf(message, context)),
  );
  for (const control of row.querySelectorAll<HTMLElement>(CONTROLS)) control.tabIndex = -1;
  row.addEventListener('contextmenu', event => {
    if (event.target instanceof Element && event.target.closest('a') !== null) return;
    event.preventDefault();
    context.onMenu(event);
  });
  return row;
}

function textOf(
  { isThinking, authorName, content }: MessageView,
  context: MarkdownContext,
): HTMLElement {
  if (isThinking) return element('em', { className: 'note' }, `${authorName} is thinking…`);
  return element('div', { className: 'content' }, ...markdownNodes(content, context));
}

function answeredLine(answers: AnsweredView, context: MessageContext): HTMLElement {
  const line = element('div', { slot: 'reply', className: 'answered' });
  if (answers.kind === 'command') {
    const { userName, commandName } = answers;
    line.append(element('b', {}, userName), ' used ', element('b', {}, commandName));
    return line;
  }
  const { authorName, text, messageId } = answers;
  const onclick = (): void => void context.onJump(context.channelId, messageId);
  const shown = markdownText(readMarkdown(text), context.names);
  const title = 'Go to the message';
  line.append(
    element('b', {}, authorName),
    ' ',
    element('button', { type: 'button', title, onclick }, shown || 'a message'),
  );
  return line;
}

function footOf(message: MessageView, context: MessageContext): readonly HTMLElement[] {
  const foot = [...messageComponents(message.components, message.id, context)];
  if (message.isPrivate) foot.push(privateNote(context.onDismiss));
  if (context.failure !== null) {
    foot.push(element('p', { className: 'problem', role: 'alert' }, context.failure));
  }
  foot.push(menuButton(message, context.onMenu));
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

function menuButton({ authorName }: MessageView, onMenu: MessageContext['onMenu']): HTMLElement {
  const button = element(
    'button',
    {
      type: 'button',
      className: 'more',
      ariaLabel: `More actions for the message by ${authorName}`,
      ariaHasPopup: 'menu',
      onclick: () => {
        const { left, bottom } = button.getBoundingClientRect();
        onMenu({ x: left, y: bottom });
      },
    },
    '…',
  );
  button.dataset.key = MENU_KEY;
  return button;
}
