import { element } from '../widgets/element.ts';
import type { InlineNode } from './inlineMarkdown.ts';
import { type MarkdownNode, readMarkdown } from './markdown.ts';
import { markdownText, mentionText, type NamesById } from './markdownText.ts';
import { longTimestampText, timestampText } from './timeText.ts';

/** What rendered text needs from the page. */
export interface MarkdownContext {
  /** Names of mentioned entities, people and channels. */
  readonly names: NamesById;
  /** Opens the form of a command. */
  readonly onCommand: (name: string) => void;
  /** Opens a channel and scrolls to a message; returns whether the channel exists. */
  readonly onJump: (channelId: string, messageId: string | null) => boolean;
}

/** Links that Discord's client opens in place. */
const MESSAGE_LINK = /^https:\/\/discord\.com\/channels\/(?:@me|\d+)\/(\d+)(?:\/(\d+))?$/u;

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
} as const;

/** Renders Markdown as DOM nodes; text is never parsed as HTML. */
export function markdownNodes(text: string, context: MarkdownContext): readonly (Node | string)[] {
  return nodesOf(readMarkdown(text), context);
}

function nodesOf(
  nodes: readonly MarkdownNode[],
  context: MarkdownContext,
): readonly (Node | string)[] {
  return nodes.map(node => (isBlock(node) ? blockOf(node, context) : inlineOf(node, context)));
}

type BlockNode = Exclude<MarkdownNode, InlineNode>;

function isBlock(node: MarkdownNode): node is BlockNode {
  return ['quote', 'small print', 'heading', 'list'].includes(node.kind);
}

function blockOf(node: BlockNode, context: MarkdownContext): Node {
  if (node.kind === 'list') return listOf(node, context);
  const children = nodesOf(node.children, context);
  if (node.kind === 'quote') return element('blockquote', {}, ...children);
  if (node.kind === 'small print')
    return element('span', { className: 'small-print' }, ...children);
  // Headings in messages are nested below those of the page.
  return element(
    'div',
    { role: 'heading', ariaLevel: `${node.level + 2}`, className: `heading-${node.level}` },
    ...children,
  );
}

function listOf(
  { from, items }: Extract<BlockNode, { kind: 'list' }>,
  context: MarkdownContext,
): HTMLElement {
  const entries = items.map(item => element('li', {}, ...nodesOf(item, context)));
  return from === null ? element('ul', {}, ...entries) : element('ol', { start: from }, ...entries);
}

function inlineOf(node: InlineNode, context: MarkdownContext): Node | string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return element('code', {}, node.text);
    case 'code block':
      return element('pre', {}, element('code', {}, node.text));
    case 'spoiler':
      return spoilerOf(nodesOf(node.children, context));
    case 'link':
      return linkOf(node, context);
    case 'mention':
      return mentionOf(node, context);
    case 'command':
      return element(
        'button',
        { type: 'button', className: 'mention', onclick: () => context.onCommand(node.name) },
        `/${node.name}`,
      );
    case 'time':
      return element(
        'time',
        { className: 'stamp', title: longTimestampText(node.seconds) },
        timestampText(node.seconds, node.style, Date.now()),
      );
    default:
      return element(TAGS[node.kind], {}, ...nodesOf(node.children, context));
  }
}

function linkOf(
  { address, children }: Extract<InlineNode, { kind: 'link' }>,
  context: MarkdownContext,
): HTMLElement {
  const [, channelId = '', messageId = null] = MESSAGE_LINK.exec(address) ?? [];
  const channelName = context.names[channelId];
  const onclick = (event: Event): void => {
    if (channelName !== undefined && context.onJump(channelId, messageId)) event.preventDefault();
  };
  return element(
    'a',
    { href: address, rel: 'noopener noreferrer', target: '_blank', onclick },
    ...(channelName === undefined || markdownText(children, context.names) !== address
      ? nodesOf(children, context)
      : [`#${channelName} › message`]),
  );
}

function mentionOf(
  mention: Extract<InlineNode, { kind: 'mention' }>,
  { names, onJump }: MarkdownContext,
): HTMLElement {
  const text = mentionText(mention, names);
  const { of, id } = mention;
  if (of !== 'channel') return element('span', { className: 'mention' }, text);
  const onclick = (): void => void onJump(id, null);
  return element('button', { type: 'button', className: 'mention', onclick }, text);
}

function spoilerOf(children: readonly (Node | string)[]): HTMLElement {
  const hidden = element('span', { hidden: true }, ...children);
  const cover = element(
    'button',
    {
      type: 'button',
      className: 'spoiler',
      onclick: () => {
        hidden.hidden = false;
        cover.remove();
      },
    },
    'Spoiler: show',
  );
  return element('span', {}, cover, hidden);
}
