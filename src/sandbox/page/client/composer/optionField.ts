import type { ChoiceView, OptionView } from '../../protocol/protocol.ts';
import { element } from '../widgets/element.ts';
import { createListbox } from '../widgets/listbox.ts';
import { limitsText, type OptionReading, readOption } from './readOption.ts';
import { matchByName } from './trigger.ts';

/** Input for one option of a command. */
export interface OptionField {
  readonly option: OptionView;
  readonly element: HTMLElement;
  readonly focus: () => void;
  readonly fill: (text: string) => void;
  readonly read: () => OptionReading;
}

interface Settings {
  readonly option: OptionView;
  /** Suggestions for the text typed so far; null if they could not be loaded. */
  readonly choicesFor: (typed: string) => Promise<readonly ChoiceView[] | null>;
  /** Container for the suggestion list. */
  readonly popup: HTMLElement;
  /** Called with the option's description or with what is wrong. */
  readonly onHint: (hint: string) => void;
  /** Called on Backspace in an empty field. */
  readonly onLeave: () => void;
}

/** Creates a field with its suggestion list (WAI-ARIA, combobox with list autocomplete). */
export function createOptionField({
  option,
  choicesFor,
  popup,
  onHint,
  onLeave,
}: Settings): OptionField {
  const input = element('input', {
    type: 'text',
    role: 'combobox',
    autocomplete: 'off',
    spellcheck: false,
    required: option.isRequired,
    ariaAutoComplete: 'list',
  });
  const list = createListbox<ChoiceView>({
    id: `option-${option.name}`,
    label: `Choices for ${option.name}`,
    owner: input,
    onPick: choice => {
      known = [choice, ...known];
      fill(choice.name);
    },
  });
  let known: readonly ChoiceView[] = [];
  let asked = 0;

  function fill(text: string): void {
    input.value = text;
    widen();
  }

  function widen(): void {
    input.size = Math.min(Math.max(input.value.length + 1, 6), 60);
  }

  async function offer(): Promise<void> {
    asked += 1;
    const mine = asked;
    if (option.hasSuggestions) onHint('Loading options…');
    const choices = await choicesFor(input.value);
    // Further typing or leaving the field makes the result stale.
    if (mine !== asked || document.activeElement !== input) return;
    onHint(choices === null ? 'Loading options failed' : about(option));
    known = [...(choices ?? []), ...known];
    const offered = option.hasSuggestions
      ? (choices ?? [])
      : matchByName(input.value, choices ?? []);
    const items = offered.map(choice => ({ value: choice, label: choice.name, description: '' }));
    // With nothing selected, Enter sends free text.
    list.show(items, option.hasSuggestions && input.value !== '' ? -1 : 0);
  }

  input.addEventListener('focus', () => {
    popup.append(list.element);
    onHint(about(option));
    void offer();
  });
  input.addEventListener('blur', () => {
    list.hide();
    list.element.remove();
  });
  input.addEventListener('input', () => {
    widen();
    input.ariaInvalid = null;
    // Until there are suggestions for what is typed now, Enter must not pick one for something else.
    if (option.hasSuggestions) list.deselect();
    void offer();
  });
  input.addEventListener('keydown', event => {
    if (list.takeKey(event)) return;
    if (event.key === 'Backspace' && input.value === '') {
      event.preventDefault();
      onLeave();
    }
  });

  function read(): OptionReading {
    const reading = readOption(option, input.value, known);
    input.ariaInvalid = reading.kind === 'wrong' ? 'true' : null;
    return reading;
  }

  widen();
  const row = element('label', { className: 'option' }, element('span', {}, option.name), input);
  return { option, element: row, focus: () => input.focus(), fill, read };
}

function about(option: OptionView): string {
  const limits = limitsText(option);
  return `${option.name}: ${option.description}${limits === '' ? '' : ` (${limits})`}`;
}
