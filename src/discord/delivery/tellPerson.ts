import { randomUUID } from 'node:crypto';
import type { Message } from '../../render/message.ts';
import { AskerError } from '../command/askerError.ts';
import type { Channels } from '../command/channels.ts';
import type { Log } from '../log/createLog.ts';
import { isRefusal } from './requestErrors.ts';

interface Parts {
  readonly channels: Pick<Channels, 'openDirectMessages' | 'post'>;
  readonly log: Pick<Log, 'info'>;
}

/** Sends a direct message; logs it if the person accepts none. */
export async function tellPerson(
  personId: string,
  message: Message,
  { channels, log }: Parts,
): Promise<void> {
  try {
    const channelId = await channels.openDirectMessages(personId);
    const nonce = randomUUID().replaceAll('-', '').slice(0, 22);
    await channels.post(channelId, message, { nonce, replyTo: null });
  } catch (error) {
    const refused = error instanceof AskerError ? error.cause : error;
    if (!isRefusal(refused)) throw error;
    log.info({ err: error }, 'Discord refused a direct message');
  }
}
