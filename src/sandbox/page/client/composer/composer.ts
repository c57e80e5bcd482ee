import type {
  Action,
  ChannelView,
  ChoiceView,
  CommandView,
  MessageView,
  OptionView,
  Outcome,
  View,
} from '../../protocol/protocol.ts';
import { element } from '../widgets/element.ts';
import { createListbox, type ListItem } from '../widgets/listbox.ts';
import { createAttachButton } from './attachButton.ts';
import { type CommandForm, createCommandForm } from './commandForm.ts';
import { type OptionValue, YES_OR_NO } from './readOption.ts';
import { type FilledOptions, sentOptions } from './sentOptions.ts';
import { createSubjectBar, type Subject } from './subjectBar.ts';
import { findTrigger, matchByName, withMentions } from './trigger.ts';

/** Input for messages and commands. */
export interface Composer {
  readonly element: HTMLElement;
  /** Switches to a channel. */
  readonly update: (view: View, channel: ChannelView) => void;
  readonly reply: (message: MessageView) => void;
  readonly edit: (message: MessageView) => void;
  /** Focuses the message box, or the form of the command being filled in. */
  readonly focus: () => void;
  /** Opens the form of a command, if it is offered here. */
  readonly useCommand: (name: string) => void;
}

interface Handlers {
  readonly act: (act: Action) => Promise<Outcome>;
  /** Called with the reason when something that was sent fails. */
  readonly onFailure: (reason: string, channelId: string) => void;
}

type Picked =
  | { readonly kind: 'command'; readonly command: CommandView }
  | { readonly kind: 'person'; readonly name: string; readonly start: number };

const MAX_MESSAGE_LENGTH = 2000;

/** Creates a composer without a channel. */
export function createComposer({ act, onFailure }: Handlers): Composer {
  const input = element('textarea', {
    rows: 1,
    maxLength: MAX_MESSAGE_LENGTH,
    ariaAutoComplete: 'list',
  });
  const list = createListbox<Picked>({
    id: 'typed',
    label: 'Suggestions',
    owner: input,
    onPick: pick,
  });
  const popup = element('div', { className: 'popup' }, list.element);
  const hint = element('p', { className: 'hint', role: 'status' });
  const bar = createSubjectBar(clearSubject);
  const attach = createAttachButton();
  const box = element('div', { className: 'write' }, input, attach.element);
  const whole = element(
    'section',
    { className: 'composer', ariaLabel: 'Message box' },
    popup,
    hint,
    bar.element,
    box,
  );
  let view: View | null = null;
  let channel: ChannelView | null = null;
  let form: CommandForm | null = null;

  input.addEventListener('input', suggest);
  input.addEventListener('blur', () => list.hide());
  input.addEventListener('keydown', event => {
    if (list.takeKey(event) || event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape') clearSubject();
  });

  function update(nextView: View, next: ChannelView): void {
    const isOther = channel?.id !== next.id || view?.me.id !== nextView.me.id;
    view = nextView;
    channel = next;
    if (isOther) {
      leaveCommand();
      clearSubject();
      attach.clear();
    }
    const label = next.maySend
      ? `Message ${next.kind === 'direct messages' ? '@' : '#'}${next.name}`
      : 'You do not have permission to send messages here';
    input.ariaLabel = label;
    input.placeholder = next.maySend ? `${label}, or type / for commands` : label;
    input.disabled = !next.maySend;
    attach.setEnabled(next.maySend);
  }

  function suggest(): void {
    input.style.height = 'auto';
    input.style.height = `${input.scrollHeight}px`;
    const command = bar.subject() === null ? namedIn(input.value) : undefined;
    if (command === undefined) list.show(suggestions());
    else enterCommand(command, input.value.slice(command.name.length + 2));
  }

  /** The command whose name has been typed in full, followed by a space. */
  function namedIn(text: string): CommandView | undefined {
    return channel?.commands.find(({ name }) => text.startsWith(`/${name} `));
  }

  function suggestions(): readonly ListItem<Picked>[] {
    const trigger = findTrigger(input.value, input.selectionStart);
    if (trigger === null || view === null || channel === null) return [];
    if (trigger.kind === 'command') {
      if (bar.subject() !== null) return [];
      return matchByName(trigger.typed, channel.commands).map(command => ({
        value: { kind: 'command', command },
        label: `/${command.name}`,
        description: command.description,
      }));
    }
    const { start } = trigger;
    return matchByName(trigger.typed, [view.bot, ...view.people]).map(({ name }) => ({
      value: { kind: 'person', name, start },
      label: `@${name}`,
      description: name === view?.bot.name ? 'the bot' : '',
    }));
  }

  function pick(picked: Picked): void {
    if (picked.kind === 'command') {
      enterCommand(picked.command, '');
      return;
    }
    const after = input.value.slice(input.selectionStart);
    const text = `${input.value.slice(0, picked.start)}@${picked.name} `;
    input.value = text + after.trimStart();
    input.setSelectionRange(text.length, text.length);
  }

  async function send(): Promise<void> {
    const text = withMentions(input.value.trim(), view === null ? [] : [view.bot, ...view.people]);
    if (channel === null || (text === '' && attach.isEmpty())) return;
    const { id: channelId } = channel;
    const sent = actOf(text, channelId);
    write('');
    clearSubject();
    const outcome = await act(sent.kind === 'say' ? { ...sent, files: await attach.take() } : sent);
    if (outcome.kind === 'failed') onFailure(outcome.reason, channelId);
  }

  function actOf(text: string, channelId: string): Action {
    const subject = bar.subject();
    if (subject?.kind === 'edit') return { kind: 'edit', messageId: subject.message.id, text };
    const replyTo = subject?.message.id ?? null;
    return { kind: 'say', channelId, text, replyTo, pings: subject?.pings ?? false };
  }

  function write(text: string): void {
    input.value = text;
    suggest();
  }

  function enterCommand(command: CommandView, typed: string): void {
    if (channel === null) return;
    const { id: channelId } = channel;
    leaveCommand();
    input.value = '';
    form = createCommandForm({
      command,
      typed,
      popup,
      choicesFor: (option, typed, others) => choicesFor(command.name, option, typed, others),
      onHint: text => {
        hint.textContent = text;
      },
      onSend: options => void sendCommand(channelId, command.name, options),
      onLeave: () => {
        leaveCommand();
        input.focus();
      },
    });
    box.replaceChildren(form.element);
    form.focus();
  }

  async function sendCommand(
    channelId: string,
    name: string,
    options: FilledOptions,
  ): Promise<void> {
    leaveCommand();
    input.focus();
    const sent = await sentOptions(options);
    const outcome = await act({ kind: 'command', channelId, name, options: sent });
    if (outcome.kind === 'failed') onFailure(outcome.reason, channelId);
  }

  async function choicesFor(
    name: string,
    option: OptionView,
    typed: string,
    others: Readonly<Record<string, OptionValue>>,
  ): Promise<readonly ChoiceView[] | null> {
    if (option.kind === 'yes or no') return YES_OR_NO;
    if (option.kind === 'channel') {
      const channels = view?.channels.filter(({ kind }) => kind !== 'direct messages') ?? [];
      return channels.map(({ id, name }) => ({ name: `#${name}`, value: id }));
    }
    if (!option.hasSuggestions || channel === null) return option.choices;
    const { id: channelId } = channel;
    const outcome = await act({
      kind: 'suggest',
      channelId,
      name,
      option: option.name,
      typed,
      others,
    });
    return outcome.kind === 'choices' ? outcome.choices : null;
  }

  function leaveCommand(): void {
    if (form === null) return;
    form = null;
    hint.textContent = '';
    popup.replaceChildren(list.element);
    box.replaceChildren(input, attach.element);
  }

  function start(next: Subject): void {
    leaveCommand();
    bar.set(next);
    if (next.kind === 'edit') write(next.message.content);
    input.focus();
  }

  function clearSubject(): void {
    if (bar.subject()?.kind === 'edit') input.value = '';
    bar.set(null);
  }

  return {
    element: whole,
    update,
    reply: message => start({ kind: 'reply', message, pings: true }),
    edit: message => start({ kind: 'edit', message }),
    focus: () => (form ?? input).focus(),
    useCommand: name => {
      const command = channel?.commands.find(command => command.name === name);
      if (command !== undefined && channel?.maySend === true) enterCommand(command, '');
    },
  };
}
