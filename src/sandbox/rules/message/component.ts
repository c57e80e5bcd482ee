import type { Nullish, Path } from '../fault.ts';

/** Fields of message and modal components that rules check. */
export interface Component
  extends Nullish<{
    readonly id: number;
    readonly custom_id: string;
    readonly style: number;
    readonly label: string;
    readonly emoji: Emoji;
    readonly url: string;
    readonly sku_id: string;
    readonly disabled: boolean;
    readonly required: boolean;
    readonly content: string;
    readonly value: string;
    readonly min_length: number;
    readonly max_length: number;
    readonly min_values: number;
    readonly max_values: number;
    readonly file_types: readonly string[];
    readonly options: readonly Option[];
    readonly default_values: readonly unknown[];
    readonly media: Media;
    readonly file: Media;
    readonly items: readonly { readonly media: Media }[];
    readonly components: readonly Component[];
    readonly component: Component;
    readonly accessory: Component;
  }> {
  readonly type: number;
}

/** A component and its path. */
export interface PlacedComponent {
  readonly component: Component;
  readonly path: Path;
}

interface Option {
  readonly value: string;
  readonly default?: boolean | null;
  readonly emoji?: Emoji | null;
}

type Emoji = Nullish<{ readonly id: string; readonly name: string }>;

interface Media {
  readonly url: string;
}

/** components/reference#component-object-component-types */
export const COMPONENT_TYPES = {
  row: 1,
  button: 2,
  textInput: 4,
  checkboxGroup: 22,
} as const;

/** Lists all components with their children, in display order. */
export function walkComponents(
  components: readonly Component[],
  path: Path = ['components'],
): PlacedComponent[] {
  return components.flatMap((component, index) => walk(component, [...path, index]));
}

/** Number of values that can be selected; 1 by default (components/reference). */
export function valueRange({ type, min_values, max_values, options }: Component): {
  readonly min: number;
  readonly max: number;
} {
  const defaultMax = type === COMPONENT_TYPES.checkboxGroup ? (options ?? []).length : 1;
  return { min: min_values ?? 1, max: max_values ?? defaultMax };
}

function walk(component: Component, path: Path): PlacedComponent[] {
  const { components, accessory, component: labelled } = component;
  return [
    { component, path },
    ...walkComponents(components ?? [], [...path, 'components']),
    ...(accessory ? walk(accessory, [...path, 'accessory']) : []),
    ...(labelled ? walk(labelled, [...path, 'component']) : []),
  ];
}
