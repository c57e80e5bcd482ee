import process from 'node:process';
import { ApplicationCommandOptionType, Client, Events, GatewayIntentBits } from 'discord.js';

/** A minimal bot on the same library, which answers every command with "ok". */
const client = new Client({
  intents: [GatewayIntentBits.Guilds],
  rest: { api: process.env.DISCORD_API ?? '' },
  waitGuildTimeout: 500,
});
client.on(Events.InteractionCreate, interaction => {
  if (interaction.isRepliable()) interaction.reply('ok').catch(complain);
});
const ready = new Promise<Client<true>>(resolve => {
  client.once(Events.ClientReady, resolve);
});
await client.login(process.env.DISCORD_TOKEN);
const { application } = await ready;
await application.commands.set([
  {
    name: 'ask',
    description: 'Says ok',
    options: [
      {
        type: ApplicationCommandOptionType.String,
        name: 'question',
        description: 'Anything',
        required: true,
      },
    ],
  },
]);
function complain(error: unknown): void {
  process.stderr.write(`${String(error)}\n`);
}

process.on('SIGTERM', () => void client.destroy().then(() => process.exit(0)));
process.stdout.write('ready\n');
