import type { FileView } from '../../protocol/protocol.ts';
import { element } from '../widgets/element.ts';
import { sizeText } from './sizeText.ts';

/** Renders the name and size of an attached file. */
export function fileLine({ name, size }: FileView): HTMLElement {
  const line = { className: 'attachment' };
  return element('div', line, element('b', {}, name), ' ', element('small', {}, sizeText(size)));
}
