import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

/** A form in the format of Discord's API. */
export type Form = APIModalInteractionResponseCallbackData;
