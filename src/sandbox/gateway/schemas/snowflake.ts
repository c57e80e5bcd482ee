import { z } from 'zod';

/** An id of Discord's (reference#snowflakes). */
export const snowflake = z.string().regex(/^(?:0|[1-9]\d*)$/);
