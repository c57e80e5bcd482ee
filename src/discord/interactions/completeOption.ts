import type { Autocompletion } from '../payloads/readInteraction.ts';
import { type ActiveInteraction, findCommand } from './activeInteraction.ts';
import { createRequestContext } from './createRequestContext.ts';

/** Suggests values for the option that is being typed. Logs failures; never rejects. */
export async function completeOption(
  { name, focused }: Autocompletion,
  { request, responder, services }: Omit<ActiveInteraction, 'scope'>,
): Promise<void> {
  try {
    if (focused === null) throw new TypeError('no focused option');
    const scope = await services.scopeOf(request.place.homeGuildId);
    const { opened } = scope;
    // Discord waits for no index.
    if (opened === null) {
      await Promise.all([responder.suggest([]), scope.open()]);
      return;
    }
    const context = createRequestContext(request, { scope, opened, isPrivate: true }, services);
    const command = findCommand(name, services);
    const choices = command?.complete(focused.typed, context, focused.name) ?? [];
    await responder.suggest(await choices);
  } catch (error) {
    // The next letter sends another request.
    services.log.warn({ interaction: request.place.id, err: error }, 'could not suggest choices');
  }
}
