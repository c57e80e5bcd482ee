import type { PlaceView } from '../protocol/protocol.ts';
import { element } from './widgets/element.ts';

/** Navigation: channels, threads and direct messages. */
export interface PlaceList {
  readonly element: HTMLElement;
  readonly update: (places: readonly PlaceView[], current: PlaceView) => void;
}

const HEADINGS = ['Channels', 'Direct messages'] as const;

/** Creates the navigation. */
export function createPlaceList(onGo: (placeId: string) => void): PlaceList {
  const nav = element('nav', { className: 'places', ariaLabel: 'Channels' });

  function update(places: readonly PlaceView[], current: PlaceView): void {
    const hadFocus = nav.contains(document.activeElement);
    const parts = HEADINGS.flatMap(heading => {
      const isPrivate = heading === 'Direct messages';
      const here = places.filter(({ kind }) => (kind === 'direct messages') === isPrivate);
      const entries = here.map(place =>
        element('li', {}, buttonOf(place, place.id === current.id)),
      );
      return [element('h2', {}, heading), element('ul', {}, ...entries)];
    });
    nav.replaceChildren(...parts);
    if (hadFocus) nav.querySelector<HTMLElement>('[aria-current]')?.focus();
  }

  function buttonOf({ id, name, kind }: PlaceView, isCurrent: boolean): HTMLElement {
    const button = element(
      'button',
      { type: 'button', className: kind === 'thread' ? 'thread' : '', onclick: () => onGo(id) },
      `${signOf(kind)} ${name}`,
    );
    if (isCurrent) button.setAttribute('aria-current', 'page');
    return button;
  }

  return { element: nav, update };
}

/** Symbol before a channel's name. */
export function signOf(kind: PlaceView['kind']): string {
  return { channel: '#', thread: '↳', 'direct messages': '@' }[kind];
}
