import type { ChannelView } from '../protocol/protocol.ts';
import { element } from './widgets/element.ts';

/** Navigation: channels, threads and direct messages. */
export interface ChannelList {
  readonly element: HTMLElement;
  readonly update: (channels: readonly ChannelView[], current: ChannelView) => void;
}

const HEADINGS = ['Channels', 'Direct messages'] as const;

/** Creates the navigation. */
export function createChannelList(onGo: (channelId: string) => void): ChannelList {
  const nav = element('nav', { className: 'channels', ariaLabel: 'Channels' });

  function update(channels: readonly ChannelView[], current: ChannelView): void {
    const hadFocus = nav.contains(document.activeElement);
    const parts = HEADINGS.flatMap(heading => {
      const isPrivate = heading === 'Direct messages';
      const here = channels.filter(({ kind }) => (kind === 'direct messages') === isPrivate);
      const entries = here.map(channel =>
        element('li', {}, buttonOf(channel, channel.id === current.id)),
      );
      return [element('h2', {}, heading), element('ul', {}, ...entries)];
    });
    nav.replaceChildren(...parts);
    if (hadFocus) nav.querySelector<HTMLElement>('[aria-current]')?.focus();
  }

  function buttonOf({ id, name, kind }: ChannelView, isCurrent: boolean): HTMLElement {
    const button = element(
      'button',
      { type: 'button', className: kind === 'thread' ? 'thread' : '', onclick: () => onGo(id) },
      `${channelSymbol(kind)} ${name}`,
    );
    if (isCurrent) button.setAttribute('aria-current', 'page');
    return button;
  }

  return { element: nav, update };
}

/** Symbol before a channel's name. */
export function channelSymbol(kind: ChannelView['kind']): string {
  return { channel: '#', thread: '›', 'direct messages': '@' }[kind];
}
