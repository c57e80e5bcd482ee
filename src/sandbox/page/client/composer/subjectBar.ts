import type { MessageView } from '../../protocol/protocol.ts';
import { element } from '../widgets/element.ts';

/** The message that the composer replies to or edits. */
export type Subject =
  | { readonly kind: 'reply'; readonly message: MessageView; pings: boolean }
  | { readonly kind: 'edit'; readonly message: MessageView };

/** Bar above the input that names the subject; empty when there is none. */
export interface SubjectBar {
  readonly element: HTMLElement;
  readonly subject: () => Subject | null;
  readonly set: (subject: Subject | null) => void;
}

/** Creates an empty bar; its Cancel button calls `onCancel`. */
export function createSubjectBar(onCancel: () => void): SubjectBar {
  const bar = element('div', { className: 'about' });
  let subject: Subject | null = null;

  function set(next: Subject | null): void {
    subject = next;
    if (next === null) {
      bar.replaceChildren();
      return;
    }
    const cancel = element('button', { type: 'button', onclick: onCancel }, 'Cancel');
    if (next.kind === 'edit') bar.replaceChildren('Editing your message', cancel);
    else bar.replaceChildren(`Replying to ${next.message.authorName}`, pingButton(next), cancel);
  }

  return { element: bar, subject: () => subject, set };
}

function pingButton(reply: Extract<Subject, { kind: 'reply' }>): HTMLElement {
  const textOf = (): string => (reply.pings ? '@ on' : '@ off');
  const onclick = (): void => {
    reply.pings = !reply.pings;
    ping.textContent = textOf();
    ping.ariaPressed = `${reply.pings}`;
  };
  const ping = element(
    'button',
    {
      type: 'button',
      ariaPressed: `${reply.pings}`,
      title: 'Ping the author of the message',
      onclick,
    },
    textOf(),
  );
  return ping;
}
