import { ButtonStyle, ComponentType, REST, Routes } from 'discord.js';
import type { Channel } from '../../../src/sandbox/model/channel.ts';
import type { Sandbox } from '../../../src/sandbox/startSandbox.ts';
import type { ShownMessage } from '../../../src/sandbox/user/shownMessage.ts';
import type { User } from '../../../src/sandbox/user/user.ts';

/** Posts a button labelled "Forged" as the bot; resolves with the message as a user sees it. */
export async function postButton(
  { api, token }: Sandbox,
  where: Pick<Channel, 'id'>,
  user: User,
  customId: string,
): Promise<ShownMessage> {
  const rest = new REST({ api, version: '10' }).setToken(token);
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: customId,
    label: 'Forged',
  };
  const components = [{ type: ComponentType.ActionRow, components: [button] }];
  await rest.post(Routes.channelMessages(where.id), { body: { content: customId, components } });
  return await user.awaits(({ content }) => content === customId, where);
}
