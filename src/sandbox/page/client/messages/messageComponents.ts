import {
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { element } from '../widgets/element.ts';
import { CONTROLS } from './arrowKeys.ts';
import { type ChannelChoice, channelMenu } from './channelMenu.ts';
import { selectMenu } from './selectMenu.ts';

/** Handlers for buttons and selects, and the channels that selects offer. */
export interface ComponentHandlers {
  readonly channels: readonly ChannelChoice[];
  readonly onPress: (customId: string) => void;
  readonly onChoose: (customId: string, values: readonly string[]) => void;
}

const STYLES: Readonly<Record<ButtonStyle, string>> = {
  [ButtonStyle.Primary]: 'primary',
  [ButtonStyle.Secondary]: 'secondary',
  [ButtonStyle.Success]: 'success',
  [ButtonStyle.Danger]: 'danger',
  [ButtonStyle.Link]: 'secondary',
  [ButtonStyle.Premium]: 'primary',
};

/** Renders the action rows of a message; `id` is the message's. */
export function messageComponents(
  components: readonly APIMessageTopLevelComponent[],
  id: string,
  handlers: ComponentHandlers,
): readonly HTMLElement[] {
  return components.map((row, index) => {
    if (row.type !== ComponentType.ActionRow) return unsupportedNote();
    const parts = row.components.map((part, position) => {
      const node = componentOf(part, `menu-${id}-${index}`, handlers);
      // The replacement after an update, such as the next page's button, has the same key.
      for (const [number, control] of controlsOf(node).entries()) {
        control.dataset.key = `${index}.${position}.${number}`;
      }
      return node;
    });
    return element('div', { className: 'action-row' }, ...parts);
  });
}

function componentOf(
  component: APIComponentInMessageActionRow,
  id: string,
  { channels, onPress, onChoose }: ComponentHandlers,
): HTMLElement {
  switch (component.type) {
    case ComponentType.Button:
      return buttonOf(component, onPress);
    case ComponentType.StringSelect:
      return selectMenu(component, id, values => onChoose(component.custom_id, values));
    case ComponentType.ChannelSelect:
      return channelMenu(component, channels, values => onChoose(component.custom_id, values));
    default:
      return unsupportedNote();
  }
}

function controlsOf(node: HTMLElement): readonly HTMLElement[] {
  return node.matches(CONTROLS) ? [node] : [...node.querySelectorAll<HTMLElement>(CONTROLS)];
}

function buttonOf(button: APIButtonComponent, onPress: (customId: string) => void): HTMLElement {
  const { style, disabled = false } = button;
  const className = `button ${STYLES[style]}`;
  if (style === ButtonStyle.Premium) return unsupportedNote();
  const text = [button.emoji?.name, button.label].filter(part => part !== undefined).join(' ');
  if (style === ButtonStyle.Link) {
    // A link without href is disabled.
    const address = disabled ? {} : { href: button.url };
    const properties = { className, rel: 'noopener noreferrer', target: '_blank', ...address };
    return element(
      'a',
      properties,
      text,
      element('span', { className: 'out' }, '(opens a website)'),
    );
  }
  const { custom_id: customId } = button;
  const pressed = (): void => {
    made.ariaBusy = 'true';
    onPress(customId);
  };
  const made = element('button', { type: 'button', className, disabled, onclick: pressed }, text);
  return made;
}

function unsupportedNote(): HTMLElement {
  return element('p', { className: 'note' }, 'This page cannot show this component.');
}
