import { NotOffered } from '../../../../src/sandbox/user/userError.ts';
import type { Footnote } from '../../footnote.ts';
import { FORGERIES } from './forgeries.ts';
import type { Secrets } from './secrets.ts';
import { MESSAGES, SURFACES } from './surfaces.ts';
import type { Visitor } from './visitor.ts';

/** A request, and what it shows. */
type Request = readonly [name: string, show: () => Promise<unknown>];

/** Long enough for the next message: Discord limits those of a channel. Unit: milliseconds. */
const A_WHILE = 10_000;

/** What commands, suggestions and replies to messages show a visitor, by name and number. */
export async function shownByCommands(
  visitor: Visitor,
  footnote: Footnote,
): Promise<Record<string, unknown>> {
  const surfaces = Object.entries({ ...SURFACES, ...(visitor.isRead ? MESSAGES : {}) });
  const requests = surfaces.flatMap(([name, ways]) =>
    ways.map((way, number): Request => [`${name} ${number}`, () => way(visitor)]),
  );
  return await shownBy(requests, footnote);
}

/** What forged components and forms show a visitor, by action and number. */
export async function shownByForgeries(
  visitor: Visitor,
  secrets: Secrets,
  footnote: Footnote,
): Promise<Record<string, unknown>> {
  const requests = Object.entries(FORGERIES).flatMap(([action, forgeriesOf]) =>
    forgeriesOf(secrets).map(
      (forgery, number): Request => [`${action} ${number}`, () => visitor.forge(action, forgery)],
    ),
  );
  return await shownBy(requests, footnote);
}

async function shownBy(
  requests: readonly Request[],
  { passTime }: Footnote,
): Promise<Record<string, unknown>> {
  const shown: Record<string, unknown> = {};
  for (const [name, show] of requests) {
    passTime(A_WHILE);
    shown[name] = withoutIds(await show().catch(ignoreNotOffered));
  }
  return shown;
}

function ignoreNotOffered(error: unknown): string {
  if (error instanceof NotOffered) return 'not offered';
  throw error;
}

/** A copy without what is random, or depends on the time. */
function withoutIds(shown: unknown): unknown {
  const text = JSON.stringify(shown, (key, value: unknown) => {
    if (key === 'opener' || key === 'bytes') return undefined;
    const mayHoldId = key === 'custom_id' || key === 'value';
    return mayHoldId && typeof value === 'string' ? value.replaceAll(/[\w-]{12,}/gu, 'ID') : value;
  });
  return JSON.parse(text.replaceAll(/\d{17,20}/gu, 'ID').replaceAll(/<t:\d+/gu, '<t:0'));
}
