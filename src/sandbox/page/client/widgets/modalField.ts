import type {
  ChoiceFieldView,
  FieldView,
  FileFieldView,
  ModalValues,
  TextFieldView,
} from '../../protocol/modal.ts';
import { element } from './element.ts';
import { readFile } from './readFile.ts';

/** A field of a modal. */
export interface ModalField {
  readonly id: string;
  readonly element: HTMLElement;
  readonly focus: () => void;
  readonly read: () => Promise<ModalValues[string]>;
}

type Labelled = Exclude<FieldView, { readonly kind: 'note' }>;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Creates a field with its label and description. */
export function createModalField(view: Labelled, index: number): ModalField {
  const { control, read } = controlOf(view);
  const description = element('small', { id: `field-${index}` }, view.description);
  control.required = view.isRequired;
  control.setAttribute('aria-describedby', description.id);
  const label = view.isRequired ? view.label : `${view.label} (optional)`;
  return {
    id: view.id,
    element: element(
      'label',
      { className: 'field' },
      element('b', {}, label),
      description,
      control,
    ),
    focus: () => control.focus(),
    read,
  };
}

function controlOf(view: Labelled): { control: Control; read: ModalField['read'] } {
  switch (view.kind) {
    case 'text':
      return textControl(view);
    case 'choice':
      return choiceControl(view);
    case 'files':
      return fileControl(view);
  }
}

function textControl({ isLong, value, minLength, maxLength }: TextFieldView) {
  const properties = { value, minLength, maxLength };
  const control = isLong ? element('textarea', properties) : element('input', properties);
  return { control, read: async () => control.value };
}

function choiceControl({ takesSeveral, options }: ChoiceFieldView) {
  const control = element(
    'select',
    { multiple: takesSeveral },
    ...(takesSeveral ? [] : [element('option', { value: '' }, 'Make a selection')]),
    ...options.map(({ label, value, isChosen }) =>
      element('option', { value, selected: isChosen, defaultSelected: isChosen }, label),
    ),
  );
  const chosen = () => [...control.selectedOptions].map(({ value }) => value);
  return { control, read: async () => chosen().filter(value => value !== '') };
}

function fileControl({ takesSeveral }: FileFieldView) {
  const control = element('input', { type: 'file', multiple: takesSeveral });
  return { control, read: () => Promise.all([...(control.files ?? [])].map(readFile)) };
}
