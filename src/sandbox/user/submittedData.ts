import {
  type APICheckboxGroupComponent,
  type APIComponentInLabel,
  type APIFileUploadComponent,
  type APIRadioGroupComponent,
  type APITextInputComponent,
  ComponentType,
} from 'discord-api-types/v10';
import type { Channel } from '../model/channel.ts';
import { flattenComponents } from '../model/components.ts';
import type { World } from '../model/world.ts';
import { SELECT_KINDS } from './entityKinds.ts';
import type { Modal } from './outcome.ts';
import { resolvedData } from './resolvedData.ts';
import { checkCount, selectedValues } from './selectedValues.ts';
import { NotSent } from './userError.ts';
import { type UserFile, uploadUserFile } from './userFile.ts';

/** Field values of a modal by `custom_id`. */
export type FieldValues = Readonly<Record<string, FieldValue>>;

type FieldValue = string | boolean | readonly (string | UserFile)[];

/** Where the modal is filled in, and by whom. */
interface FormContext {
  readonly world: World;
  readonly place: Channel;
  readonly userId: string;
}

/**
 * Validates field values as Discord's client does and uploads files; returns the data of the modal
 * submit.
 */
export function submittedData(context: FormContext, modal: Modal, values: FieldValues) {
  const all = flattenComponents(modal.components);
  const ids = new Set(
    all.flatMap(component => ('custom_id' in component ? [component.custom_id] : [])),
  );
  const unknown = Object.keys(values).find(id => !ids.has(id));
  if (unknown !== undefined) throw new NotSent(`the modal has no field ${unknown}`);
  const components = modal.components.map(component => {
    const { id, type } = component;
    switch (type) {
      case ComponentType.Label:
        return { type, id, component: filled(context, component.component, values) };
      case ComponentType.ActionRow:
        return {
          type,
          id,
          components: component.components.map(input => filled(context, input, values)),
        };
      default:
        return { type, id };
    }
  });
  const named = components.flatMap(({ component }) => idsIn(component));
  return {
    custom_id: modal.custom_id,
    components,
    ...(named.length === 0
      ? {}
      : { resolved: resolvedData(context.world, context.place, context.userId, named) }),
  };
}

/** Ids that a submitted field refers to. */
function idsIn(field: ReturnType<typeof filled> | undefined): readonly string[] {
  if (field === undefined || !('values' in field)) return [];
  const { type, values } = field;
  return SELECT_KINDS.has(type) || type === ComponentType.FileUpload ? values : [];
}

/** A submitted field (components/reference, "Interaction Response Structure" of each component). */
function filled(context: FormContext, field: APIComponentInLabel, values: FieldValues) {
  const value = values[field.custom_id];
  return { type: field.type, id: field.id, custom_id: field.custom_id, ...content() };

  function content() {
    switch (field.type) {
      case ComponentType.TextInput:
        return { value: typed(field, value) };
      case ComponentType.RadioGroup:
        return { value: picked(field, listed(value))[0] ?? null };
      case ComponentType.CheckboxGroup:
        return { values: picked(field, listed(value)) };
      case ComponentType.Checkbox:
        return { value: value === undefined ? (field.default ?? false) : value === true };
      case ComponentType.FileUpload:
        return { values: uploaded(context.world, field, value) };
      default:
        if (listed(value).length === 0 && field.required === false) return { values: [] };
        return { values: selectedValues(context.world, context.place, field, listed(value)) };
    }
  }
}

/** Validates text (components/reference#text-input-text-input-structure). */
function typed(field: APITextInputComponent, value: FieldValue | undefined): string {
  const text = value ?? field.value ?? '';
  if (typeof text !== 'string') throw new NotSent(`${field.custom_id}: must be text`);
  const { length } = [...text];
  if (length === 0 && field.required === false) return text;
  const { min_length: min = 1, max_length: max = 4000 } = field;
  if (length < Math.max(min, 1))
    throw new NotSent(`${field.custom_id}: must have ${min} or more characters`);
  if (length > max) throw new NotSent(`${field.custom_id}: must have ${max} or fewer characters`);
  return text;
}

function picked(
  field: APIRadioGroupComponent | APICheckboxGroupComponent,
  wanted: readonly string[],
): readonly string[] {
  const values = wanted.map(one => {
    const option = field.options.find(({ value, label }) => value === one || label === one);
    if (option === undefined) throw new NotSent(`${field.custom_id}: no option ${one}`);
    return option.value;
  });
  if (values.length === 0 && field.required === false) return values;
  const most = field.type === ComponentType.RadioGroup ? 1 : field.options.length;
  checkCount(field.custom_id, values.length, { max_values: most, ...field });
  return values;
}

/** Uploads files; returns their ids (components/reference#file-upload-file-upload-structure). */
function uploaded(
  world: World,
  field: APIFileUploadComponent,
  value: FieldValue | undefined,
): readonly string[] {
  const files = itemsOf(value).filter(item => typeof item !== 'string');
  if (files.length === 0 && field.required === false) return [];
  checkCount(field.custom_id, files.length, field);
  return files.map(file => uploadUserFile(world, field.custom_id, file, field.file_types));
}

function listed(value: FieldValue | undefined): readonly string[] {
  if (typeof value === 'string') return [value];
  return itemsOf(value).filter(item => typeof item === 'string');
}

function itemsOf(value: FieldValue | undefined): readonly (string | UserFile)[] {
  return typeof value === 'object' ? value : [];
}
