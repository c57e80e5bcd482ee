import { questionIn } from '../../render/answers/header.ts';
import { withAnswerButtons } from '../../render/components/answerButtons.ts';
import type { Message } from '../../render/message.ts';
import { explainPrivate } from '../../render/notices/notices.ts';
import { type Computation, partsOf, type Reply } from '../command/reply.ts';
import type { RequestContext } from '../command/requestContext.ts';
import { sendInOrder } from '../delivery/partialDelivery.ts';
import { isForcedEphemeral, isModerator } from '../permissions/permissions.ts';
import type { Place } from '../permissions/place.ts';
import type { ActiveInteraction } from './activeInteraction.ts';
import { answerInTurn } from './answerInTurn.ts';
import { createRequestContext, messagesIn } from './createRequestContext.ts';
import { explainTimeout } from './explainTimeout.ts';
import { noteReading } from './noteReading.ts';

/** A reply in messages of its own. */
interface ReplyPlan {
  readonly mayBePublic: boolean;
  readonly isOnArticles: boolean;
  /** @throws AskerError for the asker's mistakes. */
  readonly run: (request: RequestContext) => Computation<Reply>;
}

/**
 * Computes a reply and sends it; privately while the channel's cooldown is active.
 *
 * @throws AskerError for the asker's mistakes.
 * @throws PartialDelivery when only some parts were sent.
 */
export async function replyTo(
  { request, scope, responder, services }: ActiveInteraction,
  { mayBePublic, isOnArticles, run }: ReplyPlan,
): Promise<void> {
  const { cooldown, limits } = services;
  const { place } = request;
  const isPublic = mayBePublic && !isForcedEphemeral(place);
  const isCooling = isPublic && !isExempt(place) && cooldown.isActive(place.channel.id);
  const isPrivate = !isPublic || isCooling;
  const messages = messagesIn(place, scope.settings, isPrivate);
  const reading = isOnArticles ? services.reading() : null;
  const finish = (message: Message, index: number): Message => {
    const explained = isCooling ? explainPrivate(message, limits, messages) : message;
    const noted = index === 0 ? noteReading(explained, reading, messages) : message;
    return isPrivate || !isOnArticles
      ? noted
      : withAnswerButtons(noted, place.askerId, messages, questionIn(noted.content) !== null);
  };
  await answerInTurn(request, services, {
    scope,
    prepare: opened => {
      const computation = run(
        createRequestContext(request, { scope, opened, isPrivate }, services),
      );
      if (!isPrivate) cooldown.record(place.channel.id);
      return explainTimeout(computation, request, services);
    },
    acknowledge: () => responder.defer(isPrivate),
    deliver: async reply => {
      const parts = partsOf(reply).map(finish);
      await sendInOrder(parts, part => responder.reply(part, isPrivate));
    },
  });
}

/** Whether the cooldown does not apply: in direct messages, and to moderators. */
function isExempt(place: Place): boolean {
  return place.guildId === null || isModerator(place);
}
