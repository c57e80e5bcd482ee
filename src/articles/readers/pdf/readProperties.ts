import { z } from 'zod';
import { documentTitle } from '../documentTitle.ts';

/** The document information of a PDF (ISO 32000-1, 14.3.3), as pdf.js hands it on. */
const PROPERTIES = z.object({
  Title: z.string().nullish().catch(null),
  Author: z.string().nullish().catch(null),
  Keywords: z.string().nullish().catch(null),
  CreationDate: z.string().nullish().catch(null),
  ModDate: z.string().nullish().catch(null),
  Language: z.string().nullish().catch(null),
});

const DATE =
  /^(?:D:)?(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})(\d{2})?)?(?:(Z)|([+-]\d{2})'?(\d{2})?'?)?/u;

/** The properties that say something, by the names of fields. */
export function readProperties(info: unknown): Record<string, string> {
  const properties = PROPERTIES.parse(info);
  const fields = {
    title: documentTitle(properties.Title ?? ''),
    author: properties.Author?.trim(),
    tags: properties.Keywords?.trim(),
    created: isoDate(properties.CreationDate ?? ''),
    updated: isoDate(properties.ModDate ?? ''),
    language: properties.Language?.trim(),
  };
  const entries = Object.entries(fields).flatMap(([name, value]) =>
    value === null || value === undefined || value === '' ? [] : [[name, value] as const],
  );
  return Object.fromEntries(entries);
}

/** A date of PDF (7.9.4) in the form of ISO 8601, or null. */
function isoDate(date: string): string | null {
  const [, year, month, day, hour, minute, second, utc, zone, zoneMinute] = DATE.exec(date) ?? [];
  if (year === undefined) return null;
  const written = [year, month, day].filter(part => part !== undefined).join('-');
  if (day === undefined || hour === undefined) return written;
  const offset = zone === undefined ? (utc ?? '') : `${zone}:${zoneMinute ?? '00'}`;
  return `${written}T${hour}:${minute ?? '00'}:${second ?? '00'}${offset}`;
}
