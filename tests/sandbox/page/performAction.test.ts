import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  LabelBuilder,
  MessageFlags,
  ModalBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { ask, lastIn, setStage } from './stage.ts';

function nothing(): void {}

describe('an action', () => {
  it('is answered below the command that was used', async () => {
    const { open } = await setStage({
      handle: async interaction => {
        if (interaction.isChatInputCommand())
          await interaction.reply(`You asked: ${interaction.options.getString('question')}`);
      },
    });
    const page = await open();
    expect(await ask(page)).toEqual({ kind: 'done' });
    const answer = await page.until(({ channels }) => channels[0]?.messages.at(-1));
    expect(answer).toMatchObject({
      content: 'You asked: Why?',
      isBot: true,
      answers: { kind: 'command', userName: 'Mira', commandName: '/ask' },
    });
  });

  it('gets suggestions while typing', async () => {
    const { open } = await setStage({
      handle: async interaction => {
        if (interaction.isAutocomplete())
          await interaction.respond([{ name: `${interaction.options.getFocused()}?`, value: 'x' }]);
      },
    });
    const page = await open();
    const outcome = await page.act({
      kind: 'suggest',
      channelId: page.channel('general').id,
      name: 'ask',
      option: 'question',
      typed: 'Wh',
      others: { most: 3 },
    });
    expect(outcome).toEqual({ kind: 'choices', choices: [{ name: 'Wh?', value: 'x' }] });
  });

  it('is visible to one person if the response is ephemeral, until dismissed', async () => {
    const { open } = await setStage({
      handle: async interaction => {
        if (interaction.isChatInputCommand())
          await interaction.reply({ content: 'For you', flags: MessageFlags.Ephemeral });
      },
    });
    const member = await open('member');
    const administrator = await open('administrator');
    await ask(member);
    const answer = await member.until(({ channels }) => channels[0]?.messages.at(-1));
    expect(answer).toMatchObject({ isPrivate: true, mayRemove: false });
    await ask(administrator);
    await administrator.until(({ channels }) => channels[0]?.messages.length === 1);
    expect(lastIn(administrator, 'general').id).not.toBe(answer.id);
    expect(administrator.received()).not.toContain(`"id":"${answer.id}","authorId"`);
    expect(await administrator.act({ kind: 'dismiss', messageId: answer.id })).toMatchObject({
      kind: 'failed',
    });
    expect(await member.act({ kind: 'dismiss', messageId: answer.id })).toEqual({ kind: 'done' });
    await member.until(({ channels }) => channels[0]?.messages.length === 0);
  });

  it('shows the loading state, then the response', async () => {
    let finish: () => void = nothing;
    const { open } = await setStage({
      handle: async interaction => {
        if (!interaction.isChatInputCommand()) return;
        await interaction.deferReply();
        await new Promise<void>(resolve => {
          finish = resolve;
        });
        await interaction.editReply('Done');
      },
    });
    const page = await open();
    const asking = ask(page);
    await page.until(({ channels }) => channels[0]?.messages.at(-1)?.isThinking);
    finish();
    expect(await asking).toEqual({ kind: 'done' });
    await page.until(({ channels }) => channels[0]?.messages.at(-1)?.content === 'Done');
    expect(lastIn(page, 'general').isThinking).toBe(false);
  });

  it('may open a modal, which is submitted once', async () => {
    const input = new TextInputBuilder()
      .setCustomId('more')
      .setStyle(TextInputStyle.Paragraph)
      .setMaxLength(50);
    const modal = new ModalBuilder()
      .setCustomId('modal')
      .setTitle('Ask on')
      .addLabelComponents(
        new LabelBuilder()
          .setLabel('More')
          .setDescription('What else')
          .setTextInputComponent(input),
      );
    const { open } = await setStage({
      handle: async interaction => {
        if (interaction.isChatInputCommand()) await interaction.showModal(modal);
        else if (interaction.isModalSubmit())
          await interaction.reply(interaction.fields.getTextInputValue('more'));
      },
    });
    const page = await open();
    const opened = await ask(page);
    if (opened.kind !== 'modal') throw new Error(`expected a modal, got ${opened.kind}`);
    const field = { id: 'more', label: 'More', description: 'What else', value: '' };
    expect(opened.modal).toEqual({
      id: opened.modal.id,
      title: 'Ask on',
      fields: [
        { kind: 'text', ...field, isLong: true, isRequired: true, minLength: 0, maxLength: 50 },
      ],
    });
    const submit = (values: Readonly<Record<string, string>>, by = page) =>
      by.act({ kind: 'submit', modalId: opened.modal.id, values });
    expect(await submit({ more: '' })).toMatchObject({ kind: 'failed' });
    expect(await submit({ more: 'No' }, await open('moderator'))).toMatchObject({ kind: 'failed' });
    expect(await submit({ more: 'And then?' })).toEqual({ kind: 'done' });
    await page.until(({ channels }) => channels[0]?.messages.at(-1)?.content === 'And then?');
    expect(await submit({ more: 'And then?' })).toEqual({
      kind: 'failed',
      reason: 'This modal is no longer open',
    });
  });

  it('uses buttons, selects and message commands', async () => {
    const rows = [
      new ActionRowBuilder<ButtonBuilder>().addComponents(
        new ButtonBuilder().setCustomId('go').setLabel('Go').setStyle(ButtonStyle.Primary),
        new ButtonBuilder()
          .setCustomId('off')
          .setLabel('Off')
          .setStyle(ButtonStyle.Primary)
          .setDisabled(true),
      ),
      new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
        new StringSelectMenuBuilder()
          .setCustomId('pick')
          .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' }),
      ),
    ];
    const { open } = await setStage({
      handle: async interaction => {
        if (interaction.isMessageContextMenuCommand())
          await interaction.reply({
            content: `On ${interaction.targetMessage.content}`,
            components: rows.map(row => row.toJSON()),
          });
        else if (interaction.isButton()) await interaction.update('Pressed');
        else if (interaction.isStringSelectMenu())
          await interaction.update(`Chose ${interaction.values.join()}`);
      },
      lines: [{ by: 'moderator', where: 'general', text: 'First' }],
    });
    const page = await open();
    const shows = (content: string) =>
      page.until(({ channels }) => channels[0]?.messages.find(one => one.content === content));
    const { id } = lastIn(page, 'general');
    await page.act({ kind: 'message command', messageId: id, name: 'Find' });
    const { id: messageId, answers } = await shows('On First');
    expect(answers).toEqual({ kind: 'command', userName: 'Mira', commandName: 'Find' });
    await page.act({ kind: 'press', messageId, customId: 'go' });
    await shows('Pressed');
    await page.act({ kind: 'choose', messageId, customId: 'pick', values: ['2'] });
    await shows('Chose 2');
    expect(await page.act({ kind: 'press', messageId, customId: 'off' })).toEqual({
      kind: 'failed',
      reason: 'off is disabled',
    });
  });

  it.each([
    ['is not offered', 'summary', {}, 'summary is not offered to Mira here'],
    ['lacks an option', 'ask', {}, 'question: This option is required'],
    [
      'has an option that is too long',
      'ask',
      { question: 'a'.repeat(101) },
      'question: must be 100 or fewer characters long',
    ],
    ['has an unknown option', 'ask', { question: 'a', x: 1 }, 'no option x'],
  ])('does not send a command that %s', async (_, name, options, reason) => {
    const { open } = await setStage();
    const page = await open('member');
    const channelId = page.channel('general').id;
    const outcome = await page.act({ kind: 'command', channelId, name, options });
    expect(outcome).toEqual({ kind: 'failed', reason });
    expect(page.wire().filter(({ what }) => what === 'INTERACTION_CREATE')).toEqual([]);
  });

  it("fails as in Discord's client if the bot does not respond", async () => {
    const { open, sandbox } = await setStage();
    const page = await open();
    const asking = ask(page);
    await page.until(() => page.wire().some(({ what }) => what === 'INTERACTION_CREATE'));
    sandbox.clock.advance(3000);
    expect(await asking).toEqual({ kind: 'failed', reason: 'The application did not respond' });
  });

  it('passes an article on, and reports why one cannot be used', async () => {
    const added: (readonly [string, Uint8Array])[] = [];
    const { open } = await setStage({
      addArticle: async (...article) => {
        added.push(article);
        return article[0] === 'bad.txt' ? 'is empty' : null;
      },
    });
    const page = await open();
    expect(await page.act({ kind: 'drop', fileName: 'a.txt', content: 'QQ==' })).toEqual({
      kind: 'done',
    });
    expect(await page.act({ kind: 'drop', fileName: 'bad.txt', content: '' })).toEqual({
      kind: 'failed',
      reason: 'bad.txt is empty',
    });
    expect(added).toEqual([
      ['a.txt', Buffer.from('A')],
      ['bad.txt', Buffer.from('')],
    ]);
  });

  it('restarts the bot, which is offline in the meantime', async () => {
    let finish: () => void = nothing;
    const { open } = await setStage({
      restart: () =>
        new Promise(resolve => {
          finish = resolve;
        }),
    });
    const page = await open();
    const restarting = page.act({ kind: 'restart' });
    await page.until(({ bot }) => !bot.isOnline);
    finish();
    expect(await restarting).toEqual({ kind: 'done' });
    await page.until(({ bot }) => bot.isOnline);
  });

  it('reports unexpected errors to the log only', async () => {
    const failure = new Error('the secret reason');
    const { open, reported } = await setStage({ restart: () => Promise.reject(failure) });
    const page = await open();
    await expect(page.act({ kind: 'restart' })).rejects.toThrow(
      /^500 Something went wrong\. See the log\.\n$/u,
    );
    expect(reported).toEqual([failure]);
    expect(page.received()).not.toContain('secret');
  });
});
