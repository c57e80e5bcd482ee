import { parse } from 'discord-markdown-parser';

/** A node of Discord's Markdown as the independent parser reads it. */
export interface Node {
  readonly type: string;
  /** What a reader sees of it; of a mention, whom it mentions. */
  readonly text: string;
  readonly children: readonly Node[];
}

/** Reads a text as Discord reads it, runs of text and line ends as one node, emoji as text. */
export function readMarkdown(text: string, rules: 'normal' | 'extended' = 'extended'): Node[] {
  return joined(parse(text, rules).map(toNode));
}

/** The characters that a reader sees. */
export function visibleText(nodes: readonly Node[]): string {
  return nodes.map(({ text }) => text).join('');
}

function toNode(node: Readonly<Record<string, unknown>>): Node {
  const { type, content, name, id } = node;
  if (type === 'br' || type === 'newline') return textNode('\n');
  if (type === 'twemoji') return textNode(String(name));
  const children = Array.isArray(content) ? joined(content.map(toNode)) : [];
  const own = type === 'user' ? id : content;
  return { type: String(type), text: visibleText(children) || String(own), children };
}

function textNode(text: string): Node {
  return { type: 'text', text, children: [] };
}

function joined(nodes: readonly Node[]): Node[] {
  const whole: Node[] = [];
  for (const node of nodes) {
    const before = whole.at(-1);
    if (node.type === 'text' && before?.type === 'text') {
      whole[whole.length - 1] = textNode(before.text + node.text);
    } else {
      whole.push(node);
    }
  }
  return whole;
}
