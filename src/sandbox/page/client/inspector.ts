import type { WireEntry } from '../protocol/protocol.ts';
import { element } from './widgets/element.ts';

/** Log of requests and events between the bot and the sandbox, newest first. */
export interface Inspector {
  readonly element: HTMLElement;
  /** Adds an entry; ignores known ones. */
  readonly add: (entry: WireEntry) => void;
}

/** Older entries are dropped. */
const MAX_ENTRIES = 500;

/** Filters by name. */
const FILTERS: ReadonlyMap<string, (entry: WireEntry) => boolean> = new Map([
  ['Everything', () => true],
  ['Gateway events', ({ from }: WireEntry) => from === 'Discord'],
  ['REST calls', ({ from }: WireEntry) => from === 'bot'],
  ['Refused', ({ refusedBy }: WireEntry) => refusedBy !== null],
]);

/** Creates a closed inspector. */
export function createInspector(): Inspector {
  const entries: { readonly entry: WireEntry; readonly node: HTMLElement }[] = [];
  let last = 0;
  const kind = element(
    'select',
    { ariaLabel: 'Show', onchange: filter },
    ...[...FILTERS.keys()].map(name => element('option', { value: name }, name)),
  );
  const sought = element('input', {
    type: 'search',
    ariaLabel: 'Filter by name',
    placeholder: 'Filter by name',
    oninput: filter,
  });
  const clear = element('button', { type: 'button', onclick: empty }, 'Clear');
  const list = element('ol', {
    className: 'wire',
    ariaLabel: 'Requests and events',
    tabIndex: 0,
  });
  const whole = element(
    'aside',
    { id: 'inspector', className: 'inspector', ariaLabel: 'Inspector', hidden: true },
    element('h2', {}, 'Inspector'),
    element('div', { className: 'filters' }, kind, sought, clear),
    list,
  );

  function add(entry: WireEntry): void {
    if (entry.number <= last) return;
    last = entry.number;
    const node = entryNode(entry);
    node.hidden = !isWanted(entry);
    entries.push({ entry, node });
    list.prepend(node);
    if (entries.length > MAX_ENTRIES) entries.shift()?.node.remove();
  }

  function isWanted(entry: WireEntry): boolean {
    const isOfKind = FILTERS.get(kind.value)?.(entry) ?? true;
    return isOfKind && entry.what.toLowerCase().includes(sought.value.toLowerCase());
  }

  function filter(): void {
    for (const { entry, node } of entries) node.hidden = !isWanted(entry);
  }

  function empty(): void {
    entries.length = 0;
    list.replaceChildren();
  }

  return { element: whole, add };
}

const CLOCK = new Intl.DateTimeFormat('en', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
});

function entryNode({ time, from, what, status, refusedBy, detail }: WireEntry): HTMLElement {
  const summary = element(
    'summary',
    {},
    element('span', { className: 'wire-time' }, CLOCK.format(time)),
    element('span', { className: 'wire-from' }, from === 'bot' ? 'bot → Discord' : 'Discord → bot'),
    element('b', {}, what),
  );
  if (status !== null) summary.append(element('span', {}, `${status}`));
  if (refusedBy !== null) {
    summary.append(element('span', { className: 'refused' }, `refused: ${refusedBy}`));
  }
  const json = element('pre', { tabIndex: 0 });
  const entry = element('details', {}, summary, json);
  // Rendered on demand, since most entries are never opened.
  const fill = (): void => json.replaceChildren(detail);
  entry.addEventListener('toggle', fill, { once: true });
  return element('li', {}, entry);
}
