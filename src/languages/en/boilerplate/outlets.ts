/** Source: own compilation, from the text around articles on news sites. */

/** Networks on which readers are asked to follow an author. */
export const SOCIAL_NETWORKS: readonly string[] = [
  'bluesky',
  'facebook',
  'google news',
  'instagram',
  'linkedin',
  'mastodon',
  'telegram',
  'threads',
  'tiktok',
  'twitter',
  'whatsapp',
  'x',
  'youtube',
];

/** Agencies in the credits of pictures. */
export const PICTURE_AGENCIES: readonly string[] = [
  'afp',
  'alamy',
  'anadolu',
  'ap',
  'ap photo',
  'associated press',
  'dpa',
  'epa',
  'epa-efe',
  'file photo',
  'getty',
  'getty images',
  'istock',
  'reuters',
  'shutterstock',
  'tass',
  'unsplash',
  'upi',
  'xinhua',
];
