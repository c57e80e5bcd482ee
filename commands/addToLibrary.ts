import { ApplicationCommandType } from 'discord-api-types/v10';
import { AskerError } from '../src/discord/command/askerError.ts';
import { defineMessageCommand } from '../src/discord/command/defineCommand.ts';
import type { RequestContext } from '../src/discord/command/requestContext.ts';
import type { ChannelMessage } from '../src/discord/payloads/readMessage.ts';
import { linksIn, withoutLinks } from '../src/render/text/linksIn.ts';
import { messageLink } from '../src/render/text/messageLink.ts';
import { previewFiles } from './library/previewFiles.ts';
import { FOR_MODERATORS } from './rules/availability.ts';

/** Name of the command in the menu of a message. */
export const ADD_TO_LIBRARY = 'Add to library';

const data = {
  ...FOR_MODERATORS,
  type: ApplicationCommandType.Message,
  name: ADD_TO_LIBRARY,
} as const;

/** Adds the files and links of a message, and its text if that was published or is the asker's own. */
export const addToLibrary = defineMessageCommand(data, {
  isOnArticles: false,
  run: async (message, request) => {
    const { attachments: files } = message;
    const links = linksIn(message.ownText);
    const isWritten = withoutLinks(message.ownText).trim() !== '';
    const mayUseText = isSource(message, request);
    const texts = isWritten && mayUseText ? [textOf(message, request)] : [];
    const isLeftOut = isWritten && !mayUseText;
    if (files.length + links.length + texts.length === 0) {
      throw new AskerError('nothing to add', ({ adding }) =>
        isLeftOut ? adding.othersWords : adding.nothingOnMessage,
      );
    }
    const notes = isLeftOut ? [request.messages.adding.othersWords] : [];
    return await previewFiles({ files, links, texts, origin: 'message', notes }, request);
  },
});

/** Whether the text of a message can be made into a source: what members say in chat cannot. */
function isSource(message: ChannelMessage, { place }: RequestContext): boolean {
  if (message.writer === 'Discord') return false;
  return message.authorId === place.askerId || message.isFromWebhook || place.channel.isNews;
}

function textOf({ id, channelId, ownText, sentAt }: ChannelMessage, { place }: RequestContext) {
  return {
    name: `message-${id}.md`,
    text: ownText,
    details: {
      published: new Date(sentAt).toISOString(),
      url: messageLink(place.guildId, channelId, id),
    },
  };
}
