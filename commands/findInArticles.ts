import { ApplicationCommandType } from 'discord-api-types/v10';
import { findOnMessage, hasWords } from '../src/answer/conversation/findOnMessage.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import { defineMessageCommand } from '../src/discord/command/defineCommand.ts';
import { requirePermission } from '../src/discord/command/requirePermission.ts';
import {
  missingPermission,
  type NeededPermission,
  neededToPost,
  neededToQuote,
} from '../src/discord/permissions/permissions.ts';
import type { Place } from '../src/discord/permissions/place.ts';
import { messagesFor } from '../src/messages/locales.ts';
import type { Messages } from '../src/messages/messages.ts';
import {
  afterShowing,
  FIND_IN_ARTICLES,
  renderFound,
  shownToChannel,
} from '../src/render/answers/renderFound.ts';
import { withReadingNote } from '../src/render/notices/notices.ts';
import { ANYWHERE } from './rules/availability.ts';
import { requireArticles } from './rules/requirements.ts';

const data = {
  ...ANYWHERE,
  type: ApplicationCommandType.Message,
  name: FIND_IN_ARTICLES,
} as const;

/** Finds passages on a message, from the message's context menu. */
export const findInArticles = defineMessageCommand(data, {
  run: ({ id, fullText: text, wordless }, request) => {
    requireArticles(request);
    if (!hasWords(text)) {
      const holds = text === '' ? wordless : [...wordless, 'markup' as const];
      throw noWords(holds);
    }
    const { index, messages, semantics, place } = request;
    return function* () {
      const found = yield* findOnMessage(index, text, semantics);
      return renderFound(found, mayShow(place) ? id : null, messages);
    };
  },
  actions: {
    show: {
      gives: 'update',
      run: async (
        { state: [messageId = ''], message, messageId: nonce },
        { place, channels, messages, reading },
      ) => {
        const { asker, bot } = place.channel;
        requirePermission('asker', asker, neededToPost(place.channel));
        requirePermission('bot', bot, neededToReply(place));
        const there = messagesFor(place.channel.locale);
        const shown = shownToChannel(message, place.askerId, there);
        const content = withReadingNote(shown.content, reading, there);
        const post = { ...shown, content };
        await channels.post(place.channel.id, post, { nonce, replyTo: messageId });
        return afterShowing(message, messages);
      },
    },
  },
});

function noWords(holds: readonly (keyof Messages['wordless'])[]): AskerError {
  return new AskerError('no words', ({ notices, wordless }) => {
    const parts = [...new Set(holds)].map(part => wordless[part]);
    return parts.length === 0 ? notices.noWords : notices.noWordsBut({ parts });
  });
}

/** Whether the bot is in this place, and it and the asker have the permissions to post. */
function mayShow(place: Place): boolean {
  const { asker, bot } = place.channel;
  return (
    place.isBotHere &&
    missingPermission(asker, neededToPost(place.channel)) === null &&
    missingPermission(bot, neededToReply(place)) === null
  );
}

function neededToReply({ channel }: Place): readonly NeededPermission[] {
  return [...neededToQuote(channel), 'ReadMessageHistory'];
}
