import { ApplicationCommandType, PermissionFlagsBits } from 'discord-api-types/v10';
import { findOnMessage, hasWords } from '../src/answer/conversation/findOnMessage.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import { defineMessageCommand } from '../src/discord/command/defineCommand.ts';
import {
  missingPermission,
  neededToPost,
  neededToQuote,
} from '../src/discord/permissions/permissions.ts';
import type { Place } from '../src/discord/permissions/place.ts';
import {
  afterShowing,
  FIND_IN_ARTICLES,
  renderFound,
  shownToChannel,
} from '../src/render/answers/renderFound.ts';
import { NOTICES, noWordsNotice } from '../src/render/notices/notices.ts';
import { ANYWHERE } from './rules/availability.ts';
import { requireArticles, requirePermission } from './rules/requirements.ts';

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
      throw new AskerError('no words', noWordsNotice(holds));
    }
    const { index, semantics, place } = request;
    return function* () {
      const found = yield* findOnMessage(index, text, semantics);
      return renderFound(found, mayShow(place) ? id : null);
    };
  },
  actions: {
    show: {
      gives: 'update',
      run: async ({ state: [messageId = ''], message, messageId: nonce }, { place, channels }) => {
        const { asker, bot } = place.channel;
        requirePermission('You', asker, neededToPost(place.channel));
        requirePermission('Footnote', bot, neededToReply(place));
        const shown = shownToChannel(message, place.askerId);
        if (shown === null)
          throw new AskerError('no question in the message', NOTICES.olderVersion);
        await channels.post(place.channel.id, shown, { nonce, replyTo: messageId });
        return afterShowing(message);
      },
    },
  },
});

/** Whether the bot is in this place, and it and the asker have the permissions to post. */
function mayShow(place: Place): boolean {
  const { asker, bot } = place.channel;
  return (
    place.isBotHere &&
    missingPermission(asker, neededToPost(place.channel)) === null &&
    missingPermission(bot, neededToReply(place)) === null
  );
}

function neededToReply({ channel }: Place): readonly bigint[] {
  return [...neededToQuote(channel), PermissionFlagsBits.ReadMessageHistory];
}
