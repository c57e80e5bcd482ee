/** What can be focused within a message. */
export const CONTROLS = 'a[href], button';

/** Moves the focus within a log: up and down between messages, right and left within one. */
export function moveByArrowKeys(log: HTMLElement): void {
  log.addEventListener('keydown', event => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, defaultPrevented } = event;
    if (ctrlKey || metaKey || altKey || shiftKey || defaultPrevented) return;
    const target = targetOf(log, key);
    if (target === undefined) return;
    event.preventDefault();
    target.focus();
  });
}

/** What a key moves the focus to; undefined if nothing. */
function targetOf(log: HTMLElement, key: string): HTMLElement | undefined {
  const rows = [...log.querySelectorAll<HTMLElement>('discord-message')];
  const at = rows.findIndex(row => row.contains(document.activeElement));
  const row = rows[at];
  if (row === undefined) return key === 'ArrowUp' || key === 'ArrowDown' ? rows.at(-1) : undefined;
  switch (key) {
    case 'ArrowUp':
      return rows[at - 1];
    case 'ArrowDown':
      return rows[at + 1];
    case 'ArrowRight':
      return besideFocus(row, 1);
    case 'ArrowLeft':
      return besideFocus(row, -1);
    default:
      return undefined;
  }
}

/** The message itself comes before its controls. */
function besideFocus(row: HTMLElement, step: 1 | -1): HTMLElement | undefined {
  const controls = [...row.querySelectorAll<HTMLElement>(CONTROLS)].filter(
    control => control.checkVisibility() && !control.matches(':disabled'),
  );
  const stops = [row, ...controls];
  return stops[stops.findIndex(stop => stop.matches(':focus')) + step];
}
