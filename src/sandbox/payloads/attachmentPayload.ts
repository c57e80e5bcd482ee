import type { APIAttachment } from 'discord-api-types/v10';
import type { Attachment } from '../model/message.ts';
import type { World } from '../model/world.ts';

/**
 * An attachment object (resources/message#attachment-object) of a channel, or an ephemeral one if
 * there is no channel. Its URL expires (reference#signed-attachment-cdn-urls). Nothing serves
 * `proxy_url`. Assumption: the path of an ephemeral attachment has the application's id.
 */
export function attachmentPayload(
  { application, cdn }: World,
  file: Attachment,
  channelId: string | null,
): APIAttachment {
  const folder =
    channelId === null ? `ephemeral-attachments/${application.id}` : `attachments/${channelId}`;
  const path = `/${folder}/${file.id}/${encodeURIComponent(file.name)}`;
  const signed = `${path}?${cdn.sign(path)}`;
  return {
    id: file.id,
    filename: file.name,
    ...(file.title === null ? {} : { title: file.title }),
    ...(file.description === null ? {} : { description: file.description }),
    ...(file.contentType === null ? {} : { content_type: file.contentType }),
    size: file.bytes.length,
    url: `${cdn.origin}${signed}`,
    proxy_url: `https://media.discordapp.net${signed}`,
    ...(channelId === null ? { ephemeral: true } : {}),
  };
}
