/** Where keys have a meaning of their own. */
const TAKES_KEYS = 'input:not([type="radio"]), textarea, select, dialog, [role="menu"]';

/** Calls `focus` before a letter is typed outside of a field, so that it is typed into what is focused. */
export function typeAnywhere(focus: () => void): void {
  document.addEventListener('keydown', ({ key, target, ctrlKey, metaKey, altKey }) => {
    // Names of other keys are longer. The space bar scrolls and presses buttons.
    const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;
    if (isLetter && target instanceof Element && target.closest(TAKES_KEYS) === null) focus();
  });
}
