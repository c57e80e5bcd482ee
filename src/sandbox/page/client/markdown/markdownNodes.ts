import { element } from '../widgets/element.ts';
import type { InlineNode } from './inlineMarkdown.ts';
import { type MarkdownNode, readMarkdown } from './markdown.ts';
import { markdownText, mentionText, type Names } from './markdownText.ts';
import { longStampText, stampText } from './timeText.ts';

/** What a message's text needs of the page around it. */
export interface MarkdownScene {
  /** Of what is mentioned, and of people and places. */
  readonly names: Names;
  /** Fills a command into the composer. */
  readonly onCommand: (name: string) => void;
  /** Goes to a channel, and there to a message; whether there is such a channel. */
  readonly onJump: (placeId: string, messageId: string | null) => boolean;
}

/** An address of Discord's that its client opens in itself. */
const MESSAGE_LINK = /^https:\/\/discord\.com\/channels\/(?:@me|\d+)\/(\d+)(?:\/(\d+))?$/u;

const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
} as const;

/** Builds what Discord's client shows of a text; nothing in it is taken for HTML. */
export function markdownNodes(text: string, scene: MarkdownScene): readonly (Node | string)[] {
  return nodesOf(readMarkdown(text), scene);
}

function nodesOf(nodes: readonly MarkdownNode[], scene: MarkdownScene): readonly (Node | string)[] {
  return nodes.map(node => (isBlock(node) ? blockOf(node, scene) : inlineOf(node, scene)));
}

type BlockNode = Exclude<MarkdownNode, InlineNode>;

function isBlock(node: MarkdownNode): node is BlockNode {
  return ['quote', 'small print', 'heading', 'list'].includes(node.kind);
}

function blockOf(node: BlockNode, scene: MarkdownScene): Node {
  if (node.kind === 'list') return listOf(node, scene);
  const children = nodesOf(node.children, scene);
  if (node.kind === 'quote') return element('blockquote', {}, ...children);
  if (node.kind === 'small print')
    return element('span', { className: 'small-print' }, ...children);
  // A message's headings are none of the page's own, below which they begin.
  return element(
    'div',
    { role: 'heading', ariaLevel: `${node.level + 2}`, className: `heading-${node.level}` },
    ...children,
  );
}

function listOf(
  { from, items }: Extract<BlockNode, { kind: 'list' }>,
  scene: MarkdownScene,
): HTMLElement {
  const entries = items.map(item => element('li', {}, ...nodesOf(item, scene)));
  return from === null ? element('ul', {}, ...entries) : element('ol', { start: from }, ...entries);
}

function inlineOf(node: InlineNode, scene: MarkdownScene): Node | string {
  switch (node.kind) {
    case 'text':
      return node.text;
    case 'code':
      return element('code', {}, node.text);
    case 'code block':
      return element('pre', {}, element('code', {}, node.text));
    case 'spoiler':
      return spoilerOf(nodesOf(node.children, scene));
    case 'link':
      return linkOf(node, scene);
    case 'mention':
      return mentionOf(node, scene);
    case 'command':
      return element(
        'button',
        { type: 'button', className: 'mention', onclick: () => scene.onCommand(node.name) },
        `/${node.name}`,
      );
    case 'time':
      return element(
        'time',
        { className: 'stamp', title: longStampText(node.seconds) },
        stampText(node.seconds, node.style, Date.now()),
      );
    default:
      return element(TAGS[node.kind], {}, ...nodesOf(node.children, scene));
  }
}

function linkOf(
  { address, children }: Extract<InlineNode, { kind: 'link' }>,
  scene: MarkdownScene,
): HTMLElement {
  const [, placeId = '', messageId = null] = MESSAGE_LINK.exec(address) ?? [];
  const placeName = scene.names[placeId];
  const onclick = (event: Event): void => {
    if (placeName !== undefined && scene.onJump(placeId, messageId)) event.preventDefault();
  };
  return element(
    'a',
    { href: address, rel: 'noopener noreferrer', target: '_blank', onclick },
    ...(placeName === undefined || markdownText(children, scene.names) !== address
      ? nodesOf(children, scene)
      : [`#${placeName} › message`]),
  );
}

function mentionOf(
  mention: Extract<InlineNode, { kind: 'mention' }>,
  { names, onJump }: MarkdownScene,
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
