import type { Action, Outcome } from '../protocol/protocol.ts';
import { element } from './widgets/element.ts';
import { readFile } from './widgets/readFile.ts';

/** List of the articles that the bot answers from, with a button to add more. */
export interface Articles {
  readonly element: HTMLElement;
  readonly update: (names: readonly string[]) => void;
}

interface Handlers {
  readonly act: (act: Action) => Promise<Outcome>;
  /** Shows what happened. */
  readonly onNotice: (text: string) => void;
}

/** Creates the list; files dropped anywhere on the page are added as articles. */
export function createArticles({ act, onNotice }: Handlers): Articles {
  const title = element('summary', {}, 'Articles');
  const list = element('ul');
  const chooser = element('input', {
    type: 'file',
    multiple: true,
    hidden: true,
    onchange: () => {
      void addAll([...(chooser.files ?? [])]);
      chooser.value = '';
    },
  });
  const add = element(
    'button',
    { type: 'button', onclick: () => chooser.click() },
    'Add an article',
  );
  const whole = element(
    'section',
    { className: 'articles', ariaLabel: 'Articles' },
    element('details', {}, title, list),
    add,
    chooser,
    element('small', {}, 'or drop a file on the page'),
  );

  function update(names: readonly string[]): void {
    title.textContent = `Articles (${names.length})`;
    list.replaceChildren(...names.map(name => element('li', {}, name)));
  }

  async function addAll(files: readonly File[]): Promise<void> {
    for (const file of files) onNotice(await addOne(file));
  }

  async function addOne(file: File): Promise<string> {
    const { name, content } = await readFile(file);
    const outcome = await act({ kind: 'drop', fileName: name, content });
    if (outcome.kind === 'failed') return `Not added: ${outcome.reason}`;
    return `${name} was added. Footnote now answers from it too.`;
  }

  acceptDrops(files => void addAll(files));
  return { element: whole, update };
}

function acceptDrops(onFiles: (files: readonly File[]) => void): void {
  const over = element('div', { className: 'drop', hidden: true }, 'Drop files to add them');
  document.body.append(over);
  document.addEventListener('dragover', event => {
    over.hidden = !holdsFiles(event);
    if (!over.hidden) event.preventDefault();
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) over.hidden = true;
  });
  document.addEventListener('drop', event => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    over.hidden = true;
    onFiles([...(event.dataTransfer?.files ?? [])]);
  });
}

/** Leaves files dropped on a file field to that field. */
function holdsFiles({ dataTransfer, target }: DragEvent): boolean {
  const isOnField = target instanceof Element && target.matches('[type="file"]');
  return !isOnField && (dataTransfer?.types.includes('Files') ?? false);
}
