import { element } from './element.ts';

/** One line that says what happened. */
export interface Notice {
  readonly element: HTMLElement;
  readonly say: (text: string) => void;
}

/** Makes a line that says nothing yet; it stays until it is closed or says something else. */
export function createNotice(): Notice {
  const text = element('span', { role: 'status' });
  const close = element(
    'button',
    { type: 'button', ariaLabel: 'Close the notice', hidden: true },
    '×',
  );
  const whole = element('div', { className: 'notice' }, text, close);
  const say = (said: string): void => {
    text.textContent = said;
    whole.classList.toggle('shown', said !== '');
    close.hidden = said === '';
  };
  close.addEventListener('click', () => say(''));
  return { element: whole, say };
}
