import {
  type APIModalInteractionResponseCallbackData,
  InteractionResponseType,
} from 'discord-api-types/v10';
import { z } from 'zod';
import type { Choice } from '../model/interaction.ts';

/** The body of a first answer; the body rules have passed it. */
export type Callback = z.infer<typeof callback>;

/** Reads the body of a first answer; null for one that wants what the application has not enabled. */
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

/** Taken as it is: the body rules have checked its shape. */
export const modalData = z.custom<Form>();
