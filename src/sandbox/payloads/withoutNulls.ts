/** The fields of a record that are set; the API leaves out what a request gave as null. */
export function withoutNulls(record: object): Readonly<Record<string, unknown>> {
  const fields: [string, unknown][] = Object.entries(record);
  return Object.fromEntries(fields.filter(([, value]) => value !== null && value !== undefined));
}
