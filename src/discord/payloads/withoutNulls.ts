/**
 * Copies JSON without its null fields. Discord documents many fields as optional, nullable or both
 * (reference#nullable-and-optional-resource-fields); its payloads are parsed after this, so that schemas
 * need only `optional`.
 */
export function withoutNulls(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withoutNulls);
  if (typeof json !== 'object' || json === null) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => [key, withoutNulls(value)]),
  );
}
