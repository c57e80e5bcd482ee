import type { FileView } from '../../protocol/protocol.ts';
import { element } from '../widgets/element.ts';
import { sizeText } from './sizeText.ts';

/** Renders an attached file: a picture, or a name and size. */
export function attachedFile({ name, size, description, picture }: FileView): HTMLElement {
  if (picture !== null) {
    return element('img', { className: 'picture', src: picture, alt: description ?? name });
  }
  const line = { className: 'attachment' };
  return element('div', line, element('b', {}, name), ' ', element('small', {}, sizeText(size)));
}
