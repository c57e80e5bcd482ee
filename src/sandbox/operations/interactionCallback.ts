import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Choice } from '../model/interaction.ts';

/** A parsed interaction callback; the rules have checked it. */
export type Callback = z.infer<typeof callback>;

/** Parses an interaction callback; null for types that the application has not enabled. */
export function readCallback(body: unknown): Callback | null {
  return callback.safeParse(body).data ?? null;
}

export const callback = z.object({
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

export const choicesData = z.object({ choices: z.array(z.custom<Choice>()).nullish() });

export type Form = APIModalInteractionResponseCallbackData;

/** Not parsed further; the rules have checked it. */
export const modalData = z.custom<Form>();
