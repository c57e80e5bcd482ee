import { element } from './widgets/element.ts';

/** Questions to start with, and a line on the inspector; hidden when there are no questions. */
export interface StartPanel {
  readonly element: HTMLElement;
  readonly update: (questions: readonly string[]) => void;
}

/** Creates a hidden panel. */
export function createStartPanel(onAsk: (question: string) => void): StartPanel {
  const list = element('ul');
  const whole = element(
    'section',
    { className: 'start', ariaLabel: 'Start here', hidden: true },
    element('h2', {}, 'Ask about the articles'),
    list,
    element(
      'small',
      {},
      'The Inspector (top right) lists every event and request between the bot and Discord.',
    ),
  );
  let shown: readonly string[] = [];

  function update(questions: readonly string[]): void {
    // Drawn only on change, so that a question keeps the focus.
    if (questions.join('\n') === shown.join('\n')) return;
    shown = questions;
    whole.hidden = questions.length === 0;
    list.replaceChildren(
      ...questions.map(question => {
        const onclick = (): void => onAsk(question);
        return element('li', {}, element('button', { type: 'button', onclick }, question));
      }),
    );
  }

  return { element: whole, update };
}
