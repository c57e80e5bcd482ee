import { messagesFor } from '../../messages/locales.ts';
import { decodeCustomId } from '../../render/components/customId.ts';
import { privateNotice } from '../../render/notices/notices.ts';
import { AskerError } from '../command/askerError.ts';
import type { InteractionResponder } from '../delivery/interactionResponder.ts';
import type { Interaction } from '../payloads/readInteraction.ts';
import type { ActiveInteraction } from './activeInteraction.ts';
import type { RequestInfo } from './answerInTurn.ts';
import { completeOption } from './completeOption.ts';
import { reportFailure } from './reportFailure.ts';
import { runCommand } from './runCommand.ts';
import { runComponent } from './runComponent.ts';
import type { Services } from './services.ts';

/** Answers an interaction; reports failures to the asker and the log. Never rejects. */
export async function answerInteraction(
  interaction: Interaction,
  responder: InteractionResponder,
  services: Services,
): Promise<void> {
  const { use } = interaction;
  const active = { request: requestOf(interaction), responder, services };
  if (use.kind === 'autocompletion') return completeOption(use, active);
  await reporting(active, () =>
    use.kind === 'command' ? runCommand(use, active) : runComponent(use, active),
  );
}

/** Tells the asker that the bot is stopping. Never rejects. */
export async function declineInteraction(
  interaction: Interaction,
  responder: InteractionResponder,
  services: Services,
): Promise<void> {
  const active = { request: requestOf(interaction), responder, services };
  const stopping = new AskerError('stopping', ({ notices }) => notices.stopping);
  await reporting(active, () => Promise.reject(stopping));
}

function reporting(
  { request: { name, place }, responder, services: { log } }: ActiveInteraction,
  answer: () => Promise<void>,
): Promise<void> {
  const tell = (notice: string): Promise<void> => responder.reply(privateNotice(notice), true);
  const messages = messagesFor(place.locale);
  return reportFailure({ id: place.id, name, log, messages, tell }, answer);
}

function requestOf({ place, createdAt, use }: Interaction): RequestInfo {
  return { name: nameOf(use), place, createdAt };
}

function nameOf(use: Interaction['use']): string {
  if (use.kind === 'autocompletion') return `${use.name}:complete`;
  if (use.kind === 'command') return use.name;
  const customId = decodeCustomId(use.customId);
  return customId === null ? 'unknown' : `${customId.command}:${customId.action}`;
}
