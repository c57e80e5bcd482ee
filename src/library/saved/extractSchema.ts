import { z } from 'zod';
import type { Extract } from '../../articles/readers/extract.ts';

const nullable = z.string().nullable();

/** An extract that was saved as JSON. */
export const extractSchema: z.ZodType<Extract> = z.object({
  text: z.string(),
  blocks: z
    .array(
      z.object({
        start: z.number(),
        end: z.number(),
        role: z.enum(['heading', 'text', 'boilerplate']),
        level: z.number().nullable(),
      }),
    )
    .nullable(),
  landmarks: z.array(
    z.object({
      start: z.number(),
      page: z.number().nullable(),
      chapter: nullable,
      time: nullable,
    }),
  ),
  firstLine: z.number().nullable(),
  fields: z.record(z.string(), z.unknown()),
  warnings: z.array(z.string()),
});
