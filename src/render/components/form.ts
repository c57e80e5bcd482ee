import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

/** A form as Discord's API takes it. */
export type Form = APIModalInteractionResponseCallbackData;
