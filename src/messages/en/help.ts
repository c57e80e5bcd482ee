/** /help, the welcome in a server, and replies to small talk. */
export const help = {
  promise:
    'Footnote answers from the articles, word for word, and names the source of every quote. When the articles do not say, it tells you so.',
  welcome:
    'Thank you for adding Footnote. It answers questions from the articles, word for word, and names the source of every quote.',
  mention: 'Or mention Footnote with a question, also in a reply to an answer.',
  message: 'Or type a question here, also in a reply to an answer.',
  privately: 'Add `private` to a command and only you see the reply.',
  moderators:
    'Everyone can ask and search. Only moderators can post summaries and comparisons; others see them privately.',
  /** A starter question on a person or thing. */
  whatAbout: ({ topic }: { topic: string }) => `What do the articles say about ${topic}?`,
  greeting: ({ ask }: { ask: string }) => `Hello! Ask me about the articles with ${ask}.`,
  thanks: 'You’re welcome.',
  aboutFootnote:
    'I am Footnote, a bot that quotes articles word for word. I write nothing about the news myself.',
  newest: 'The newest articles:',
  administration:
    'Under Server Settings > Integrations, administrators choose who may use which command and where, and can remove Footnote.',
};
