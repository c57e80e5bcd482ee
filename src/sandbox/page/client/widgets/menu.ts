import { element } from './element.ts';

/** Menu items with an optional heading. */
export interface MenuGroup {
  readonly heading: string | null;
  readonly items: readonly { readonly label: string; readonly onPick: () => void }[];
}

/** Opens a menu at a point of the window; restores the focus on close. Unit: CSS pixels. */
export function openMenu(
  label: string,
  groups: readonly MenuGroup[],
  { x, y }: Readonly<Pick<DOMPoint, 'x' | 'y'>>,
): void {
  const before = document.activeElement;
  const menu = element(
    'div',
    { className: 'menu', role: 'menu', ariaLabel: label },
    ...groups.filter(({ items }) => items.length > 0).map(groupOf),
  );
  const entries = [...menu.querySelectorAll('button')];

  function close(): void {
    menu.remove();
    document.removeEventListener('pointerdown', onPointer, true);
    if (before instanceof HTMLElement) before.focus();
  }

  function onPointer({ target }: PointerEvent): void {
    if (!(target instanceof Node) || !menu.contains(target)) close();
  }

  function groupOf({ heading, items }: MenuGroup): HTMLElement {
    const buttons = items.map(({ label, onPick }) => {
      const onclick = (): void => {
        close();
        onPick();
      };
      return element('button', { type: 'button', role: 'menuitem', tabIndex: -1, onclick }, label);
    });
    if (heading === null) return element('div', { role: 'none' }, ...buttons);
    const title = element('div', { className: 'menu-heading', ariaHidden: 'true' }, heading);
    return element('div', { role: 'group', ariaLabel: heading }, title, ...buttons);
  }

  menu.addEventListener('keydown', event => {
    const at = entries.findIndex(entry => entry.matches(':focus'));
    const steps = new Map([
      ['ArrowDown', (at + 1) % entries.length],
      ['ArrowUp', (at + entries.length - 1) % entries.length],
      ['Home', 0],
      ['End', entries.length - 1],
    ]);
    const next = steps.get(event.key);
    if (next !== undefined) entries[next]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  document.addEventListener('pointerdown', onPointer, true);
  document.body.append(menu);
  const { width, height } = menu.getBoundingClientRect();
  menu.style.left = `${Math.max(MARGIN, Math.min(x, innerWidth - width - MARGIN))}px`;
  menu.style.top = `${Math.max(MARGIN, Math.min(y, innerHeight - height - MARGIN))}px`;
  entries[0]?.focus();
}

/** Minimum distance to the window's edge. Unit: CSS pixels. */
const MARGIN = 8;
