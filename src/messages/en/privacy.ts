import { createFormats } from '../formats.ts';

const { plural } = createFormats('en-GB');

/** What is stored about a member, and how to delete it. */
export const privacy = {
  questions:
    'Footnote neither keeps nor logs what you ask or write; what a follow-up needs is in the answer itself. To remove a reply, delete or dismiss it. If you installed Footnote for yourself, you can remove it under User Settings, Authorized Apps.',
  /** In a server that keeps questions without a good answer. */
  questionsKept:
    'This server keeps questions that found no good answer or whose answer was voted down, for 90 days and without names; Footnote keeps and logs nothing else of what you ask or write. What a follow-up needs is in the answer itself. To remove a reply, delete or dismiss it.',
  /** In direct messages. */
  mayKeep:
    'Servers can choose to keep questions that found no good answer or whose answer was voted down, for 90 days and without names.',
  nothingHere: 'Nothing is stored about you in this server.',
  nothingAnywhere: 'Nothing is stored about you in any server.',
  storedHere: 'Stored with your user ID in this server:',
  storedIn: ({ servers }: { servers: number }) =>
    `Stored with your user ID in ${plural(servers, { one: '# server', other: '# servers' })}:`,
  articles: ({ articles }: { articles: number }) =>
    plural(articles, { one: '# article that you added', other: '# articles that you added' }),
  drafts: ({ drafts }: { drafts: number }) =>
    `${plural(drafts, { one: '# file', other: '# files' })} waiting for you to add or discard, deleted after a day or two`,
  feeds: ({ feeds }: { feeds: number }) =>
    plural(feeds, { one: '# feed that you added', other: '# feeds that you added' }),
  digests: ({ digests }: { digests: number }) =>
    plural(digests, { one: '# digest that you set up', other: '# digests that you set up' }),
  logLines: ({ lines }: { lines: number }) =>
    plural(lines, {
      one: '# change in the server’s logs',
      other: '# changes in the server’s logs',
    }),
  changedSettings: 'that you were the last to change the settings',
  votes: ({ votes }: { votes: number }) =>
    `${plural(votes, { one: '# vote on an answer', other: '# votes on answers' })} that only the bot can match to you, and only for a week`,
  /** In a server. */
  elsewhere:
    'In a direct message to Footnote, `/help` shows what is stored about you in all servers, including those you have left.',
  confirm:
    'Delete this for good? Articles and feeds that you added stay, as “added by a former member”, but those feeds no longer mention a role. The logs no longer name you. Your votes and the files waiting for you are deleted.',
  forgotten: 'Deleted. Nothing here names you any more.',
};
