import { parser } from '@prometheus-io/lezer-promql';

/** A selector of a PromQL expression, such as `requests_total{outcome="failed"}`. */
export interface Selector {
  readonly name: string;
  /** Whether a label's value is selected, by label. */
  readonly labels: ReadonlyMap<string, (value: string) => boolean>;
}

/** The selectors of an expression, by the grammar of Prometheus; throws on a syntax error. */
export function selectorsIn(expression: string): readonly Selector[] {
  const selectors: { name: string; labels: Map<string, (value: string) => boolean> }[] = [];
  parser.parse(expression).iterate({
    enter: ({ type, node }) => {
      const text = (name: string): string => {
        const child = node.getChild(name);
        return child === null ? '' : expression.slice(child.from, child.to);
      };
      if (type.isError) throw new SyntaxError(`in ${expression}, at ${node.from}`);
      if (type.name === 'VectorSelector') {
        selectors.push({ name: text('Identifier'), labels: new Map() });
      } else if (type.name === 'UnquotedLabelMatcher') {
        const value = text('StringLiteral').slice(1, -1);
        selectors.at(-1)?.labels.set(text('LabelName'), matcher(text('MatchOp'), value));
      }
    },
  });
  return selectors;
}

function matcher(operator: string, value: string): (other: string) => boolean {
  if (operator === '=') return other => other === value;
  if (operator !== '=~') throw new Error(`no operator ${operator}`);
  const pattern = new RegExp(`^(?:${value})$`, 'u');
  return other => pattern.test(other);
}
