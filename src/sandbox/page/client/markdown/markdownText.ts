import type { InlineNode } from './inlineMarkdown.ts';
import type { MarkdownNode } from './markdown.ts';
import { longTimestampText } from './timeText.ts';

/** Names by id. */
export type NamesById = Readonly<Record<string, string>>;

/** Plain text of Markdown; spoilers stay hidden. */
export function markdownText(nodes: readonly MarkdownNode[], names: NamesById): string {
  return nodes.map(node => textOf(node, names)).join('');
}

/** Text of a mention. */
export function mentionText(
  { of, id }: Extract<InlineNode, { kind: 'mention' }>,
  names: NamesById,
): string {
  return `${of === 'channel' ? '#' : '@'}${names[id] ?? `unknown ${of}`}`;
}

function textOf(node: MarkdownNode, names: NamesById): string {
  switch (node.kind) {
    case 'text':
    case 'code':
    case 'code block':
      return node.text;
    case 'mention':
      return mentionText(node, names);
    case 'command':
      return `/${node.name}`;
    case 'time':
      return longTimestampText(node.seconds);
    case 'spoiler':
      return 'spoiler';
    case 'list':
      return node.items.map(item => markdownText(item, names)).join('\n');
    default:
      return markdownText(node.children, names);
  }
}
