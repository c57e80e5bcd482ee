import type { SentFile } from '../../protocol/sentFile.ts';
import { element } from '../widgets/element.ts';
import { readFile } from '../widgets/readFile.ts';

/** Files attached to the message being written. */
export interface AttachButton {
  /** The button, and the names of the files. */
  readonly element: HTMLElement;
  /** Empties the list; returns what was in it. */
  readonly take: () => Promise<readonly SentFile[]>;
  readonly isEmpty: () => boolean;
  readonly clear: () => void;
  readonly setEnabled: (isEnabled: boolean) => void;
}

/** Creates a button that attaches files. */
export function createAttachButton(): AttachButton {
  let files: readonly File[] = [];
  const chooser = element('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    onchange: () => {
      show([...files, ...(chooser.files ?? [])]);
      chooser.value = '';
    },
  });
  const button = element('button', { type: 'button', onclick: () => chooser.click() }, 'Attach');
  const names = element('ul', { ariaLabel: 'Attached files' });

  function show(next: readonly File[]): void {
    files = next;
    names.replaceChildren(...files.map(itemOf));
  }

  function itemOf(file: File): HTMLElement {
    const onclick = (): void => {
      show(files.filter(other => other !== file));
      button.focus();
    };
    const ariaLabel = `Remove ${file.name}`;
    return element(
      'li',
      {},
      file.name,
      element('button', { type: 'button', ariaLabel, onclick }, '×'),
    );
  }

  return {
    element: element('div', { className: 'attach' }, button, names, chooser),
    take: async () => {
      const taken = files;
      show([]);
      return await Promise.all(taken.map(readFile));
    },
    isEmpty: () => files.length === 0,
    clear: () => show([]),
    setEnabled: isEnabled => {
      button.disabled = !isEnabled;
    },
  };
}
