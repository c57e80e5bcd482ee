import { z } from 'zod';

/**
 * Replaces the localizations of a command with those of one locale
 * (application-commands#retrieving-localized-commands).
 */
export function localize(value: unknown, locale: string): unknown {
  if (Array.isArray(value)) return value.map(item => localize(item, locale));
  const record = z.record(z.string(), z.unknown()).safeParse(value);
  if (!record.success) return value;
  return Object.fromEntries(
    Object.entries(record.data).flatMap(([key, item]) => {
      if (!LOCALIZATIONS.has(key)) return [[key, localize(item, locale)]];
      const text = z.record(z.string(), z.unknown()).nullable().parse(item)?.[locale];
      return text === undefined ? [] : [[key.replace('localizations', 'localized'), text]];
    }),
  );
}

const LOCALIZATIONS = new Set(['name_localizations', 'description_localizations']);
