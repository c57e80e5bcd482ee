import type { UploadedFile } from '../../../src/sandbox/model/uploadedFile.ts';
import type { Operation } from '../../../src/sandbox/rules/body/checkRequestBody.ts';
import type { CurrentMessage } from '../../../src/sandbox/rules/message/messageBody.ts';

type Callback = Extract<Operation, { readonly kind: 'interaction callback' }>;

/** A text message before an edit. */
export const TEXT: CurrentMessage = {
  content: 'Before',
  embeds: [],
  components: [],
  attachments: [],
  flags: 0,
};

/** A components V2 message before an edit. */
export const V2: CurrentMessage = {
  ...TEXT,
  content: '',
  components: [{ type: 10, content: 'Before' }],
  flags: 32768,
};

/** A message in the loading state. */
export const LOADING: CurrentMessage = { ...TEXT, content: '', flags: 128 | 64 };

export const SEND: Operation = { kind: 'create message' };
export const FOLLOW_UP: Operation = { kind: 'create follow-up' };
export const GLOBAL: Operation = { kind: 'create command', scope: 'global' };
export const GUILD: Operation = { kind: 'create command', scope: 'guild' };
export const OVERWRITE: Operation = { kind: 'overwrite commands', scope: 'global' };

export const PING = callback(1);
export const COMMAND = callback(2);
export const COMPONENT = callback(3, { current: TEXT });
export const MODAL_SUBMIT = callback(5);

/** Editing a message. */
export function edit(current: CurrentMessage): Operation {
  return { kind: 'edit message', current };
}

/** Editing an interaction response. */
export function editResponse(current: CurrentMessage): Operation {
  return { kind: 'edit interaction response', current };
}

/** Editing a command of a type. */
export function editCommand(type: 1 | 2 | 3 | 4): Operation {
  return { kind: 'edit command', scope: 'global', type };
}

/** Responding to an autocomplete request. */
export function autocomplete(focusedOptionType: 3 | 4 | 10): Operation {
  return callback(4, { focusedOptionType });
}

/** Responding to an interaction of a type. */
export function callback(
  interactionType: Callback['interactionType'],
  rest: Partial<Callback> = {},
): Operation {
  const kind = 'interaction callback';
  return { focusedOptionType: null, current: null, ...rest, kind, interactionType };
}

/** Uploaded files, named in order. */
export function files(...names: readonly string[]): UploadedFile[] {
  return names.map((name, index) => ({ index, name, size: 1024 }));
}

/** Builds a number of items from their indexes. */
export function times<Thing>(count: number, make: (index: number) => Thing): Thing[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

/** A button in its own row. */
export function row(...components: readonly object[]): object {
  return { type: 1, components };
}

/** A secondary button. */
export function button(id: number | string, rest: object = {}): object {
  return { type: 2, style: 2, label: 'Press', custom_id: `button:${id}`, ...rest };
}

/** An option of a select. */
export function option(index: number, rest: object = {}): object {
  return { label: `Option ${index}`, value: String(index), ...rest };
}

/** A select with a number of options. */
export function select(count: number, rest: object = {}): object {
  return { type: 3, custom_id: 'select', options: times(count, index => option(index)), ...rest };
}

/** A modal with components. */
export function modal(components: readonly object[], rest: object = {}): object {
  return { type: 9, data: { custom_id: 'modal', title: 'Modal', components, ...rest } };
}

/** A text input in a label. */
export function labelled(index: number, rest: object = {}, label: object = {}): object {
  const component = { type: 4, custom_id: `input:${index}`, style: 1, ...rest };
  return { type: 18, label: 'Label', ...label, component };
}

/** A file upload in a label. */
export function upload(rest: object = {}): object {
  return { type: 18, label: 'Files', component: { type: 19, custom_id: 'upload', ...rest } };
}

/** A chat input command with options. */
export function command(options: readonly object[] = [], rest: object = {}): object {
  return { name: 'command', description: 'A command', options, ...rest };
}

/** A command option; a string by default. */
export function parameter(name: string, rest: object = {}): object {
  return { type: 3, name, description: 'An option', ...rest };
}

/** Choices of an option. */
export function choices(count: number, rest: object = {}): object[] {
  return times(count, index => ({ name: `Choice ${index}`, value: String(index), ...rest }));
}

/** A command of a given size: 16, plus ten options of 12 and 20 choices of 39 each. */
export function commandOfSize(size: number): object {
  const options = times(10, index =>
    parameter(`o${index}`, {
      description: 'd'.repeat(10),
      choices: times(20, choice => ({ name: `c${choice}`.padEnd(19, '.'), value: 'v'.repeat(20) })),
    }),
  );
  const rest = size - 'command'.length - 10 * (12 + 20 * 39);
  return command(options, { description: 'd'.repeat(rest) });
}
