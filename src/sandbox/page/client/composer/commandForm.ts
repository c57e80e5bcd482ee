import type { ChoiceView, CommandView, OptionView } from '../../protocol/protocol.ts';
import { element } from '../widgets/element.ts';
import { createFileField } from './fileField.ts';
import { createOptionField, type OptionField } from './optionField.ts';
import type { OptionValue } from './readOption.ts';
import { type FilledOptions, withoutFiles } from './sentOptions.ts';

/** Form for the options of a command. */
export interface CommandForm {
  readonly element: HTMLElement;
  readonly focus: () => void;
}

interface Settings {
  readonly command: CommandView;
  /** Value of the first option, as typed after the command's name. */
  readonly typed: string;
  /** Container for suggestion lists. */
  readonly popup: HTMLElement;
  readonly choicesFor: (
    option: OptionView,
    typed: string,
    others: Readonly<Record<string, OptionValue>>,
  ) => Promise<readonly ChoiceView[] | null>;
  readonly onHint: (hint: string) => void;
  readonly onSend: (options: FilledOptions) => void;
  readonly onLeave: () => void;
}

/** Creates the form of a command: required options are shown, optional ones are behind buttons. */
export function createCommandForm(settings: Settings): CommandForm {
  const { command, popup, onHint, onSend, onLeave } = settings;
  const fields: OptionField[] = [];
  const filledIn = element('span', { className: 'options' });
  const others = element('span', {
    className: 'options',
    role: 'group',
    ariaLabel: 'More options',
  });
  const send = element('button', { type: 'submit', className: 'primary' }, 'Send');
  const leave = element(
    'button',
    { type: 'button', ariaLabel: 'Cancel the command', onclick: onLeave },
    '×',
  );
  const form = element(
    'form',
    { className: 'command-form', ariaLabel: `Command ${command.name}`, noValidate: true },
    element('b', {}, `/${command.name}`),
    filledIn,
    others,
    element('span', { className: 'sending' }, send, leave),
  );
  form.addEventListener('submit', event => {
    event.preventDefault();
    sendFilled();
  });
  form.addEventListener('keydown', event => {
    if (event.key === 'Escape') onLeave();
  });
  for (const option of command.options) if (option.isRequired) add(option);
  drawOthers();
  fields[0]?.fill(settings.typed);

  function add(option: OptionView): OptionField {
    const choicesFor = (typed: string) =>
      settings.choicesFor(option, typed, withoutFiles(filled(option)));
    const leaveField = (): void => (option.isRequired ? onLeave() : remove(field));
    const field =
      option.kind === 'file'
        ? createFileField({ option, onHint, onLeave: leaveField })
        : createOptionField({ option, popup, choicesFor, onHint, onLeave: leaveField });
    fields.push(field);
    filledIn.append(field.element);
    return field;
  }

  function remove(field: OptionField): void {
    fields.splice(fields.indexOf(field), 1);
    field.element.remove();
    drawOthers();
    focus();
  }

  function drawOthers(): void {
    const left = command.options.filter(option => !fields.some(field => field.option === option));
    others.replaceChildren(
      ...left.map(option => {
        const onclick = (): void => {
          const field = add(option);
          drawOthers();
          field.focus();
        };
        const title = option.description;
        return element('button', { type: 'button', title, onclick }, `+ ${option.name}`);
      }),
    );
    others.hidden = left.length === 0;
  }

  /** Valid values, except that of one option. */
  function filled(without: OptionView | null): FilledOptions {
    const values: Record<string, OptionValue | File> = {};
    for (const { option, read } of fields) {
      const reading = option === without ? null : read();
      if (reading?.kind === 'value') values[option.name] = reading.value;
    }
    return values;
  }

  function sendFilled(): void {
    for (const { option, focus, read } of fields) {
      const reading = read();
      if (reading.kind === 'wrong') {
        focus();
        onHint(`${option.name}: ${reading.reason}`);
        return;
      }
    }
    onSend(filled(null));
  }

  function focus(): void {
    const unfilled = fields.find(({ read }) => read().kind !== 'value');
    (unfilled ?? fields.at(-1) ?? send).focus();
  }

  return { element: form, focus };
}
