import { vi } from 'vitest';
import { z } from 'zod';
import { Session } from '../../../src/sandbox/gateway/session.ts';

const payload = z.looseObject({
  entitlements: z.unknown().optional(),
  data: z.looseObject({}).optional(),
});
const interactionCreate = z.looseObject({ t: z.literal('INTERACTION_CREATE'), d: payload });

type Payload = z.infer<typeof payload>;

/** Changes the first interaction on its way to the bot into what Discord may send one day; asked for before the bot starts. */
export function garbleOne(change: (data: Payload) => Payload): void {
  // It is called below on the session that it belongs to.
  // oxlint-disable-next-line typescript/unbound-method
  const { attach } = Session.prototype;
  let isOver = false;
  const garbled = (text: string): string => {
    const event = interactionCreate.safeParse(JSON.parse(text)).data;
    if (event === undefined || isOver) return text;
    isOver = true;
    return JSON.stringify({ ...event, d: change(event.d) });
  };
  vi.spyOn(Session.prototype, 'attach').mockImplementation(function (this: Session, outlet) {
    attach.call(this, { ...outlet, send: text => outlet.send(garbled(text)) });
  });
}
