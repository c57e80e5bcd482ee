import {
  type APIButtonComponent,
  type APISelectMenuComponent,
  ButtonStyle,
  ComponentType,
  InteractionType,
} from 'discord-api-types/v10';
import { flattenComponents } from '../model/components.ts';
import { getOrThrow } from '../model/getOrThrow.ts';
import type { Message } from '../model/message.ts';
import type { Client } from './client.ts';
import { SELECT_KINDS } from './entityKinds.ts';
import { awaitOutcome, type Modal, type Outcome } from './outcome.ts';
import { resolvedData } from './resolvedData.ts';
import { offersValue, selectedValues } from './selectedValues.ts';
import type { ShownMessage } from './shownMessage.ts';
import { type FieldValues, submittedData } from './submittedData.ts';
import { NotSent } from './userError.ts';

/** What a user can do with buttons, selects and modals. */
export interface ComponentActions {
  /** Presses a button, found by label or `custom_id`. */
  readonly press: (message: ShownMessage, button: string) => Promise<Outcome>;
  /** Selects values by value, label or id, in the select that offers all of them. */
  readonly choose: (
    message: ShownMessage,
    chosen: string | readonly string[],
    customId?: string,
  ) => Promise<Outcome>;
  /** Submits a modal; fields are named by `custom_id`. */
  readonly submit: (modal: Modal, values: FieldValues) => Promise<Outcome>;
}

/** Creates a user's component actions. */
export function componentActions({
  world,
  person,
  visibleMessage,
  start,
}: Client): ComponentActions {
  const { id: userId, name } = person;

  async function press(shown: ShownMessage, label: string): Promise<Outcome> {
    const message = visibleMessage(shown);
    const button = buttonIn(message, label);
    if (!('custom_id' in button)) throw new NotSent(`${label} does not send an interaction`);
    return await use(message, button, {});
  }

  async function choose(
    shown: ShownMessage,
    chosen: string | readonly string[],
    customId?: string,
  ): Promise<Outcome> {
    const message = visibleMessage(shown);
    const wanted = typeof chosen === 'string' ? [chosen] : chosen;
    const channel = getOrThrow(world.channels, message.channelId);
    const select = flattenComponents(message.components)
      .filter(isSelect)
      .find(
        select =>
          (customId ?? select.custom_id) === select.custom_id &&
          wanted.every(one => offersValue(world, channel, select, one)),
      );
    if (select === undefined) throw new NotSent(`no select offers ${wanted.join(', ')}`);
    const values = selectedValues(world, channel, select, wanted);
    const resolved = resolvedData(world, channel, userId, values);
    return await use(message, select, {
      values,
      ...(SELECT_KINDS.has(select.type) ? { resolved } : {}),
    });
  }

  async function use(message: Message, component: Pickable, data: object): Promise<Outcome> {
    const { type, id, custom_id, disabled } = component;
    if (disabled === true) throw new NotSent(`${custom_id} is disabled`);
    return await awaitOutcome(
      world,
      start({
        kind: { type: InteractionType.MessageComponent, messageId: message.id },
        channelId: message.channelId,
        data: { component_type: type, id, custom_id, ...data },
      }),
    );
  }

  async function submit(modal: Modal, values: FieldValues): Promise<Outcome> {
    const { channelId } = modal.opener;
    if (modal.opener.userId !== userId) throw new NotSent(`the modal is not shown to ${name}`);
    const place = getOrThrow(world.channels, channelId);
    return await awaitOutcome(
      world,
      start({
        kind: { type: InteractionType.ModalSubmit, opener: modal.opener },
        channelId,
        data: submittedData({ world, place, userId }, modal, values),
      }),
    );
  }

  return { press, choose, submit };
}

/** A button that sends an interaction, or a select. */
type Pickable = Extract<APIButtonComponent, { custom_id: string }> | APISelectMenuComponent;

function buttonIn({ components }: Message, label: string): APIButtonComponent {
  const buttons = flattenComponents(components).filter(
    component => component.type === ComponentType.Button,
  );
  const button =
    buttons.find(button => 'custom_id' in button && button.custom_id === label) ??
    buttons.find(button => labelOf(button) === label);
  if (button === undefined) {
    throw new NotSent(`no button ${label} among ${buttons.map(labelOf).join(', ')}`);
  }
  return button;
}

function labelOf(button: APIButtonComponent): string {
  if (button.style === ButtonStyle.Premium) return '';
  return button.label ?? button.emoji?.name ?? '';
}

function isSelect(
  component: ReturnType<typeof flattenComponents>[number],
): component is APISelectMenuComponent {
  return component.type === ComponentType.StringSelect || SELECT_KINDS.has(component.type);
}
