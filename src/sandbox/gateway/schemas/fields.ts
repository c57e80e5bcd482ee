import { Locale } from 'discord-api-types/v10';
import { z } from 'zod';

export const permissions = z.string().regex(/^\d+$/);

export const locale = z.enum(Locale);

export const customId = z.string().min(1).max(100);

export const componentId = z.int32();

export const absent = z.undefined().optional();

/** A Discord id (reference#snowflakes). */
export const snowflake = z.string().regex(/^(?:0|[1-9]\d*)$/);
