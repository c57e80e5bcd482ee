/** ISO 8601 time as the API writes it (reference#iso8601-datetime). */
export function timestamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace('Z', '000+00:00');
}
