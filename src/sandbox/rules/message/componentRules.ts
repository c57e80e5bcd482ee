import {
  badLength,
  type Fault,
  notAllowed,
  type Path,
  type Rule,
  required,
  tooHigh,
} from '../fault.ts';
import { COMPONENT_TYPES, type Component, type PlacedComponent, valueRange } from './component.ts';

const LINK_STYLE = 5;

const PREMIUM_STYLE = 6;

/** Width of a row: five buttons, or one select. */
const ROW_WIDTH = 5;

const MAX_OPTIONS = 25;

/** Pictographs, flags and keycaps, with joiners and modifiers. */
const EMOJI =
  /^(?=.*(?:[\p{Extended_Pictographic}\p{RI}]|\u20E3))[\p{Emoji}\p{Emoji_Component}]+$/u;

/** Rules for components at any depth. */
export const COMPONENT_RULES: readonly Rule<readonly PlacedComponent[]>[] = [
  rowWidth,
  buttonFields,
  buttonsHaveLabelOrEmoji,
  emojisExist,
  valueRangeOrdered,
  enoughOptions,
  optionValuesUnique,
  defaultValuesInRange,
  customIdsUnique,
  componentIdsUnique,
];

/** components/reference#action-row-action-row-child-components */
function rowWidth(components: readonly PlacedComponent[]): Fault[] {
  const rows = components.filter(({ component }) => component.type === COMPONENT_TYPES.row);
  return rows.flatMap(({ component, path }) => {
    let width = 0;
    return (component.components ?? []).flatMap(({ type }, index): Fault[] => {
      width += type === COMPONENT_TYPES.button ? 1 : ROW_WIDTH;
      if (width <= ROW_WIDTH) return [];
      const message = 'The specified component exceeds the maximum width';
      const code = 'COMPONENT_LAYOUT_WIDTH_EXCEEDED';
      return [{ path: [...path, 'components', index], code, message }];
    });
  });
}

/** Required and forbidden fields by style (components/reference#button-button-structure). */
function buttonFields(components: readonly PlacedComponent[]): Fault[] {
  return buttonsOf(components).flatMap(({ component: button, path }) => {
    const has = (field: keyof Component): boolean => Boolean(button[field]);
    const { needed, forbidden } = fieldsOfStyle(button.style);
    return [
      ...(has(needed)
        ? []
        : [needed === 'custom_id' ? noCustomId(path) : required([...path, needed])]),
      ...forbidden
        .filter(has)
        .map(field => notAllowed([...path, field], 'Not allowed in buttons of this style.')),
    ];
  });
}

/**
 * Assumption: a button needs a label or an emoji; premium buttons show their product
 * (components/reference#premium-buttons).
 */
function buttonsHaveLabelOrEmoji(components: readonly PlacedComponent[]): Fault[] {
  return buttonsOf(components)
    .filter(({ component: { style, label, emoji } }) => style !== PREMIUM_STYLE && !label && !emoji)
    .map(({ path }) => required([...path, 'label']));
}

/**
 * Assumption, based on reported errors (discord/discord-api-docs#8071): an emoji is a Unicode emoji
 * or has an id.
 */
function emojisExist(components: readonly PlacedComponent[]): Fault[] {
  const placed = components.flatMap(({ component, path }) => [
    { emoji: component.emoji, path },
    ...(component.options ?? []).map(({ emoji }, index) => ({
      emoji,
      path: [...path, 'options', index],
    })),
  ]);
  return placed
    .filter(({ emoji }) => emoji && !emoji.id && !isEmoji(emoji.name ?? ''))
    .map(({ path }) => ({
      path: [...path, 'emoji', 'name'],
      code: 'BUTTON_COMPONENT_INVALID_EMOJI',
      message: 'Invalid emoji',
    }));
}

/** Assumption: the minimum cannot exceed the maximum. */
function valueRangeOrdered(components: readonly PlacedComponent[]): Fault[] {
  return components.flatMap(({ component, path }) => {
    const { min, max } = valueRange(component);
    return min <= max ? [] : [tooHigh([...path, 'min_values'], max)];
  });
}

/** Assumption: there are at least `max_values` options. */
function enoughOptions(components: readonly PlacedComponent[]): Fault[] {
  return components.flatMap(({ component, path }) => {
    const { options, max_values: max } = component;
    if (!options || !max || options.length >= max) return [];
    return [badLength([...path, 'options'], max, MAX_OPTIONS)];
  });
}

/** Assumption, based on reported errors of Discord. */
function optionValuesUnique(components: readonly PlacedComponent[]): Fault[] {
  return components.flatMap(({ component, path }) =>
    (component.options ?? []).flatMap(({ value }, index, options) =>
      options.findIndex(other => other.value === value) === index
        ? []
        : [
            {
              path: [...path, 'options', index],
              code: 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
              message: 'The specified option value is already used',
            },
          ],
    ),
  );
}

/**
 * "The number of default values must be in the range defined by `min_values` and `max_values`"
 * (components/reference#user-select-user-select-structure). Assumption: for default options, only
 * the maximum applies.
 */
function defaultValuesInRange(components: readonly PlacedComponent[]): Fault[] {
  return components.flatMap(({ component, path }) => {
    const { min, max } = valueRange(component);
    const chosen = (component.options ?? []).filter(option => option.default === true).length;
    const listed = (component.default_values ?? []).length;
    if (listed > 0 && (listed < min || listed > max)) {
      return [badLength([...path, 'default_values'], min, max)];
    }
    if (chosen <= max) return [];
    const code = 'SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES';
    const message = 'The specified number of default values exceeds the specified maximum values';
    return [{ path: [...path, 'options'], code, message }];
  });
}

/**
 * "Multiple components on the same message must not share the same `custom_id`"
 * (components/reference#anatomy-of-a-component-custom-id).
 */
function customIdsUnique(components: readonly PlacedComponent[]): Fault[] {
  return repeatsOf(components, 'custom_id').map(({ path }) => ({
    path: [...path, 'custom_id'],
    code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
    message: 'Component custom id cannot be duplicated',
  }));
}

/**
 * "The `id` must be unique within the message"; 0 means none
 * (components/reference#anatomy-of-a-component).
 */
function componentIdsUnique(components: readonly PlacedComponent[]): Fault[] {
  return repeatsOf(components, 'id').map(({ path }) =>
    notAllowed([...path, 'id'], 'Component id cannot be duplicated'),
  );
}

function buttonsOf(components: readonly PlacedComponent[]): readonly PlacedComponent[] {
  return components.filter(({ component }) => component.type === COMPONENT_TYPES.button);
}

function fieldsOfStyle(style: number | null | undefined): {
  readonly needed: keyof Component;
  readonly forbidden: readonly (keyof Component)[];
} {
  if (style === LINK_STYLE) return { needed: 'url', forbidden: ['custom_id', 'sku_id'] };
  if (style === PREMIUM_STYLE) {
    return { needed: 'sku_id', forbidden: ['custom_id', 'label', 'url', 'emoji'] };
  }
  return { needed: 'custom_id', forbidden: ['url', 'sku_id'] };
}

function isEmoji(name: string): boolean {
  return EMOJI.test(name) && [...new Intl.Segmenter().segment(name)].length === 1;
}

function noCustomId(path: Path): Fault {
  const code = 'BUTTON_COMPONENT_CUSTOM_ID_REQUIRED';
  return { path: [...path, 'custom_id'], code, message: 'A custom id is required' };
}

/** Components with a field value that an earlier component has. */
function repeatsOf(
  components: readonly PlacedComponent[],
  field: 'custom_id' | 'id',
): PlacedComponent[] {
  const seen = new Set<unknown>();
  return components.filter(({ component }) => {
    const value = component[field];
    const isRepeated = seen.has(value);
    if (value) seen.add(value);
    return isRepeated;
  });
}
