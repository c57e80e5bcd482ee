import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Choice } from '../model/interaction.ts';

/** Data of a modal. */
export type ModalData = APIModalInteractionResponseCallbackData;

/** A parsed interaction callback; the rules have checked it. */
export type Callback = z.infer<typeof callback>;

/** Parses an interaction callback; null for types that the application has not enabled. */
export function readCallback(body: unknown): Callback | null {
  return callback.safeParse(body).data ?? null;
}

/** Returns the choices of an autocomplete result. */
export function readChoices(data: unknown): readonly Choice[] {
  return choicesData.parse(data).choices ?? [];
}

/** Returns a modal. It is not parsed further; the rules have checked it. */
export function readModal(data: unknown): ModalData {
  return modalData.parse(data);
}

const callback = z.object({
  type: z.enum({
    message: InteractionResponseType.ChannelMessageWithSource,
    deferredMessage: InteractionResponseType.DeferredChannelMessageWithSource,
    deferredUpdate: InteractionResponseType.DeferredMessageUpdate,
    update: InteractionResponseType.UpdateMessage,
    choices: InteractionResponseType.ApplicationCommandAutocompleteResult,
    modal: InteractionResponseType.Modal,
  }),
  data: z.unknown().optional(),
});

const choicesData = z.object({ choices: z.array(z.custom<Choice>()).nullish() });

const modalData = z.custom<ModalData>();
