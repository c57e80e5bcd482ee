import {
  type APILabelComponent,
  type APITextInputComponent,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import type { Modal } from '../../user/outcome.ts';
import type { ModalView } from '../protocol/protocol.ts';

/**
 * Default maximum length of a text input (components/reference#text-input-text-input-structure).
 */
const MAX_TEXT = 4000;

/** Builds the view of a modal's text inputs; its id is that of the interaction that opened it. */
export function modalView({ opener, title, components }: Modal): ModalView {
  return {
    id: opener.id,
    title,
    fields: components.flatMap(component => {
      switch (component.type) {
        case ComponentType.Label:
          return component.component.type === ComponentType.TextInput
            ? [fieldView(component.component, component)]
            : [];
        case ComponentType.ActionRow:
          return component.components.map(input => fieldView(input, {}));
        default:
          return [];
      }
    }),
  };
}

function fieldView(
  input: APITextInputComponent,
  { label = input.label ?? '', description = '' }: Partial<APILabelComponent>,
): ModalView['fields'][number] {
  const { custom_id: id, style, required = true, value = '' } = input;
  return {
    id,
    label,
    description,
    isLong: style === TextInputStyle.Paragraph,
    isRequired: required,
    minLength: input.min_length ?? 0,
    maxLength: input.max_length ?? MAX_TEXT,
    value,
  };
}
