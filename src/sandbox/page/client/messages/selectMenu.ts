import type { APIStringSelectComponent } from 'discord-api-types/v10';
import { element } from '../widgets/element.ts';
import { createListbox } from '../widgets/listbox.ts';

/** Renders a select with a single choice (WAI-ARIA, select-only combobox). */
export function selectMenu(
  select: APIStringSelectComponent,
  id: string,
  onChoose: (values: readonly string[]) => void,
): HTMLElement {
  const label = select.placeholder ?? 'Make a selection';
  const chosen = select.options.find(option => option.default === true)?.label;
  const text = element('span', {}, chosen ?? label);
  const button = element(
    'button',
    {
      type: 'button',
      className: 'select',
      role: 'combobox',
      ariaHasPopup: 'listbox',
      ariaLabel: label,
      disabled: select.disabled ?? false,
    },
    text,
  );
  const list = createListbox<string>({
    id,
    label,
    owner: button,
    onPick: value => {
      text.textContent = select.options.find(option => option.value === value)?.label ?? label;
      onChoose([value]);
    },
  });
  const open = (): void =>
    list.show(
      select.options.map(({ label, value, description = '' }) => ({ label, value, description })),
    );
  button.addEventListener('click', () => (list.isOpen() ? list.hide() : open()));
  button.addEventListener('blur', () => list.hide());
  button.addEventListener('keydown', event => {
    if (list.takeKey(event) || !/^Arrow(?:Up|Down)$/u.test(event.key)) return;
    event.preventDefault();
    open();
  });
  return element('div', { className: 'select-box' }, button, list.element);
}
