/** Names of permissions in Discord's client. */
export const permissions = {
  EmbedLinks: 'Embed Links',
  ManageGuild: 'Manage Server',
  ManageMessages: 'Manage Messages',
  ManageThreads: 'Manage Threads',
  ReadMessageHistory: 'Read Message History',
  SendMessages: 'Send Messages',
  SendMessagesInThreads: 'Send Messages in Threads',
  ViewChannel: 'View Channel',
};
