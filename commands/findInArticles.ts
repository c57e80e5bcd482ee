import { ApplicationCommandType, PermissionFlagsBits } from 'discord-api-types/v10';
import { findOnMessageInSteps, saysSomething } from '../src/answer/findOnMessage.ts';
import { AskerError } from '../src/discord/command/askerError.ts';
import { defineMessageCommand } from '../src/discord/command/defineCommand.ts';
import {
  missingPermission,
  neededToPost,
  neededToQuote,
} from '../src/discord/permissions/permissions.ts';
import type { Place } from '../src/discord/permissions/place.ts';
import { noWordsNotice } from '../src/render/notices.ts';
import {
  afterShowing,
  FIND_IN_ARTICLES,
  renderFound,
  shownToChannel,
} from '../src/render/renderFound.ts';
import { ANYWHERE, requireArticles, requirePermission } from './options.ts';

const data = {
  ...ANYWHERE,
  type: ApplicationCommandType.Message,
  name: FIND_IN_ARTICLES,
} as const;

/** Passages that bear on a message, from the message's menu. */
export const findInArticles = defineMessageCommand(data, {
  run: ({ id, fullText: text, wordless }, request) => {
    requireArticles(request);
    if (!saysSomething(text)) {
      const holds = text === '' ? wordless : [...wordless, 'markup' as const];
      throw new AskerError('no words', noWordsNotice(holds));
    }
    const { index, place } = request;
    return function* () {
      const found = yield* findOnMessageInSteps(index, text);
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
        await channels.post(place.channel.id, shown, { nonce, replyTo: messageId });
        return afterShowing(message);
      },
    },
  },
});

/** Whether the bot is there to post, and it and the asker may. */
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
