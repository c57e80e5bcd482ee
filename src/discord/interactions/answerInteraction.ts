import { messagesFor } from '../../messages/locales.ts';
import { decodeCustomId } from '../../render/components/customId.ts';
import { privateNotice } from '../../render/notices/notices.ts';
import { AskerError } from '../command/askerError.ts';
import type { InteractionResponder } from '../delivery/interactionResponder.ts';
import type { Interaction } from '../payloads/readInteraction.ts';
import { inTime, type RequestInfo } from './answerInTurn.ts';
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
  const request = requestOf(interaction);
  if (use.kind === 'autocompletion') return completeOption(use, { request, responder, services });
  await reporting(request, responder, services, async () => {
    const scope = await inTime(services.scopeOf(request.place.homeGuildId), request, services);
    const active = { request, scope, responder, services };
    await (use.kind === 'command' ? runCommand(use, active) : runComponent(use, active));
  });
}

/** Tells the asker that the bot is stopping. Never rejects. */
export async function declineInteraction(
  interaction: Interaction,
  responder: InteractionResponder,
  services: Services,
): Promise<void> {
  const stopping = new AskerError('stopping', ({ notices }) => notices.stopping);
  await reporting(requestOf(interaction), responder, services, () => Promise.reject(stopping));
}

function reporting(
  { name, place }: RequestInfo,
  responder: InteractionResponder,
  services: Services,
  answer: () => Promise<void>,
): Promise<void> {
  const tell = (notice: string): Promise<void> => responder.reply(privateNotice(notice), true);
  const messages = () => messagesFor(place.locale);
  return reportFailure({ id: place.id, name, services, messages, tell }, answer);
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
