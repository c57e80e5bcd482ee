import { Locale } from 'discord-api-types/v10';
import { z } from 'zod';

/** A permission bit set. */
export const permissions = z.string().regex(/^\d+$/);

/** A locale (reference#locales). */
export const locale = z.enum(Locale);

/** A custom id of a component. */
export const customId = z.string().min(1).max(100);

/** A component id. */
export const componentId = z.int32();

/** A field that must not be sent. */
export const absent = z.undefined().optional();

/** A Discord id (reference#snowflakes). */
export const snowflake = z.string().regex(/^(?:0|[1-9]\d*)$/);
