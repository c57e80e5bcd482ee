import { element } from './element.ts';

/** A one-line notice. */
export interface Notice {
  readonly element: HTMLElement;
  readonly say: (text: string) => void;
}

/** Creates an empty notice; a message stays until it is closed or replaced. */
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
