import {
  badLength,
  type Fault,
  notAllowed,
  type Rule,
  required,
  tooHigh,
  tooLong,
  tooLow,
} from '../fault.ts';
import { fileTypeFaults } from '../fileTypes.ts';
import {
  COMPONENT_TYPES,
  type Component,
  valueRange,
  walkComponents,
} from '../message/component.ts';
import { textLength } from '../textLength.ts';

/** Data of a modal. */
export interface ModalBody {
  readonly components: readonly Component[];
}

const MAX_COMPONENTS = 5;

/** Rules for modals, in addition to those for components. */
export const MODAL_RULES: readonly Rule<ModalBody>[] = [
  modalComponentCount,
  noDisabledComponents,
  rowInputsLabelled,
  requiredSelectsTakeValues,
  inputLengths,
  uploadFileTypes,
];

/**
 * "Between 1 and 5 (inclusive) components"
 * (receiving-and-responding#interaction-response-object-modal).
 */
function modalComponentCount({ components }: ModalBody): Fault[] {
  return components.length <= MAX_COMPONENTS ? [] : [badLength(['components'], 1, MAX_COMPONENTS)];
}

/**
 * "Using `disabled` in a modal will result in an error"
 * (components/reference#string-select-string-select-structure).
 */
function noDisabledComponents({ components }: ModalBody): Fault[] {
  return walkComponents(components)
    .filter(({ component }) => component.disabled === true)
    .map(({ path }) =>
      notAllowed([...path, 'disabled'], 'Modals cannot have disabled components.'),
    );
}

/** Assumption, from before labels existed: a text input outside a label has its own. */
function rowInputsLabelled({ components }: ModalBody): Fault[] {
  const rows = components.flatMap((row, index) =>
    walkComponents(row.components ?? [], ['components', index, 'components']),
  );
  return rows
    .filter(({ component }) => !component.label)
    .map(({ path }) => required([...path, 'label']));
}

/**
 * "`min_values` must be either omitted or at least `1` if `required` is omitted or `true`"
 * (components/reference#string-select-string-select-structure).
 */
function requiredSelectsTakeValues({ components }: ModalBody): Fault[] {
  return walkComponents(components)
    .filter(({ component }) => component.required !== false && valueRange(component).min < 1)
    .map(({ path }) => tooLow([...path, 'min_values'], 1));
}

/** Assumption: the length limits of a text input and its value must be consistent. */
function inputLengths({ components }: ModalBody): Fault[] {
  const inputs = walkComponents(components).filter(
    ({ component }) => component.type === COMPONENT_TYPES.textInput,
  );
  return inputs.flatMap(({ component, path }) => {
    const min = component.min_length ?? 0;
    const max = component.max_length ?? Infinity;
    if (min > max) return [tooHigh([...path, 'min_length'], max)];
    const length = textLength(component.value ?? '');
    if (length > max) return [tooLong([...path, 'value'], max)];
    return length > 0 && length < min ? [badLength([...path, 'value'], min, max)] : [];
  });
}

/** components/reference#file-upload-file-upload-structure */
function uploadFileTypes({ components }: ModalBody): Fault[] {
  return walkComponents(components).flatMap(({ component, path }) =>
    fileTypeFaults(component.file_types, path),
  );
}
