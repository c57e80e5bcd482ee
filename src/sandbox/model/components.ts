import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIComponentInLabel,
  type APIMessageTopLevelComponent,
  type APIModalInteractionResponseCallbackComponent,
  type APISectionAccessoryComponent,
  type APISelectMenuComponent,
  ComponentType,
} from 'discord-api-types/v10';

/** A component of a message or modal, at any depth. */
export type Component =
  | APIMessageTopLevelComponent
  | APIModalInteractionResponseCallbackComponent
  | APIComponentInContainer
  | APIComponentInLabel
  | APIButtonComponent
  | APISelectMenuComponent
  | APISectionAccessoryComponent;

/** Lists all components in reading order, parents before children. */
export function flattenComponents(components: readonly Component[]): readonly Component[] {
  return components.flatMap(component => [component, ...flattenComponents(inside(component))]);
}

/**
 * Assigns ids to components whose id is missing or 0 (components/reference#anatomy-of-a-component).
 */
export function assignIds<C extends Component>(components: readonly C[]): C[] {
  const numbered = structuredClone([...components]);
  const all = flattenComponents(numbered);
  const taken = new Set(all.map(({ id }) => id ?? 0));
  let next = 1;
  for (const component of all) {
    if (component.id) continue;
    while (taken.has(next)) next += 1;
    component.id = next;
    next += 1;
  }
  return numbered;
}

/** Joins the text of all text displays. */
export function displayedText(components: readonly Component[]): string {
  return flattenComponents(components)
    .flatMap(component => (component.type === ComponentType.TextDisplay ? [component.content] : []))
    .join('\n');
}

function inside(component: Component): readonly Component[] {
  switch (component.type) {
    case ComponentType.ActionRow:
    case ComponentType.Container:
      return component.components;
    case ComponentType.Section:
      return [...component.components, component.accessory];
    case ComponentType.Label:
      return [component.component];
    default:
      return [];
  }
}
