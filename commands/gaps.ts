import { ApplicationCommandType } from 'discord-api-types/v10';
import { AskerError } from '../src/discord/command/askerError.ts';
import type { CommandData } from '../src/discord/command/commandData.ts';
import { defineCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import type { GapGroup } from '../src/library/guilds/questions/groupGaps.ts';
import { messagesFor } from '../src/messages/locales.ts';
import { addForm } from '../src/render/library/addForm.ts';
import type { Message } from '../src/render/message.ts';
import { renderGapGroup, renderGaps, renderGapsOff } from '../src/render/questions/renderGaps.ts';
import { readPageNumber } from './components/pageNumber.ts';
import { updateFor } from './components/updateFor.ts';
import { askWith } from './questions/askWith.ts';
import { FOR_MODERATORS } from './rules/availability.ts';
import { requireCommand } from './rules/requireCommand.ts';
import { requireLibrary } from './rules/requireLibrary.ts';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.ChatInput,
  name: 'gaps',
} as const satisfies CommandData;

/** Shows the questions that found no good answer, once the server has decided to keep them. */
export const gaps = defineCommand(data, {
  isPrivate: () => true,
  isOnArticles: false,
  run: (_, request) => showPage(0, request),
  actions: {
    turnOn: updateFor(data.name, async (_, request) => {
      await setKept(true, request);
      return renderGaps(await requireLibrary(request).readGaps(), 0, request.messages);
    }),
    turnOff: updateFor(data.name, async (_, request) => {
      await setKept(false, request);
      await requireLibrary(request).deleteGaps(null);
      return renderGapsOff(request.messages);
    }),
    page: updateFor(data.name, ({ state: [number] }, request) =>
      showPage(readPageNumber(number), request),
    ),
    back: updateFor(data.name, (_, request) => showPage(0, request)),
    choose: updateFor(data.name, async ({ values: [id] }, request) =>
      renderGapGroup(await requireGroup(id, request), request.messages),
    ),
    dismiss: updateFor(data.name, async ({ state: [id] }, request) => {
      const group = await requireGroup(id, request);
      await requireLibrary(request).deleteGaps(group.map(gap => gap.id));
      return showPage(0, request);
    }),
    add: {
      gives: 'form',
      run: async (_, request) => {
        await requireCommand('library add', request);
        return addForm(request.messages);
      },
    },
    ask: {
      gives: 'private',
      run: async ({ state: [id] }, request) => {
        await requireCommand(data.name, request);
        const [{ text, carried }] = await requireGroup(id, request);
        return request.compute(askWith({ text, carried, isNoted: false }, request));
      },
    },
  },
});

async function showPage(number: number, request: RequestContext): Promise<Message> {
  const library = requireLibrary(request);
  const { messages, settings } = request;
  if (!settings.gaps) return renderGapsOff(messages);
  return renderGaps(await library.readGaps(), number, messages);
}

async function setKept(gaps: boolean, request: RequestContext): Promise<void> {
  const { place, settings } = request;
  const messages = messagesFor(settings.language ?? place.channel.locale);
  const detail = gaps ? messages.settings.gapsOn : messages.settings.gapsOff;
  await requireLibrary(request).changeSettings({ gaps }, detail, place.askerId);
}

/**
 * The questions that mean the same as one of them.
 *
 * @throws AskerError if it was dismissed or is too old.
 */
async function requireGroup(id: string | undefined, request: RequestContext): Promise<GapGroup> {
  const groups = await requireLibrary(request).readGaps();
  const group = groups.find(gaps => gaps.some(gap => gap.id === id));
  if (group !== undefined) return group;
  throw new AskerError('question gone', ({ questions }) => questions.gaps.gone);
}
