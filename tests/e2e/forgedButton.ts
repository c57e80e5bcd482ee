import { ButtonStyle, ComponentType, REST, Routes } from 'discord.js';
import type { Outcome } from '../../src/sandbox/user/outcome.ts';
import type { User } from '../../src/sandbox/user/user.ts';
import type { Footnote } from './footnote.ts';

/** Presses a button with a custom id of the tester's choice, which the bot has posted in the first channel. */
export async function pressForged(
  { sandbox }: Pick<Footnote, 'sandbox'>,
  user: User,
  customId: string,
): Promise<Outcome> {
  const rest = new REST({ api: sandbox.api, version: '10' }).setToken(sandbox.token);
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Secondary,
    custom_id: customId,
    label: 'Forged',
  };
  const components = [{ type: ComponentType.ActionRow, components: [button] }];
  const { id } = sandbox.channel('general');
  await rest.post(Routes.channelMessages(id), { body: { content: 'forged', components } });
  const posted = await user.awaits(({ content }) => content === 'forged');
  return await user.press(posted, 'Forged');
}
