import type { OptionView } from '../../protocol/protocol.ts';
import { element } from '../widgets/element.ts';
import type { OptionField } from './optionField.ts';

interface Settings {
  readonly option: OptionView;
  /** Called with the option's description. */
  readonly onHint: (hint: string) => void;
  /** Called on Backspace in an empty field. */
  readonly onLeave: () => void;
}

/** Creates a field for an attachment option. */
export function createFileField({ option, onHint, onLeave }: Settings): OptionField {
  const input = element('input', { type: 'file', required: option.isRequired });
  input.addEventListener('focus', () => onHint(`${option.name}: ${option.description}`));
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Backspace' && input.value === '') onLeave();
  });

  return {
    option,
    element: element('label', { className: 'option' }, element('span', {}, option.name), input),
    focus: () => input.focus(),
    // Only people can choose files.
    fill: () => undefined,
    read: () => {
      const file = input.files?.[0];
      if (file !== undefined) return { kind: 'value', value: file };
      return option.isRequired
        ? { kind: 'wrong', reason: 'This option is required' }
        : { kind: 'nothing' };
    },
  };
}
