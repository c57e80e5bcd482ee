import { ChannelType } from 'discord-api-types/v10';

/** The types of channels that the bot posts summaries and announcements in. */
export const POSTABLE_CHANNELS = [
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.AnnouncementThread,
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
] as const;
