import type { ModalView } from '../../protocol/protocol.ts';
import { element } from './element.ts';

/** Opens a modal; `submit` returns the reason for a failure, or null. */
export function openModal(
  view: ModalView,
  submit: (values: Readonly<Record<string, string>>) => Promise<string | null>,
): void {
  const fields = view.fields.map(fieldOf);
  const problem = element('p', { className: 'problem', role: 'alert' });
  const dialog = element('dialog', { className: 'modal' });
  const close = (): void => dialog.close();
  const body = element(
    'form',
    {},
    element('h2', { id: 'modal-title' }, view.title),
    ...fields.map(({ row }) => row),
    problem,
    element(
      'div',
      { className: 'modal-buttons' },
      element('button', { type: 'button', onclick: close }, 'Cancel'),
      element('button', { type: 'submit', className: 'primary' }, 'Submit'),
    ),
  );

  async function send(): Promise<void> {
    const values = Object.fromEntries(fields.map(({ id, input }) => [id, input.value]));
    const reason = await submit(values);
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
  fields[0]?.input.focus();
}

interface Field {
  readonly id: string;
  readonly input: HTMLInputElement | HTMLTextAreaElement;
  readonly row: HTMLElement;
}

function fieldOf(field: ModalView['fields'][number], index: number): Field {
  const description = element('small', { id: `field-${index}` }, field.description);
  const { value, isRequired: required, minLength, maxLength } = field;
  const properties = { value, required, minLength, maxLength };
  const input = field.isLong ? element('textarea', properties) : element('input', properties);
  input.setAttribute('aria-describedby', description.id);
  const label = field.isRequired ? field.label : `${field.label} (optional)`;
  const row = element('label', { className: 'field' }, element('b', {}, label), description, input);
  return { id: field.id, input, row };
}
