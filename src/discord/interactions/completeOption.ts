import type { Autocompletion } from '../payloads/readInteraction.ts';
import { type ActiveInteraction, findCommand } from './activeInteraction.ts';
import { createRequestContext } from './createRequestContext.ts';

/** Suggests values for the option that is being typed. Logs failures; never rejects. */
export async function completeOption(
  { name, typed }: Autocompletion,
  { request, responder, services }: ActiveInteraction,
): Promise<void> {
  try {
    if (typed === null) throw new TypeError('no focused option');
    const context = createRequestContext(request, true, services);
    await responder.suggest(findCommand(name, services)?.complete(typed, context) ?? []);
  } catch (error) {
    // The next letter sends another request.
    services.log.warn({ interaction: request.place.id, err: error }, 'could not suggest choices');
  }
}
