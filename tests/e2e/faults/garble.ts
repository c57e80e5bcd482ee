import { vi } from 'vitest';
import { z } from 'zod';
import { Session } from '../../../src/sandbox/gateway/session.ts';

const payload = z.looseObject({
  entitlements: z.unknown().optional(),
  data: z.looseObject({}).optional(),
});
const event = z.looseObject({ t: z.string(), d: payload });

type Payload = z.infer<typeof payload>;

/** Changes the first event of a name on its way to the bot into what Discord may send one day; asked for before the bot starts. */
export function garbleOne(name: string, change: (data: Payload) => Payload): void {
  // It is called below on the session that it belongs to.
  // oxlint-disable-next-line typescript/unbound-method
  const { attach } = Session.prototype;
  let isOver = false;
  const garbled = (text: string): string => {
    const sent = event.safeParse(JSON.parse(text)).data;
    if (sent?.t !== name || isOver) return text;
    isOver = true;
    return JSON.stringify({ ...sent, d: change(sent.d) });
  };
  vi.spyOn(Session.prototype, 'attach').mockImplementation(function (this: Session, outlet) {
    attach.call(this, { ...outlet, send: text => outlet.send(garbled(text)) });
  });
}
