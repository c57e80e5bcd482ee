import type { ModalValues, ModalView } from '../../protocol/modal.ts';
import { element } from './element.ts';
import { createModalField, type ModalField } from './modalField.ts';

/** Opens a modal; `submit` returns the reason for a failure, or null. */
export function openModal(
  view: ModalView,
  submit: (values: ModalValues) => Promise<string | null>,
): void {
  const fields: ModalField[] = [];
  const parts = view.fields.map((part, index) => {
    if (part.kind === 'note') return element('p', {}, part.text);
    const field = createModalField(part, index);
    fields.push(field);
    return field.element;
  });
  const problem = element('p', { className: 'problem', role: 'alert' });
  const dialog = element('dialog', { className: 'modal' });
  const close = (): void => dialog.close();
  const body = element(
    'form',
    {},
    element('h2', { id: 'modal-title' }, view.title),
    ...parts,
    problem,
    element(
      'div',
      { className: 'modal-buttons' },
      element('button', { type: 'button', onclick: close }, 'Cancel'),
      element('button', { type: 'submit', className: 'primary' }, 'Submit'),
    ),
  );

  async function send(): Promise<void> {
    const values = fields.map(async ({ id, read }) => [id, await read()] as const);
    const reason = await submit(Object.fromEntries(await Promise.all(values)));
    problem.textContent = reason;
    if (reason === null) close();
  }

  body.addEventListener('submit', event => {
    event.preventDefault();
    void send();
  });
  dialog.append(body);
  dialog.setAttribute('aria-labelledby', 'modal-title');
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  fields[0]?.focus();
}
