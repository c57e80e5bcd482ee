import type { PersonView } from '../protocol/protocol.ts';
import { avatarOf } from './widgets/avatar.ts';
import { element } from './widgets/element.ts';

/** Switch between people. */
export interface People {
  readonly element: HTMLElement;
  readonly update: (people: readonly PersonView[], me: PersonView) => void;
}

/** Creates the switch. */
export function createPeople(onSwitch: (personId: string) => void): People {
  const box = element('div', { className: 'people', role: 'radiogroup', ariaLabel: 'You are' });
  let shown = '';

  function update(people: readonly PersonView[], me: PersonView): void {
    const source = JSON.stringify([people, me.id]);
    if (source === shown) return;
    shown = source;
    const hadFocus = box.contains(document.activeElement);
    box.replaceChildren(
      element('h2', {}, 'You are'),
      ...people.map(person => choiceOf(person, person.id === me.id)),
    );
    if (hadFocus) box.querySelector<HTMLElement>(':checked')?.focus();
  }

  function choiceOf({ id, name, role }: PersonView, isMe: boolean): HTMLElement {
    const onchange = (): void => onSwitch(id);
    return element(
      'label',
      {},
      element('input', { type: 'radio', name: 'me', checked: isMe, onchange }),
      element('img', { src: avatarOf(name), alt: '', width: 28, height: 28 }),
      element('span', {}, element('b', {}, name), element('small', {}, role)),
    );
  }

  return { element: box, update };
}
