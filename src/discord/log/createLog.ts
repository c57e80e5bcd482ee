import pino from 'pino';
import { createRedactor } from './createRedactor.ts';
import { describeError } from './describeError.ts';

/** A structured log: one JSON object per line. */
export type Log = Readonly<Record<Level, WriteLine>>;

type Level = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal';

interface WriteLine {
  (message: string): void;
  (fields: Fields, message: string): void;
}

/** Fields of a line besides its message; `err` holds what was thrown. */
type Fields = Readonly<Record<string, unknown>> & { readonly err?: unknown };

const standardError = pino.destination({ dest: 2, sync: true });

/**
 * Creates a log that writes no secret: `secrets` and interaction tokens are redacted from every line,
 * and errors are reduced to their origin. Writes to standard error unless `write` is given.
 */
export function createLog(
  level: string,
  secrets: readonly string[],
  write: (line: string) => void = line => standardError.write(line),
): Log {
  const redact = createRedactor(secrets);
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: label => ({ level: label }), log: describeErrors },
      // Errors are described already; pino's own serializer would add to them.
      serializers: { err: described => described },
    },
    { write: line => write(redact(line)) },
  );
}

/** Describes errors under any name, since they hold requests. */
function describeErrors(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      name === 'err' || value instanceof Error ? describeError(value) : value,
    ]),
  );
}
