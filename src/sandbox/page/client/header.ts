import type { BotView, ChannelView } from '../protocol/protocol.ts';
import { channelSymbol } from './channelList.ts';
import { createThemeSwitch } from './theme.ts';
import { element } from './widgets/element.ts';

/** Bar at the top: current channel, state of the bot, and buttons. */
export interface Header {
  readonly element: HTMLElement;
  readonly update: (bot: BotView, channel: ChannelView) => void;
  /** Shows whether the page is connected. */
  readonly showConnection: (isConnected: boolean) => void;
  /** Closes the channel list on narrow windows. */
  readonly closeChannels: () => void;
}

interface Settings {
  readonly sidebar: HTMLElement;
  readonly inspector: HTMLElement;
  readonly onTheme: (isLight: boolean) => void;
  readonly onRestart: () => void;
}

/** Creates the bar, with the sidebar and the inspector closed. */
export function createHeader({ sidebar, inspector, onTheme, onRestart }: Settings): Header {
  const channelsButton = element('button', {
    type: 'button',
    className: 'narrow',
    ariaLabel: 'Channels',
    onclick: () => showChannels(!sidebar.matches('.open')),
  });
  const inspectorButton = element(
    'button',
    { type: 'button', onclick: () => showInspector(inspector.matches('[hidden]')) },
    'Inspector',
  );
  const restart = element(
    'button',
    { type: 'button', ariaLabel: 'Restart the bot', title: 'Restart the bot', onclick: onRestart },
    'Restart',
  );
  const title = element('h1');
  const state = element('span', { className: 'state', role: 'status' });
  const whole = element(
    'header',
    {},
    channelsButton,
    title,
    state,
    element('div', { className: 'switches' }, restart, inspectorButton, createThemeSwitch(onTheme)),
  );
  channelsButton.setAttribute('aria-controls', sidebar.id);
  inspectorButton.setAttribute('aria-controls', inspector.id);
  showChannels(false);
  showInspector(false);
  sidebar.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || !sidebar.matches('.open')) return;
    showChannels(false);
    channelsButton.focus();
  });

  function showChannels(isOpen: boolean): void {
    sidebar.classList.toggle('open', isOpen);
    channelsButton.ariaExpanded = `${isOpen}`;
    if (isOpen) sidebar.querySelector<HTMLElement>('[aria-current]')?.focus();
  }

  function showInspector(isOpen: boolean): void {
    inspector.hidden = !isOpen;
    inspectorButton.ariaExpanded = `${isOpen}`;
  }

  function update({ name, isOnline }: BotView, { kind, name: channelName }: ChannelView): void {
    title.textContent = `${channelSymbol(kind)} ${channelName}`;
    document.title = `${title.textContent} · ${name}`;
    say(isOnline ? `${name} is online` : `${name} is restarting`, isOnline);
    restart.disabled = !isOnline;
  }

  function say(text: string, isWell: boolean): void {
    // Set only on change; otherwise a screen reader would announce it with every message.
    if (state.textContent !== text) state.textContent = text;
    state.classList.toggle('well', isWell);
  }

  function showConnection(isConnected: boolean): void {
    if (!isConnected) say('Connection lost. If Footnote is still running, reload the page', false);
  }

  return { element: whole, update, showConnection, closeChannels: () => showChannels(false) };
}
