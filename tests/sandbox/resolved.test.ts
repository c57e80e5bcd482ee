import type { Client, Interaction } from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ChannelType,
  PermissionFlagsBits as P,
} from 'discord-api-types/v10';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Sandbox } from '../../src/sandbox/startSandbox.ts';
import type { User } from '../../src/sandbox/user/user.ts';
import { once, startBotWith } from './bot.ts';
import { request } from './request.ts';

const COMMANDS = [
  {
    name: 'where',
    description: 'x',
    options: [
      {
        type: ApplicationCommandOptionType.Channel,
        name: 'channel',
        description: 'x',
        channel_types: [ChannelType.GuildText, ChannelType.PublicThread],
      },
    ],
  },
  { name: 'Quote', type: ApplicationCommandType.Message },
];

let sandbox: Sandbox;
let client: Client<true>;
let close: () => Promise<void>;
let ann: User;

beforeEach(async () => {
  ({ sandbox, client, close } = await startBotWith(COMMANDS, answer));
  ann = sandbox.member('Ann');
});

afterEach(() => close());

const FORM = {
  custom_id: 'form',
  title: 'Form',
  components: [{ type: 10, content: 'Sure?' } as const],
};

async function answer(interaction: Interaction): Promise<void> {
  if (interaction.isMessageContextMenuCommand()) await interaction.showModal(FORM);
  else if (interaction.isRepliable()) await interaction.reply('x');
}

/** Data of the next interaction received over the gateway. */
async function dataOf(act: () => Promise<unknown>): Promise<unknown> {
  const raw = new Promise<unknown>(resolve => {
    client.on('raw', ({ t, d }: { t: string; d: { data: unknown } }) => {
      if (t === 'INTERACTION_CREATE') resolve(d.data);
    });
  });
  await act();
  return await raw;
}

const channels = z.object({
  resolved: z.object({ channels: z.record(z.string(), z.record(z.string(), z.unknown())) }),
});

async function chosenChannel(id: string): Promise<Readonly<Record<string, unknown>>> {
  const data = await dataOf(() => ann.slash('where', { channel: id }));
  return channels.parse(data).resolved.channels[id] ?? {};
}

describe('a selected channel', () => {
  it('has a subset of fields, with the permissions of the member and the bot', async () => {
    const deny = P.SendMessages;
    sandbox.setOverwrites('general', [{ id: ann.id, type: 1, allow: 0n, deny }]);
    const { id } = sandbox.channel('general');
    const channel = await chosenChannel(id);
    expect(Object.keys(channel).toSorted()).toEqual([
      'app_permissions',
      'flags',
      'guild_id',
      'id',
      'last_message_id',
      'name',
      'nsfw',
      'parent_id',
      'permissions',
      'position',
      'rate_limit_per_user',
      'topic',
      'type',
    ]);
    const granted = BigInt(String(channel.permissions));
    expect(granted & P.SendMessages).toBe(0n);
    // Implicit denials are not applied.
    expect(granted & P.EmbedLinks).toBe(P.EmbedLinks);
    expect(BigInt(String(channel.app_permissions)) & P.SendMessages).toBe(P.SendMessages);
  });

  it('includes the parent and state of a thread', async () => {
    const thread = sandbox.addThread('general', 'aside');
    expect(await chosenChannel(thread.id)).toMatchObject({
      type: ChannelType.PublicThread,
      parent_id: sandbox.channel('general').id,
      thread_metadata: { archived: false, locked: false },
    });
  });

  it('has a type that the option accepts', async () => {
    const quiet = sandbox.addThread('general', 'quiet', [ann]);
    await expect(chosenChannel(quiet.id)).rejects.toThrow('a channel of another type');
  });
});

describe('a command on a message', () => {
  it('includes the message in full, but not the one it replies to', async () => {
    const first = sandbox.member('Bob').say('first');
    const said = ann.say({ text: 'second', pingsAnswered: false }, undefined, first);
    const data = await dataOf(() => ann.invokeOn(said, 'Quote'));
    expect(data).toMatchObject({
      type: ApplicationCommandType.Message,
      target_id: said.id,
      resolved: {
        messages: {
          [said.id]: { content: 'second', referenced_message: { id: first.id, content: '' } },
        },
      },
    });
  });

  it('may open a modal, which is submitted without a message', async () => {
    const outcome = await ann.invokeOn(ann.say('x'), 'Quote');
    if (outcome.kind !== 'modal') throw new Error('no form came');
    const received = once(client, 'interactionCreate');
    const submitted = ann.submit(outcome.modal, {});
    const [interaction] = await received;
    expect(interaction.isModalSubmit() && interaction.isFromMessage()).toBe(false);
    expect(await submitted).toMatchObject({ kind: 'message', message: { content: 'x' } });
    const [, answered] = ann.sees();
    const path = `/channels/${answered?.channelId}/messages/${answered?.id}`;
    expect((await request(sandbox, 'GET', path)).body).toMatchObject({
      interaction_metadata: {
        type: 5,
        triggering_interaction_metadata: { type: 2, target_message_id: ann.sees()[0]?.id },
      },
    });
  });
});
