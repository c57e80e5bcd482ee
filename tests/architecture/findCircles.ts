/** Nodes with the nodes that each one points to. */
export type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Finds circles in a graph by depth-first search, each as the path from a node back to itself: at least
 * one of every group of nodes that reach each other. A node that points to itself is ignored.
 */
export function findCircles(graph: Graph): string[][] {
  const circles: string[][] = [];
  const path: string[] = [];
  const done = new Set<string>();
  const visit = (node: string): void => {
    const start = path.indexOf(node);
    if (start >= 0) {
      if (start < path.length - 1) circles.push([...path.slice(start), node]);
      return;
    }
    if (done.has(node)) return;
    path.push(node);
    for (const next of graph.get(node) ?? []) visit(next);
    path.pop();
    done.add(node);
  };
  for (const node of graph.keys()) visit(node);
  return circles;
}
