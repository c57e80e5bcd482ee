import { ComponentType } from 'discord-api-types/v10';
import { z } from 'zod';
import { absent, componentId, customId, snowflake } from './fields.ts';
import { hasFiles, NO_FILES, resolved } from './resolvedData.ts';

/** Selects whose values are ids (components/reference#component-object-component-types). */
const ENTITY_SELECTS = [
  ComponentType.UserSelect,
  ComponentType.RoleSelect,
  ComponentType.MentionableSelect,
  ComponentType.ChannelSelect,
] as const;

/** receiving-and-responding#interaction-object-message-component-data-structure */
export const component = z.discriminatedUnion('component_type', [
  z.object({
    component_type: z.literal(ComponentType.Button),
    id: componentId.optional(),
    custom_id: customId,
    values: absent,
  }),
  z.object({
    component_type: z.literal(ComponentType.StringSelect),
    id: componentId.optional(),
    custom_id: customId,
    values: z.array(z.string()),
  }),
  z.object({
    component_type: z.literal(ENTITY_SELECTS),
    id: componentId.optional(),
    custom_id: customId,
    values: z.array(snowflake),
    resolved,
  }),
]);

/**
 * Component inside a label of a submitted modal
 * (components/reference#label-label-interaction-response-structure).
 */
const field = z.discriminatedUnion('type', [
  fieldOf(ComponentType.TextInput, { value: z.string() }),
  fieldOf(ComponentType.StringSelect, { values: z.array(z.string()) }),
  fieldOf(ComponentType.UserSelect, { values: z.array(snowflake) }),
  fieldOf(ComponentType.RoleSelect, { values: z.array(snowflake) }),
  fieldOf(ComponentType.MentionableSelect, { values: z.array(snowflake) }),
  fieldOf(ComponentType.ChannelSelect, { values: z.array(snowflake) }),
  fieldOf(ComponentType.FileUpload, { values: z.array(snowflake) }),
  fieldOf(ComponentType.RadioGroup, { value: z.string().nullable() }),
  fieldOf(ComponentType.CheckboxGroup, { values: z.array(z.string()) }),
  fieldOf(ComponentType.Checkbox, { value: z.boolean() }),
]);

/** A component of a submitted modal. */
const part = z.discriminatedUnion('type', [
  z.object({ type: z.literal(ComponentType.Label), id: componentId, component: field }),
  z.object({
    type: z.literal(ComponentType.ActionRow),
    id: componentId,
    components: z.array(fieldOf(ComponentType.TextInput, { value: z.string() })),
  }),
  z.object({ type: z.literal(ComponentType.TextDisplay), id: componentId }),
]);

/** receiving-and-responding#interaction-object-modal-submit-data-structure */
export const modal = z
  .object({ custom_id: customId, components: z.array(part), resolved: resolved.optional() })
  .refine(({ components, resolved }) => hasFiles(resolved, components.flatMap(filesIn)), NO_FILES);

function filesIn(submitted: z.infer<typeof part>): readonly string[] {
  if (submitted.type !== ComponentType.Label) return [];
  const { component } = submitted;
  return component.type === ComponentType.FileUpload ? component.values : [];
}

function fieldOf<Type extends ComponentType, Shape extends z.ZodRawShape>(
  type: Type,
  shape: Shape,
) {
  return z.object({ type: z.literal(type), id: componentId, custom_id: customId, ...shape });
}
