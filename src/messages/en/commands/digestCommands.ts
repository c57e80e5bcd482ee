const numbered = { name: 'number', description: 'The number of the digest in /digest list' };

/** Names and descriptions of `/digest` and its options. */
export const digestCommands = {
  digest: {
    name: 'digest',
    description: 'Post summaries of new articles at set times',
    options: {},
  },
  'digest set': {
    name: 'set',
    description: 'Post a summary of new articles in a channel, every day or week',
    options: {
      channel: { name: 'channel', description: 'Where to post it; a channel has one digest' },
      time: { name: 'time', description: 'When to post it, such as 08:30' },
      timezone: {
        name: 'timezone',
        description: 'The time zone of that time, such as Europe/Berlin',
      },
      day: {
        name: 'day',
        description: 'On which day to post it (default: every day)',
        choices: {
          daily: 'every day',
          monday: 'every Monday',
          tuesday: 'every Tuesday',
          wednesday: 'every Wednesday',
          thursday: 'every Thursday',
          friday: 'every Friday',
          saturday: 'every Saturday',
          sunday: 'every Sunday',
        },
      },
      topic: { name: 'topic', description: 'Only quote what is about these words' },
      length: {
        name: 'length',
        description: 'How much to quote (default: medium)',
        choices: { short: 'short', medium: 'medium', long: 'long' },
      },
    },
  },
  'digest list': {
    name: 'list',
    description: 'List this server’s digests and their state',
    options: {},
  },
  'digest preview': {
    name: 'preview',
    description: 'See what a digest would post now',
    options: { number: numbered },
  },
  'digest pause': {
    name: 'pause',
    description: 'Stop posting a digest',
    options: { number: numbered },
  },
  'digest resume': {
    name: 'resume',
    description: 'Resume a paused digest',
    options: { number: numbered },
  },
  'digest remove': {
    name: 'remove',
    description: 'Delete a digest',
    options: { number: numbered },
  },
};
