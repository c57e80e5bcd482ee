import type { APIChannelSelectComponent } from 'discord-api-types/v10';
import type { ChannelView } from '../../protocol/protocol.ts';
import { element } from '../widgets/element.ts';

/** A channel that can be chosen. */
export type ChannelChoice = Pick<ChannelView, 'id' | 'name'>;

/**
 * Renders a select of channels as a button per channel. Discord's client sends the choice when its menu
 * closes; here every press sends it.
 */
export function channelMenu(
  { placeholder = 'Channels', default_values: defaults = [], disabled }: APIChannelSelectComponent,
  channels: readonly ChannelChoice[],
  onChoose: (values: readonly string[]) => void,
): HTMLElement {
  const chosen = defaults.map(({ id }) => id);
  const buttons = channels.map(({ id, name }) => {
    const isChosen = chosen.includes(id);
    const onclick = (): void =>
      onChoose(isChosen ? chosen.filter(other => other !== id) : [...chosen, id]);
    return element(
      'button',
      {
        type: 'button',
        className: 'button secondary',
        ariaPressed: String(isChosen),
        disabled: disabled ?? false,
        onclick,
      },
      `# ${name}`,
    );
  });
  return element(
    'div',
    { className: 'channel-menu', role: 'group', ariaLabel: placeholder },
    element('span', { className: 'note' }, placeholder),
    ...buttons,
  );
}
