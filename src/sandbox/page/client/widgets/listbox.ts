import { element } from './element.ts';

/** An item of the list. */
export interface ListItem<Value> {
  readonly value: Value;
  readonly label: string;
  /** Text beside the label; may be empty. */
  readonly description: string;
}

/** List box whose owner keeps the focus (WAI-ARIA, combobox with a listbox popup). */
export interface Listbox<Value> {
  readonly element: HTMLElement;
  readonly isOpen: () => boolean;
  /** Shows items with the one at `start` active; an empty list is hidden. */
  readonly show: (items: readonly ListItem<Value>[], start?: number) => void;
  readonly hide: () => void;
  /** Makes no item active. */
  readonly deselect: () => void;
  /** Arrows move, Enter and Tab pick, Escape hides; returns whether the key was handled. */
  readonly takeKey: (event: KeyboardEvent) => boolean;
}

interface Settings<Value> {
  /** DOM id. */
  readonly id: string;
  readonly label: string;
  /** Element that keeps the focus. */
  readonly owner: HTMLElement;
  readonly onPick: (value: Value) => void;
}

/** Creates a hidden list. */
export function createListbox<Value>({
  id,
  label,
  owner,
  onPick,
}: Settings<Value>): Listbox<Value> {
  const list = element('ul', { id, className: 'listbox', role: 'listbox', ariaLabel: label });
  list.hidden = true;
  // Keeps the focus on the owner.
  list.addEventListener('pointerdown', event => event.preventDefault());
  owner.setAttribute('aria-controls', id);
  let items: readonly ListItem<Value>[] = [];
  let active = -1;
  tellExpanded(false);

  function show(shown: readonly ListItem<Value>[], start = 0): void {
    items = shown;
    list.replaceChildren(...shown.map(optionOf));
    list.hidden = shown.length === 0;
    tellExpanded(!list.hidden);
    if (!list.hidden) list.scrollIntoView({ block: 'nearest' });
    mark(shown.length === 0 ? -1 : start);
  }

  function optionOf(item: ListItem<Value>, index: number): HTMLElement {
    return element(
      'li',
      { id: `${id}-${index}`, role: 'option', onclick: () => pick(index) },
      element('span', { className: 'option-label' }, item.label),
      element('span', { className: 'option-description' }, item.description),
    );
  }

  function mark(index: number): void {
    active = index;
    for (const [position, option] of [...list.children].entries()) {
      option.ariaSelected = `${position === index}`;
    }
    const marked = list.children[index];
    if (marked === undefined) owner.removeAttribute('aria-activedescendant');
    else owner.setAttribute('aria-activedescendant', marked.id);
    marked?.scrollIntoView({ block: 'nearest' });
  }

  function pick(index: number): void {
    const item = items[index];
    show([]);
    if (item !== undefined) onPick(item.value);
  }

  function tellExpanded(isOpen: boolean): void {
    if (owner.role === 'combobox') owner.ariaExpanded = `${isOpen}`;
  }

  function takeKey(event: KeyboardEvent): boolean {
    if (list.hidden || event.isComposing) return false;
    const steps = new Map([
      ['ArrowDown', (active + 1) % items.length],
      ['ArrowUp', (Math.max(active, 0) + items.length - 1) % items.length],
    ]);
    const next = steps.get(event.key);
    if (next !== undefined) mark(next);
    else if (event.key === 'Escape') show([]);
    else if ((event.key === 'Enter' || event.key === 'Tab') && active >= 0 && !event.shiftKey)
      pick(active);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  return {
    element: list,
    isOpen: () => !list.hidden,
    show,
    hide: () => show([]),
    deselect: () => mark(-1),
    takeKey,
  };
}
