/** Removes null and undefined fields, which the API leaves out. */
export function withoutNulls(record: object): Readonly<Record<string, unknown>> {
  const fields: [string, unknown][] = Object.entries(record);
  return Object.fromEntries(fields.filter(([, value]) => value !== null && value !== undefined));
}
