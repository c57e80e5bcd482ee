import {
  type APIComponentInLabel,
  type APILabelComponent,
  type APIStringSelectComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Modal } from '../../user/outcome.ts';
import type { ChoiceFieldView, FieldView, ModalView, TextFieldView } from '../protocol/modal.ts';

/**
 * Default maximum length of a text input (components/reference#text-input-text-input-structure).
 */
const MAX_TEXT = 4000;

/**
 * Builds the view of a modal: its text displays, text inputs, string selects and file uploads. Its
 * id is that of the interaction that opened it.
 */
export function modalView({ opener, title, components }: Modal): ModalView {
  return {
    id: opener.id,
    title,
    fields: components.flatMap((component): readonly FieldView[] => {
      switch (component.type) {
        case ComponentType.Label:
          return labelledView(component, component.component);
        case ComponentType.ActionRow:
          return component.components.map(input => textView({ label: input.label ?? '' }, input));
        case ComponentType.TextDisplay:
          return [{ kind: 'note', text: component.content }];
        default:
          return [];
      }
    }),
  };
}

type Label = Pick<APILabelComponent, 'label' | 'description'>;

function labelledView(label: Label, field: APIComponentInLabel): readonly FieldView[] {
  switch (field.type) {
    case ComponentType.TextInput:
      return [textView(label, field)];
    case ComponentType.StringSelect:
      return [choiceView(label, field)];
    case ComponentType.FileUpload: {
      const takesSeveral = (field.max_values ?? 1) > 1;
      return [{ kind: 'files', ...namesOf(label, field), takesSeveral }];
    }
    default:
      return [];
  }
}

function textView(label: Label, input: APITextInputComponent): TextFieldView {
  return {
    kind: 'text',
    ...namesOf(label, input),
    isLong: input.style === TextInputStyle.Paragraph,
    minLength: input.min_length ?? 0,
    maxLength: input.max_length ?? MAX_TEXT,
    value: input.value ?? '',
  };
}

function choiceView(label: Label, select: APIStringSelectComponent): ChoiceFieldView {
  return {
    kind: 'choice',
    ...namesOf(label, select),
    takesSeveral: (select.max_values ?? 1) > 1,
    options: select.options.map(({ label, value, default: isChosen = false }) => ({
      label,
      value,
      isChosen,
    })),
  };
}

function namesOf(
  { label, description = '' }: Label,
  { custom_id: id, required: isRequired = true }: { custom_id: string; required?: boolean },
) {
  return { id, label, description, isRequired };
}
